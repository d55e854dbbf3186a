/** What became of the edits of a call: saved (null), to be sent again, or for their author to decide. */
import type { SectionName } from '../../plan/fields';
import type { Refusal } from '../../plan/refusal';
import type { Edited } from '../../resolvers/contract';
import { setSameCell, type Underway } from './own-edits';
import { passes } from './pause';

export type Outcomes = ReadonlyMap<string, Refusal | null>;

export const UNREACHED: Refusal = { code: 'unavailable', of: 'storage' };

/** One outcome for all the edits of a call. */
export function sameOutcome(ids: readonly string[], refusal: Refusal): Outcomes {
  return new Map(ids.map((id) => [id, refusal]));
}

/** Of an edit that the answer does not speak of nobody knows whether it was saved: it is sent again. */
export function outcomesOf(ids: readonly string[], { edits }: Edited): Outcomes {
  const told = new Map(edits.map(({ id, refusal }) => [id, refusal]));
  return new Map(ids.map((id) => [id, told.has(id) ? (told.get(id) ?? null) : UNREACHED]));
}

/** Why the section waits before it is sent again, or null. */
export function reasonToWait(outcomes: Outcomes): Refusal | null {
  return [...outcomes.values()].find((refusal) => refusal !== null && passes(refusal)) ?? null;
}

export interface Settled {
  /** Still to be saved, or for their author to decide. */
  readonly own: readonly Underway[];
  /** Those that changed nothing in the end. */
  readonly notDone: ReadonlySet<string>;
}

export function settle(own: readonly Underway[], section: SectionName, outcomes: Outcomes): Settled {
  const why = reasonToWait(outcomes);
  const notDone = new Set<string>();
  const left = own.flatMap((edit): Underway[] => {
    if (edit.section !== section || edit.state.state === 'refused') return [edit];
    const outcome = outcomes.get(edit.id);
    if (outcome === null) return [];
    if (outcome !== undefined && !passes(outcome)) {
      notDone.add(edit.id);
      // Somebody else removed the row first: it is as its author wanted.
      if (outcome.code === 'rowGone' && edit.change.type === 'remove') return [];
      return [{ ...edit, state: { state: 'refused', why: outcome } }];
    }
    // What was made meanwhile leaves after what waits.
    return [why === null ? edit : { ...edit, state: { state: 'waiting', why } }];
  });
  const takenBack = takenBackBefore(own, notDone);
  for (const id of takenBack) notDone.add(id);
  return {
    own: left.filter((edit, index) => !takenBack.has(edit.id) && !isOverwritten(edit, left.slice(index + 1))),
    notDone,
  };
}

/** Refused edits that their author has taken back meanwhile, with what was to take them back: there is nothing to decide. */
function takenBackBefore(own: readonly Underway[], refused: ReadonlySet<string>): Set<string> {
  const dropped = new Set<string>();
  for (const { id, takesBack } of own) {
    // Done again since: then it is the last of them that is decided on.
    if (takesBack === null || !refused.has(takesBack) || dropped.has(takesBack)) continue;
    dropped.add(takesBack);
    dropped.add(id);
  }
  return dropped;
}

/** A conflict about a cell that its author wrote again before hearing of it: the later word is the one to decide on. */
function isOverwritten(edit: Underway, later: readonly Underway[]): boolean {
  return isConflict(edit) && later.some((other) => isConflict(other) && setSameCell(edit, other));
}

function isConflict({ state }: Underway): boolean {
  return state.state === 'refused' && state.why.code === 'conflict';
}
