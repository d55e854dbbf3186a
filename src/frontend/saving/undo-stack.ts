import type { Done } from '../../plan/describe';
import { editOf, type Underway } from './own-edits';

/** Edits of one press, in the order made, of whatever sections: they are taken back together. */
interface Press {
  readonly press: number;
  readonly done: readonly Done[];
}
type Direction = 'undo' | 'redo';

const DEPTH = 100;

/** What one did in this visit, last press first, also what is still on its way: a press is taken back as a whole. */
export class UndoStack {
  private readonly presses: Record<Direction, readonly Press[]> = { undo: [], redo: [] };

  /** Edits of one press. */
  made(edits: readonly Underway[]): void {
    const [first] = edits;
    if (first === undefined) return;
    const { madeBy, press } = first;
    const direction = madeBy === 'undo' ? 'redo' : 'undo';
    const done = edits.map((edit) => ({ edit: editOf(edit), inverse: edit.inverse }));
    this.presses[direction] = [...this.presses[direction], { press, done }].slice(-DEPTH);
    // Whoever goes on by hand has left what was taken back.
    if (madeBy === 'hand') this.presses.redo = [];
  }

  /** These were not done after all. */
  notDone(ids: ReadonlySet<string>): void {
    if (ids.size === 0) return;
    for (const direction of ['undo', 'redo'] as const)
      this.presses[direction] = this.presses[direction].flatMap(({ press, done }) => {
        const left = done.filter(({ edit }) => !ids.has(edit.id));
        return left.length === 0 ? [] : [{ press, done: left }];
      });
  }

  /** What the next press takes back, or does again, as it was done first; nothing when it is empty. */
  next(direction: Direction): readonly Done[] {
    const done = this.presses[direction].at(-1)?.done ?? [];
    return direction === 'undo' ? done : done.map(turnedRound).reverse();
  }

  /** Takes the press off the stack, and says the edits whose inverses take it back, in that order. */
  take(direction: Direction): readonly Done[] {
    const last = this.presses[direction].at(-1);
    this.presses[direction] = this.presses[direction].slice(0, -1);
    return last === undefined ? [] : [...last.done].reverse();
  }
}

/** What was undone, as what it was before: doing that again is what Redo does. */
export function turnedRound({ edit, inverse }: Done): Done {
  return { edit: { ...edit, change: inverse }, inverse: edit.change };
}
