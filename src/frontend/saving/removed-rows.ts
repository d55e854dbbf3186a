import type { Change } from '../../plan/edit';
import type { Entry } from '../../plan/history';
import type { Refusal } from '../../plan/refusal';
import type { AnyRow } from '../../plan/section';
import type { RowId } from '../../plan/values';
import type { RowBack } from '../screen';
import { rowOf } from './own-edits';

interface Gone {
  readonly back: RowBack;
  /** The row as it stood on this screen last. */
  readonly seen: AnyRow;
  /** The section's revision that `back` is known of. */
  readonly revision: number;
}

/** Rows that went away in this visit, and how they are added again: what was typed in one can be offered back with it. */
export class RemovedRows {
  private readonly gone = new Map<RowId, Gone>();
  /** By the very row that one saw and removed: what it was when that was saved. */
  private readonly asRemoved = new WeakMap<AnyRow, AnyRow>();

  /** @param revision of `before`. */
  notice(before: readonly AnyRow[], now: readonly AnyRow[], revision: number): void {
    before.forEach((row, index) => {
      if (now.some(({ id }) => id === row.id)) return;
      const back: RowBack = { type: 'add', row, after: before[index - 1]?.id ?? null };
      this.gone.set(row.id, { back, seen: row, revision });
    });
  }

  /** Who removed a row may have written in it, or another: their entry says what it was in the end. */
  heard({ edit, inverse, written }: Entry): void {
    if (edit.change.type !== 'remove' || inverse.type !== 'add' || written === null) return;
    const known = this.gone.get(edit.change.row);
    if (known === undefined || written.revision <= known.revision) return;
    this.gone.set(edit.change.row, { ...known, back: inverse, revision: written.revision });
  }

  /** One's own removal of the row that was seen is saved. */
  saved(seen: AnyRow, back: RowBack, revision: number): void {
    this.asRemoved.set(seen, back.row);
    this.gone.set(seen.id, { back, seen: back.row, revision });
  }

  /** Who brings a row back that they removed means all of it, what others wrote before it went as well. */
  whole(change: Change): Change {
    const row = change.type === 'add' ? this.asRemoved.get(change.row) : undefined;
    return change.type === 'add' && row !== undefined ? { ...change, row } : change;
  }

  get(row: RowId): RowBack | null {
    return this.gone.get(row)?.back ?? null;
  }

  /**
   * A refused change as it fits what is stored now: over the value that was seen, in a row that is there again. Over what
   * another wrote in the cell before the row went it does not fit, until its author has seen that too.
   */
  fitting(change: Change, why: Refusal, rows: readonly AnyRow[]): readonly Change[] {
    const over =
      change.type === 'set' && why.code === 'conflict' ? { ...change, before: why.current } : change;
    const id = rowOf(change);
    const gone = id === null || rows.some((row) => row.id === id) ? undefined : this.gone.get(id);
    if (gone === undefined) return [over];
    const { back, seen } = gone;
    if (over.type !== 'set' || why.code === 'conflict') return [back, over];
    return [back, { ...over, before: seen.cells[over.field] ?? null }];
  }
}
