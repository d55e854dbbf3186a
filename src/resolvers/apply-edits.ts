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
  readonly known: ReadonlyMap<string, Edit>;
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
      const refusal = isDeepStrictEqual(same, edit) ? null : ({ code: 'idUsed' } as const);
      answers.push({ id: edit.id, refusal });
      continue;
    }
    const applied = applyOne(section, notices, edit, naming);
    answers.push({ id: edit.id, refusal: applied.ok ? null : applied.refusal });
    if (!applied.ok) continue;
    const { inverse, ...next } = applied.value;
    if (isDeepStrictEqual(next.section, section)) continue;
    ({ section, notices } = next);
    known.set(edit.id, edit);
    made.push({ edit, inverse });
  }
  return { section, notices, made, edits: answers };
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
