/** One's own edits that are not saved, and the plan as it is shown: what is stored with them applied over it. */
import { applyEdit } from '../../plan/apply';
import type { Change, Edit } from '../../plan/edit';
import type { SectionName } from '../../plan/fields';
import { LIMITS } from '../../plan/limits';
import type { Plan } from '../../plan/plan';
import type { AnySection } from '../../plan/section';
import type { RowId } from '../../plan/values';
import type { OwnEdit } from '../screen';

/** An edit on its way, and what is needed to take it back. */
export interface Underway extends OwnEdit {
  readonly inverse: Change;
  /** Edits made by one press: they are undone together. */
  readonly press: number;
  readonly madeBy: 'hand' | 'undo' | 'redo';
  /** The edit of one's own that it takes back, or does again. */
  readonly takesBack: string | null;
}

export function editOf({ id, section, change }: OwnEdit): Edit {
  return { id, section, change };
}

/** Refused ones aside: their cells show what is stored. One that no longer fits is left out; the functions will say so. */
export function planWith(stored: Plan, own: readonly OwnEdit[]): Plan {
  return own.reduce((plan, edit) => {
    if (edit.state.state === 'refused') return plan;
    const applied = applyEdit(plan.sections[edit.section], editOf(edit));
    return applied.ok ? withSection(plan, edit.section, applied.value.section) : plan;
  }, stored);
}

function withSection(plan: Plan, name: SectionName, section: AnySection): Plan {
  return { ...plan, sections: { ...plan.sections, [name]: section } };
}

/** Answers may overtake each other: an older state of a section is never taken for the newest. */
export function withNewer(plan: Plan, name: SectionName, section: AnySection, revision: number): Plan {
  if (revision < plan.revisions[name]) return plan;
  return { ...withSection(plan, name, section), revisions: { ...plan.revisions, [name]: revision } };
}

export function rowOf(change: Change): RowId | null {
  return change.type === 'add' ? change.row.id : change.row;
}

/** Whether both write the same cell as a whole: then the later one is what its author wants. */
export function setSameCell(one: OwnEdit, other: OwnEdit): boolean {
  const [left, right] = [one.change, other.change];
  return (
    one.section === other.section &&
    left.type === 'set' &&
    right.type === 'set' &&
    left.row === right.row &&
    left.field === right.field
  );
}

/** Of Forge's 500 kB a call, with room for what stands around the edits. */
const CALL_BYTES = 400_000;

/**
 * Those at the front of the queue that one call takes: as many as are allowed, and as fit. A row comes back in a later
 * call than it goes: the answer says what it was.
 */
export function nextCall(edits: readonly Edit[]): Edit[] {
  const call: Edit[] = [];
  let bytes = 0;
  for (const edit of edits.slice(0, LIMITS.editsInACall)) {
    bytes += new TextEncoder().encode(JSON.stringify(edit)).length;
    if (call.length > 0 && bytes > CALL_BYTES) break;
    if (call.some((before) => bringsBack(edit, before))) break;
    call.push(edit);
  }
  return call;
}

function bringsBack({ change }: Edit, { change: before }: Edit): boolean {
  return change.type === 'add' && before.type === 'remove' && before.row === change.row.id;
}
