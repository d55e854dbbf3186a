import type { Change } from '../edit';
import type { RowKind } from '../fields';
import type { AnyRow } from '../section';
import type { RowId } from '../values';

/** One press, and so one undo: the rows in their order, behind the last one of their kind. */
export function changesOf(
  kind: RowKind,
  cells: readonly AnyRow['cells'][],
  rows: readonly AnyRow[],
  newId: () => RowId,
): Change[] {
  const last = rows.findLast((row) => row.kind === kind) ?? rows.at(-1);
  let after = last?.id ?? null;
  return cells.map((each) => {
    const row: AnyRow = { id: newId(), kind, cells: each };
    const change: Change = { type: 'add', row, after };
    after = row.id;
    return change;
  });
}
