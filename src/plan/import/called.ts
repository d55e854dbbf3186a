/** What a row is called by, and which row of a plan is called the same. */
import type { RowKind } from '../fields';
import type { AnyRow } from '../section';
import { fold } from '../update/fold';
import type { RowId } from '../values';

export const nameField = (kind: RowKind): string => (kind === 'avoid' ? 'word' : 'name');

/** The row of this kind that is called so and was not taken for another one; no row is called by a blank. */
export function rowCalled(
  rows: readonly AnyRow[],
  kind: RowKind,
  name: string,
  taken: ReadonlySet<RowId>,
): AnyRow | undefined {
  const called = folded(name);
  if (called === '') return undefined;
  return rows.find(
    (row) => row.kind === kind && !taken.has(row.id) && folded(calledAs(row.kind, row.cells)) === called,
  );
}

/** Blank where it has no name. */
export function calledAs(kind: RowKind, cells: AnyRow['cells']): string {
  const name = cells[nameField(kind)];
  return typeof name === 'string' ? name : '';
}

const folded = (name: string): string => fold(name).trim();
