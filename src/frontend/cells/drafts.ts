import type { Owner } from '../../plan/fields';
import type { Value } from '../../plan/values';
import { cellKey, type CellAt } from './cell-at';
import type { Typed } from './typed';

/** What is being typed in one cell, by field. A keystroke changes it and nothing on the screen. */
export class Draft {
  readonly typed = new Map<string, Typed>();
  /** What its author saw when they began: what was changed by others since is not overwritten unseen. */
  readonly seen = new Map<string, Value | null>();

  constructor(
    readonly at: CellAt,
    readonly owner: Owner,
  ) {}
}

/** What was typed and not saved yet stays here while another cell is open. */
export class Drafts {
  private readonly drafts = new Map<string, Draft>();

  /** The draft of a cell that opens: one that was left, or a new one over the values that are there. */
  begin(at: CellAt, owner: Owner, values: Readonly<Record<string, Value>>): Draft {
    const left = this.drafts.get(cellKey(at));
    if (left !== undefined && left.typed.size > 0) return left;
    const draft = new Draft(at, owner);
    for (const field of at.fields) draft.seen.set(field, values[field] ?? null);
    this.drafts.set(cellKey(at), draft);
    return draft;
  }

  /** It was saved, or is not wanted. */
  end(draft: Draft): void {
    this.drafts.delete(cellKey(draft.at));
  }

  /** It was not saved after all. */
  keep(draft: Draft): void {
    this.drafts.set(cellKey(draft.at), draft);
  }

  /** Those in which something was typed. */
  unsaved(): Draft[] {
    return [...this.drafts.values()].filter(({ typed }) => typed.size > 0);
  }

  has(at: CellAt): boolean {
    return (this.drafts.get(cellKey(at))?.typed.size ?? 0) > 0;
  }
}
