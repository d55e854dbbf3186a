/** What is acknowledged and has no entry in the history: an edit after which all was as before it. */
import { isDeepStrictEqual } from 'node:util';
import { applyEdit } from '../../src/plan/apply';
import type { Edit } from '../../src/plan/edit';
import type { Entry } from '../../src/plan/history';
import type { AnySection } from '../../src/plan/section';

/**
 * Whether there was a moment between two of its section's revisions at which the edit changed nothing: a value that stood
 * there already, a row moved to where it was. `entries` are the whole history, in the order in which they were written.
 */
export function changedNothing(
  edit: Edit,
  between: { readonly from: number; readonly to: number },
  beginning: AnySection,
  entries: readonly Entry[],
): boolean {
  let section = beginning;
  const isSo = (): boolean => {
    const applied = applyEdit(section, edit);
    return applied.ok && isDeepStrictEqual(withoutBlanks(applied.value.section), withoutBlanks(section));
  };
  const ofSection = entries.filter((entry) => entry.edit.section === edit.section);
  const [first] = ofSection;
  // Of a section that nobody changed there is the beginning alone.
  if ((first === undefined || between.from < revisionOf(first)) && isSo()) return true;
  for (const entry of ofSection) {
    if (revisionOf(entry) > between.to) return false;
    const applied = applyEdit(section, entry.edit);
    if (applied.ok) section = applied.value.section;
    if (revisionOf(entry) >= between.from && isSo()) return true;
  }
  return false;
}

const withoutBlanks = (section: AnySection): unknown => JSON.parse(JSON.stringify(section));
const revisionOf = ({ written }: Entry): number => written?.revision ?? 0;
