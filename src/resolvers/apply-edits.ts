/** What a list of edits makes of a section and of those named in it. Each edit is applied or refused on its own. */
import { isDeepStrictEqual } from 'node:util';
import { applyEdit } from '../plan/apply';
import type { Done } from '../plan/describe';
import type { Edit } from '../plan/edit';
import type { Notices } from '../plan/notice';
import { afterNaming, type Naming } from '../plan/notices';
import type { EditRefusal, Result } from '../plan/refusal';
import { done, refuse } from '../plan/refusal';
import type { AnySection } from '../plan/section';
import type { SavedEdit } from './contract';
import { isSignedByAnother } from './rights';

export interface Before {
  readonly section: AnySection;
  readonly notices: Notices;
  /** Edits that were made before, by their ids. */
  readonly known: ReadonlyMap<string, Done>;
}

export interface After {
  readonly section: AnySection;
  readonly notices: Notices;
  /** What was done, in order; an edit that changes nothing is none. */
  readonly made: readonly Done[];
  readonly edits: readonly SavedEdit[];
}

export function applyEdits(before: Before, edits: readonly Edit[], naming: Naming): After {
  const known = new Map(before.known);
  const made: Done[] = [];
  const answers: SavedEdit[] = [];
  let { section, notices } = before;
  for (const edit of edits) {
    const same = known.get(edit.id);
    if (same !== undefined) {
      const isSame = isDeepStrictEqual(same.edit, edit);
      answers.push(isSame ? savedOf(same) : { id: edit.id, refusal: { code: 'idUsed' } });
      continue;
    }
    const applied = applyOne(section, notices, edit, naming);
    if (!applied.ok) {
      answers.push({ id: edit.id, refusal: applied.refusal });
      continue;
    }
    const { inverse, ...next } = applied.value;
    answers.push(savedOf({ edit, inverse }));
    if (isDeepStrictEqual(next.section, section)) continue;
    ({ section, notices } = next);
    known.set(edit.id, { edit, inverse });
    made.push({ edit, inverse });
  }
  return { section, notices, made, edits: answers };
}

function savedOf({ edit: { id, change }, inverse }: Done): SavedEdit {
  const saved = { id, refusal: null };
  return change.type === 'remove' && inverse.type === 'add' ? { ...saved, back: inverse } : saved;
}

function applyOne(
  section: AnySection,
  notices: Notices,
  edit: Edit,
  naming: Naming,
): Result<{ section: AnySection; notices: Notices; inverse: Done['inverse'] }, EditRefusal> {
  if (isSignedByAnother(edit, naming.by)) return refuse({ code: 'notYourReview' });
  const applied = applyEdit(section, edit);
  if (!applied.ok) return applied;
  if (edit.section !== 'roles') return done({ ...applied.value, notices });
  const named = afterNaming(notices, section, applied.value.section, naming);
  return named.ok ? done({ ...applied.value, notices: named.value }) : named;
}
