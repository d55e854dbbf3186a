/** Those parts of a plan that are newer than somebody knows, and who made the edits they heard of: one request. */
import { Refused } from '../plan/refusal';
import type { SectionName } from '../plan/fields';
import type { Known, Part } from '../plan/news';
import { PARTS } from '../plan/news';
import type { Notices } from '../plan/notice';
import type { PlanKey } from '../plan/plan';
import type { AnySection } from '../plan/section';
import { readAll, type Found, type Kvs } from './door';
import { entryIn, newestEntries, type Entry } from './history';
import { headAt, historyAt, noticesAt, sectionAt } from './keys';
import { headIn, noticesIn, sectionIn } from './plans';

export interface NewerSection {
  readonly name: SectionName;
  readonly section: AnySection;
  readonly revision: number;
}

export interface Newer {
  readonly sections: readonly NewerSection[];
  /** Null when they are not newer. */
  readonly notices: Notices | null;
  readonly entries: readonly Entry[];
}

/** Null when the plan is not there. At most 16 edits, so that one batch holds all. */
export async function readNewer(
  storage: Kvs,
  key: PlanKey,
  known: Known,
  edits: readonly string[],
): Promise<Newer | null> {
  const asked = PARTS.filter((part) => known[part] !== undefined);
  const found = await readAll(storage, [
    headAt(key),
    ...asked.map((part) => (part === 'notices' ? noticesAt(key) : sectionAt(key, part))),
    ...edits.map((edit) => historyAt(key, edit)),
  ]);
  if (!found.has(headAt(key).key)) return null;
  headIn(found, key);
  const sections = asked.flatMap((part) => newerSection(found, key, part, known));
  const notices = asked.includes('notices') ? noticesIn(found, key) : null;
  return {
    sections,
    notices: notices !== null && notices.revision > (known.notices ?? 0) ? notices : null,
    entries:
      edits.length > 0
        ? edits.flatMap((edit) => legible(() => entryIn(found, key, edit)) ?? [])
        : await entriesBehind(storage, key, sections, known),
  };
}

function newerSection(found: Found, key: PlanKey, part: Part, known: Known): NewerSection[] {
  if (part === 'notices') return [];
  const { section, revision } = sectionIn(found, key, part);
  return revision > (known[part] ?? 0) ? [{ name: part, section, revision }] : [];
}

const MOST = 16;

/** Who heard of no edit is told those that made the sections newer. */
async function entriesBehind(
  storage: Kvs,
  key: PlanKey,
  sections: readonly NewerSection[],
  known: Known,
): Promise<readonly Entry[]> {
  const lists = await Promise.all(
    sections.map(async ({ name }) => {
      const newest = await newestEntries(storage, key, name, MOST).catch(withoutEntries);
      return newest.filter(({ written }) => written !== null && written.revision > (known[name] ?? 0));
    }),
  );
  return lists.flat().sort((one, other) => one.at - other.at);
}

/** The plan is what matters: who changed it may stay unsaid. */
function withoutEntries(error: unknown): readonly Entry[] {
  if (error instanceof Refused) return [];
  throw error;
}

function legible(read: () => Entry | null): Entry | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
