/**
 * Keys under which rows are mounted. `@forge/react` puts a child that moves down among its siblings one place too far: it
 * looks for the place before it takes the child out. So none is ever moved: of the rows whose order changed, as many
 * stay as can, the one that somebody types in or drags among them, and the others are mounted anew under another key.
 */
import { useState } from 'react';
import type { RowId } from '../../plan/values';

export interface Keyed {
  /** In the order of the last document. */
  readonly ids: readonly RowId[];
  /** How often a row was mounted anew; absent: never. */
  readonly rounds: ReadonlyMap<RowId, number>;
}

export const NONE_KEYED: Keyed = { ids: [], rounds: new Map() };

/** `held` stays where it is. */
export function keyedAgain(before: Keyed, ids: readonly RowId[], held: RowId | null): Keyed {
  const former = new Map(before.ids.map((id, index) => [id, index]));
  const places = ids.flatMap((id) => {
    const place = former.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  const stay = staying(places, held);
  if (stay.size === places.length) return { ids, rounds: before.rounds };
  const rounds = new Map(before.rounds);
  for (const { id } of places) if (!stay.has(id)) rounds.set(id, (rounds.get(id) ?? 0) + 1);
  return { ids, rounds };
}

interface Placed {
  readonly id: RowId;
  /** Before. */
  readonly place: number;
}

/** A longest run of rows in the order that they had, through the one that is held. */
function staying(rows: readonly Placed[], held: RowId | null): ReadonlySet<RowId> {
  const at = rows.findIndex(({ id }) => id === held);
  const middle = rows[at];
  if (middle === undefined) return new Set(longest(rows));
  const above = rows.slice(0, at).filter(({ place }) => place < middle.place);
  const below = rows.slice(at + 1).filter(({ place }) => place > middle.place);
  return new Set([...longest(above), middle.id, ...longest(below)]);
}

function longest(rows: readonly Placed[]): RowId[] {
  // For each length, the run of that length that ends earliest.
  const ends: { readonly row: Placed; readonly before: (typeof ends)[number] | null }[] = [];
  for (const row of rows) {
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ends[middle]?.row.place ?? Infinity) < row.place) from = middle + 1;
      else to = middle;
    }
    ends[from] = { row, before: ends[from - 1] ?? null };
  }
  const run: RowId[] = [];
  for (let end = ends.at(-1) ?? null; end !== null; end = end.before) run.push(end.row.id);
  return run;
}

/** The key of each of these rows, which are siblings in this order. */
export function useRowKeys(
  rows: readonly { readonly id: RowId }[],
  held: RowId | null,
): (row: { readonly id: RowId }) => string {
  const [kept] = useState({ keyed: NONE_KEYED });
  // Every drawing is a commit to the host: what was drawn last is what stands there.
  kept.keyed = keyedAgain(
    kept.keyed,
    rows.map(({ id }) => id),
    held,
  );
  const { rounds } = kept.keyed;
  return ({ id }) => (rounds.has(id) ? `${id} ${rounds.get(id)}` : id);
}

/** The row of a key: an id has no blank in it. */
export const rowOfKey = (key: string): RowId => key.split(' ', 1)[0] ?? key;
