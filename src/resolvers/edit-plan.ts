/** `plan/edit`: applies edits to the newest section and writes it, unless somebody else wrote it meanwhile. */
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import type { Content } from '../confluence/contents';
import { unreachableAmong } from '../confluence/people';
import { cardOf } from '../plan/card';
import type { Done } from '../plan/describe';
import type { Edit } from '../plan/edit';
import { SECTION_NAMES, type SectionName } from '../plan/fields';
import type { Entry } from '../plan/history';
import { LIMITS } from '../plan/limits';
import { namedByEdits } from '../plan/named-by-edits';
import type { Unreachable } from '../plan/notice';
import { mentionsGo } from '../plan/notices';
import type { Sections } from '../plan/plan';
import { done, refuse, Refused, type Result } from '../plan/refusal';
import { FORMAT, id, parseEdit, parseSection } from '../plan/schema';
import type { AnySection } from '../plan/section';
import type { AccountId } from '../plan/values';
import { cardIn, type RevisedCard } from '../storage/cards';
import { readAll } from '../storage/door';
import { entryIn } from '../storage/history';
import { cardAt, historyAt, planAt } from '../storage/keys';
import { planIn } from '../storage/plans';
import { untilWritten } from '../storage/races';
import { saveEdits } from '../storage/save';
import { applyEdits } from './apply-edits';
import type { Edited, SavedEdit } from './contract';
import type { Place } from './place';
import { mayChange, type Editor } from './rights';
import { noticesShown } from './section-shown';
import type { World } from './world';

export async function editPlan(world: World, place: Place, payload: unknown): Promise<Result<Edited>> {
  const asked = parseAsked(payload);
  if (!asked.ok) return asked;
  // Side by side, and who may not is told nothing of what was read.
  const first = readForEdit(world, place, asked.value);
  first.catch(() => undefined);
  const [editor, unreachable] = await Promise.all([
    mayChange(world, place, place.home),
    place.account === null
      ? new Map<AccountId, Unreachable>()
      : unreachableAmong(world.confluence, namedByEdits(asked.value.edits)),
  ]);
  if (!editor.ok) return editor;
  let reading: Promise<Read> | null = first;
  const edited = await untilWritten(world, async () => {
    const read = await (reading ?? readForEdit(world, place, asked.value));
    reading = null;
    return attempt(world, asked.value, { ...editor.value, unreachable }, read);
  });
  return done({ ...edited, notices: noticesShown(edited.notices, place.section) });
}

interface Asked {
  readonly section: SectionName;
  readonly edits: readonly Edit[];
  /** Those whose form is wrong, by their place in the list. */
  readonly unfit: ReadonlyMap<number, SavedEdit>;
}

const request = v.strictObject({ section: v.picklist(SECTION_NAMES), edits: v.array(v.unknown()) });
const named = v.object({ id });

function parseAsked(payload: unknown): Result<Asked> {
  const sent = v.safeParse(request, payload);
  if (!sent.success) return refuse({ code: 'badRequest' });
  const { section, edits: list } = sent.output;
  if (list.length > LIMITS.editsInACall) return refuse({ code: 'tooManyEdits', limit: LIMITS.editsInACall });
  const edits: Edit[] = [];
  const unfit = new Map<number, SavedEdit>();
  for (const [index, each] of list.entries()) {
    const parsed = parseEdit(each);
    if (parsed.ok && parsed.value.section === section) {
      edits.push(parsed.value);
      continue;
    }
    const name = v.safeParse(named, each);
    // Without an id nobody could be told which one it was.
    if (!name.success) return refuse({ code: 'badRequest' });
    unfit.set(index, { id: name.output.id, refusal: { code: 'badRequest' } });
  }
  return done({ section, edits, unfit });
}

type Read = Awaited<ReturnType<typeof readForEdit>>;

/** The whole plan, because its card tells of all of it, and the edits that may have been made before: 25 keys at most. */
async function readForEdit({ storage }: World, { shown: { key } }: Place, { edits }: Asked) {
  const ids = [...new Set(edits.map((edit) => edit.id))];
  const found = await readAll(storage, [
    ...planAt(key),
    cardAt(key),
    ...ids.map((edit) => historyAt(key, edit)),
  ]);
  const stored = planIn(found, key);
  if (stored === null) return null;
  const known = ids.flatMap((edit): [string, Done][] => {
    const made = entryIn(found, key, edit);
    return made === null ? [] : [[edit, made]];
  });
  return { ...stored, card: cardIn(found, key), known: new Map(known) };
}

interface Naming extends Editor {
  /** Of those whom the edits may name. */
  readonly unreachable: ReadonlyMap<AccountId, Unreachable>;
}

async function attempt(
  world: World,
  { section: name, edits, unfit }: Asked,
  { account, content, unreachable }: Naming,
  read: Read,
): Promise<Edited | null> {
  if (read === null) throw new Refused({ code: 'planGone' });
  const { plan, notices, card, known } = read;
  const at = world.now();
  const section: AnySection = plan.sections[name];
  const naming = {
    by: account,
    at,
    mentions: mentionsGo(plan.sections.top),
    unreachable,
  };
  const after = applyEdits({ section, notices, known }, edits, naming);
  const answers = withUnfit(after.edits, unfit);
  const revision = plan.revisions[name];
  if (after.made.length === 0) return { edits: answers, section, revision, notices };

  const areNoticesNew = after.notices !== notices && !isDeepStrictEqual(after.notices, notices);
  const saved = await saveEdits(world.storage, {
    key: plan.head.key,
    name,
    section: after.section,
    revision,
    entries: entriesOf(after.made, account, at, revision + 1),
    notices: areNoticesNew ? after.notices : null,
    card: changedCard(card, sectionsWith(plan.sections, name, after.section), content, at),
  });
  if (!saved) return null;
  return {
    edits: answers,
    section: after.section,
    revision: revision + 1,
    notices: areNoticesNew ? { ...after.notices, revision: notices.revision + 1 } : notices,
  };
}

/** Parts of a millisecond apart: history keeps their order, and nobody else's edit comes between them. */
function entriesOf(made: readonly Done[], person: AccountId, at: number, revision: number): Entry[] {
  const of = made.length;
  return made.map((each, nth) => ({ ...each, person, at: at + nth / of, written: { revision, nth, of } }));
}

/** In the order sent. */
function withUnfit(answers: readonly SavedEdit[], unfit: ReadonlyMap<number, SavedEdit>): SavedEdit[] {
  const all: SavedEdit[] = [];
  const rest = answers.values();
  for (let index = 0; index < answers.length + unfit.size; index++) {
    const answer = unfit.get(index) ?? rest.next().value;
    if (answer !== undefined) all.push(answer);
  }
  return all;
}

/** The card, when what it shows has changed; to ten minutes, so that most edits write none. */
function changedCard(
  { card, revision }: RevisedCard,
  sections: Sections,
  { spaceId, title }: Content,
  at: number,
): RevisedCard | null {
  const next = { ...card, ...cardOf(sections, at), spaceId, pageTitle: title };
  return isDeepStrictEqual(next, card) ? null : { card: next, revision };
}

/** What is written can be read again: it is parsed as it will be. */
function sectionsWith(sections: Sections, name: SectionName, section: AnySection): Sections {
  const parsed = parseSection(name, { format: FORMAT, value: section });
  if (!parsed.ok) throw new Error(`The section ${name} could not be read again.`);
  return { ...sections, [name]: parsed.value };
}
