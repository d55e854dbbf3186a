import type { Done } from '../../plan/describe';
import { editOf, type Underway } from './own-edits';

/** Edits of one press, in the order made, of whatever sections: they are taken back together. */
interface Press {
  readonly press: number;
  readonly done: readonly Done[];
}
type Direction = 'undo' | 'redo';

const DEPTH = 100;

/** What one did in this visit, last press first. Saved edits alone: the rest has not been done yet. */
export class UndoStack {
  private readonly presses: Record<Direction, readonly Press[]> = { undo: [], redo: [] };

  saved(edit: Underway): void {
    const { madeBy, press } = edit;
    // Sections are saved side by side: an answer may tell of an earlier press than the last one did.
    this.put(madeBy === 'undo' ? 'redo' : 'undo', press, { edit: editOf(edit), inverse: edit.inverse });
    // Whoever goes on by hand has left what was taken back.
    if (madeBy === 'hand') this.presses.redo = this.presses.redo.filter((other) => other.press > press);
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

  private put(direction: Direction, press: number, done: Done): void {
    const list = this.presses[direction];
    const together = list.find((other) => other.press === press)?.done ?? [];
    this.presses[direction] = [
      ...list.filter((other) => other.press < press),
      { press, done: [...together, done] },
      ...list.filter((other) => other.press > press),
    ].slice(-DEPTH);
  }
}

/** What was undone, as what it was before: doing that again is what Redo does. */
export function turnedRound({ edit, inverse }: Done): Done {
  return { edit: { ...edit, change: inverse }, inverse: edit.change };
}
