/** What the entries of a row's menu do, as changes. `rows` are those of the row's table as they stand on the screen. */
import * as v from 'valibot';
import type { Change } from '../../plan/edit';
import type { AnyRow } from '../../plan/section';
import type { RowId } from '../../plan/values';
import { rowOfKey } from './row-keys';

/** Null where there is no row above. */
export function moveUp(rows: readonly AnyRow[], row: RowId): Change | null {
  const index = rows.findIndex(({ id }) => id === row);
  if (index <= 0) return null;
  return { type: 'move', row, after: rows[index - 2]?.id ?? null };
}

/** Null where there is no row below. */
export function moveDown(rows: readonly AnyRow[], row: RowId): Change | null {
  const index = rows.findIndex(({ id }) => id === row);
  const below = rows[index + 1];
  return index < 0 || below === undefined ? null : { type: 'move', row, after: below.id };
}

/** What a table says of a row that was dragged: the rows between which it was let go. */
const dropped = v.object({
  sourceKey: v.string(),
  destination: v.object({
    afterKey: v.optional(v.nullable(v.string())),
    beforeKey: v.optional(v.nullable(v.string())),
  }),
});

/** Null where it was let go outside, or where it was. */
export function moveDropped(
  rows: readonly AnyRow[],
  said: unknown,
): Extract<Change, { type: 'move' }> | null {
  const parsed = v.safeParse(dropped, said);
  if (!parsed.success) return null;
  const { destination } = parsed.output;
  const row = rowOfKey(parsed.output.sourceKey);
  const from = rows.findIndex(({ id }) => id === row);
  const others = rows.filter(({ id }) => id !== row);
  const placeOf = (key: string | null | undefined): number =>
    key == null ? -1 : others.findIndex(({ id }) => id === rowOfKey(key));
  const below = placeOf(destination.beforeKey);
  // A page's first place is behind the last row of the page before.
  const at = below < 0 ? placeOf(destination.afterKey) + 1 : below;
  if (from < 0 || at === from || (below < 0 && at === 0)) return null;
  return { type: 'move', row, after: others[at - 1]?.id ?? null };
}

/** A row that is removed, at its place among all the rows of its section. */
export function addAgain(rows: readonly AnyRow[], row: AnyRow): Change {
  const index = rows.findIndex(({ id }) => id === row.id);
  return { type: 'add', row, after: rows[index - 1]?.id ?? null };
}

/** Behind the last row of its kind. */
export function addLast(rows: readonly AnyRow[], row: AnyRow): Change {
  const last = rows.filter(({ kind }) => kind === row.kind).at(-1);
  return { type: 'add', row, after: last?.id ?? rows.at(-1)?.id ?? null };
}
