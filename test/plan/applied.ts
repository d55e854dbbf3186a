/** The one way through which every case of `applyEdit` goes: it checks the laws that hold for all of them. */
import { applyEdit } from '../../src/plan/apply';
import type { Edit } from '../../src/plan/edit';
import type { EditRefusal } from '../../src/plan/refusal';
import { parseEdit } from '../../src/plan/schema';
import type { AnySection } from '../../src/plan/section';
import { frozen } from './builders';

/** The section afterwards, or the refusal. */
export function applied(before: AnySection, made: Edit): AnySection | EditRefusal {
  const [given, edit] = [frozen(structuredClone(before)), frozen(structuredClone(made))];
  const result = applyEdit(given, edit);

  // An edit is plain JSON: what comes out of the wire does the same.
  const sent = parseEdit(JSON.parse(JSON.stringify(edit)));
  if (!sent.ok) throw new Error(`The edit does not parse: ${JSON.stringify(edit)}`);
  expect(applyEdit(given, sent.value)).toEqual(result);
  if (!result.ok) return result.refusal;

  const { section, inverse } = result.value;
  const back = applyEdit(section, { ...edit, change: inverse });
  if (!back.ok) throw new Error(`Not taken back: ${back.refusal.code}`);
  expect(back.value.section).toEqual(before);
  // Undo, redo.
  const again = applyEdit(back.value.section, { ...edit, change: back.value.inverse });
  expect(again.ok && again.value.section).toEqual(section);
  return section;
}
