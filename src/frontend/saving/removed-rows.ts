import type { Change } from '../../plan/edit';
import type { Refusal } from '../../plan/refusal';
import type { AnyRow } from '../../plan/section';
import type { RowId } from '../../plan/values';
import type { RowBack } from '../screen';
import { rowOf } from './own-edits';

/** Rows that went away in this visit, and how they are added again: what was typed in one can be offered back with it. */
export class RemovedRows {
  private readonly gone = new Map<RowId, RowBack>();
  /** By the very row that one saw and removed: what it was when that was saved. */
  private readonly asRemoved = new WeakMap<AnyRow, AnyRow>();

  notice(before: readonly AnyRow[], now: readonly AnyRow[]): void {
    before.forEach((row, index) => {
      if (!now.some(({ id }) => id === row.id))
        this.gone.set(row.id, { type: 'add', row, after: before[index - 1]?.id ?? null });
    });
  }

  /** One's own removal of the row that was seen is saved. */
  saved(seen: AnyRow, back: RowBack): void {
    this.asRemoved.set(seen, back.row);
    this.gone.set(seen.id, back);
  }

  /** Who brings a row back that they removed means all of it, what others wrote before it went as well. */
  whole(change: Change): Change {
    const row = change.type === 'add' ? this.asRemoved.get(change.row) : undefined;
    return change.type === 'add' && row !== undefined ? { ...change, row } : change;
  }

  get(row: RowId): RowBack | null {
    return this.gone.get(row) ?? null;
  }

  /** A refused change as it fits what is stored now: over the value that was seen, in a row that is there again. */
  fitting(change: Change, why: Refusal, rows: readonly AnyRow[]): readonly Change[] {
    const id = rowOf(change);
    const back = id === null || rows.some((row) => row.id === id) ? undefined : this.gone.get(id);
    if (back !== undefined)
      return change.type === 'set'
        ? [back, { ...change, before: back.row.cells[change.field] ?? null }]
        : [back, change];
    return [change.type === 'set' && why.code === 'conflict' ? { ...change, before: why.current } : change];
  }
}
