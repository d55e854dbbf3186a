/** From what was typed in a cell to the edits that it makes, or to what is wrong with it. */
import type { Change } from '../../plan/edit';
import { fieldOf } from '../../plan/fields';
import type { EditRefusal } from '../../plan/refusal';
import { sameValue } from '../../plan/same';
import type { Value } from '../../plan/values';
import type { Draft } from './drafts';
import { changesOf, readTyped } from './typed';

export type Refusals = ReadonlyMap<string, EditRefusal>;

export interface ReadDraft {
  readonly changes: readonly Change[];
  /** By field; what fits is not saved either, until all does. */
  readonly refusals: Refusals;
}

/** `values` are those that are there now. Of the fields alone that somebody typed in. */
export function readDraft(draft: Draft, values: Readonly<Record<string, Value>>): ReadDraft {
  const refusals = new Map<string, EditRefusal>();
  const changes = [...draft.typed].flatMap(([name, typed]): readonly Change[] => {
    const field = fieldOf(draft.owner, name);
    if (field === undefined) return [];
    const read = readTyped(field, typed);
    if (!read.ok) {
      refusals.set(name, read.refusal);
      return [];
    }
    const before = draft.seen.get(name) ?? null;
    const current = values[name] ?? null;
    const made = changesOf({ row: draft.at.row, name, field }, before, read.value);
    const isOverwriting =
      made.some(({ type }) => type === 'set') &&
      !sameValue(current, before) &&
      !sameValue(current, read.value);
    if (isOverwriting) refusals.set(name, { code: 'conflict', current, yours: read.value });
    return isOverwriting ? [] : made;
  });
  return { changes, refusals };
}

/** What a conflict showed has been seen: to save again is to decide. */
export function seeConflicts(draft: Draft, refusals: Refusals): void {
  for (const [name, refusal] of refusals)
    if (refusal.code === 'conflict') draft.seen.set(name, refusal.current);
}
