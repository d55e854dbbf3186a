/**
 * The storm: many browsers edit one plan through the real use cases and the stand-in's storage, while the network does
 * what networks do. Afterwards nothing is lost, nothing is done twice, and everybody sees what is stored.
 */
import { isDeepStrictEqual } from 'node:util';
import { SECTION_NAMES, type SectionName } from '../../src/plan/fields';
import type { Entry } from '../../src/plan/history';
import { refuse, Refused, type Result } from '../../src/plan/refusal';
import type { Plan } from '../../src/plan/plan';
import { catchUp } from '../../src/resolvers/catch-up';
import { storePlan } from '../../src/resolvers/create-plan';
import type { Edited } from '../../src/resolvers/contract';
import { editPlan } from '../../src/resolvers/edit-plan';
import { openPlan } from '../../src/resolvers/open-plan';
import { planHistory } from '../../src/resolvers/plan-history';
import { after, plain } from '../plan/told-history';
import { changedNothing } from './changed-nothing';
import { Editor, type Send } from './editor';
import { stormSite, type StormSite } from './site';
import { randomOf, Time } from './time';

export interface Storm {
  readonly editors: number;
  readonly editsEach: number;
  readonly seed: number;
}

export interface Weathered {
  /** Made by somebody's hand, or by Undo. */
  readonly edits: number;
  readonly acknowledged: number;
  /** Acknowledged and not in the history, or of which nobody says what became of them. */
  readonly lost: number;
  /** In the history more than once, by nobody's hand, or although its author was told that it was refused. */
  readonly doubled: number;
  /** Screens that differ from what is stored; the history, replayed, is one of them. */
  readonly diverged: number;
  /** Refused at some time, for their author to decide. */
  readonly refused: number;
  readonly retries: number;
  readonly storageRequests: number;
  readonly writtenBytes: number;
  /** How often each thing went wrong behind the functions. */
  readonly wrong: Readonly<Record<string, number>>;
}

/** How often, of a hundred calls. */
const LOST = 10;
const REFUSED = 5;
const LATE = 5;
const TWICE = 2;
const START_MS = 1_764_000_000_000;

export async function storm({ editors: count, editsEach, seed }: Storm): Promise<Weathered> {
  const random = randomOf(seed);
  const time = new Time(START_MS);
  const site = await stormSite(time, random);
  try {
    return await time.until(weather(site, time, random, count, editsEach));
  } finally {
    await site.close();
  }
}

async function weather(
  site: StormSite,
  time: Time,
  random: () => number,
  count: number,
  editsEach: number,
): Promise<Weathered> {
  await storePlan(site.worldOf(0), site.placeOf(0));
  const beginning = await stored(site);
  const begun = { ...site.asked };
  site.weather.isCalm = false;

  const editors = Array.from({ length: count }, (_, browser) => {
    const world = site.worldOf(browser);
    const place = site.placeOf(browser);
    const call: Send = async (section, edits) => {
      try {
        return await editPlan(world, place, structuredClone({ section, edits }));
      } catch (error) {
        // As the resolvers' wrapper answers.
        if (error instanceof Refused) return refuse(error.refusal);
        throw error;
      }
    };
    const send: Send = async (section, edits) => {
      await time.wait(10 + random() * 80);
      const answer = await (site.weather.isCalm ? call(section, edits) : stormy(call, section, edits));
      await time.wait(10 + random() * 80);
      return answer;
    };
    return new Editor(beginning, {
      name: `e${browser}`,
      random,
      send,
      after: (ms, then) => time.after(ms, then),
    });
  });

  async function stormy(
    call: Send,
    section: SectionName,
    edits: Parameters<Send>[1],
  ): Promise<Result<Edited>> {
    const chance = random() * 100;
    if (chance < REFUSED) {
      if (random() < 0.5) throw new Error('429');
      return refuse({ code: 'busy', retryAfterSeconds: 1 + Math.floor(random() * 4) });
    }
    const twice = random() * 100 < TWICE;
    if (twice) time.after(random() * 500, () => void call(section, edits).catch(() => undefined));
    const answer = await call(section, edits);
    if (chance < REFUSED + LOST) throw new Error('The answer was lost.');
    if (chance < REFUSED + LOST + LATE) await time.wait(2_000 + random() * 8_000);
    return answer;
  }

  const look = async (editor: Editor, browser: number): Promise<void> => {
    const known = { ...editor.known(), notices: editor.queue.state().notices.revision };
    try {
      const newer = await catchUp(site.worldOf(browser), site.placeOf(browser), { known, edits: [] });
      if (newer.ok) editor.caughtUp(newer.value);
    } catch (error) {
      // In the storm a look that fails is made again later; in the calm after it none may.
      if (site.weather.isCalm) throw error;
    }
  };

  await Promise.all(
    editors.map(async (editor, browser) => {
      await time.wait(random() * 5_000);
      for (let nth = 0; nth < editsEach; nth += 1) {
        editor.act();
        await time.wait(500 + random() * 6_000);
        if (nth % 8 === 7) await look(editor, browser);
      }
    }),
  );
  site.weather.isCalm = true;
  while (!editors.every((editor) => editor.isIdle)) await time.wait(1_000);
  const asked = { ...site.asked };
  await Promise.all(editors.map(look));

  const now = await stored(site);
  const entries = await wholeHistory(site);
  return {
    ...heldAgainst(editors, beginning.plan, now.plan, entries),
    storageRequests: asked.requests - begun.requests,
    writtenBytes: asked.writtenBytes - begun.writtenBytes,
    wrong: site.wrong,
  };
}

async function stored(site: StormSite) {
  const opened = await openPlan(site.worldOf(0), site.placeOf(0));
  if (!opened.ok || opened.value.state !== 'plan') throw new Error('The plan is stored.');
  return opened.value;
}

/** Oldest first. */
async function wholeHistory(site: StormSite): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  let cursor: string | null = null;
  do {
    const asked = { of: { kind: 'plan' }, movedFrom: null, cursor };
    const page = await planHistory(site.worldOf(0), site.placeOf(0), asked);
    if (!page.ok) throw new Error(page.refusal.code);
    for (const item of page.value.entries) {
      if (item.state === 'unread') throw new Error(`${item.unread.key} cannot be read.`);
      all.push(item.entry);
    }
    ({ cursor } = page.value);
  } while (cursor !== null);
  return all.reverse();
}

function heldAgainst(
  editors: readonly Editor[],
  beginning: Plan,
  now: Plan,
  entries: readonly Entry[],
): Omit<Weathered, 'storageRequests' | 'writtenBytes' | 'wrong'> {
  const inHistory = new Set(entries.map(({ edit }) => edit.id));
  const made = new Set(editors.flatMap((editor) => [...editor.made.keys()]));
  const ordered = inOrder(entries);
  const missing = editors.flatMap(({ acknowledged, made: own }) =>
    [...acknowledged].filter(([id, between]) => {
      const edit = own.get(id);
      if (inHistory.has(id) || edit === undefined) return false;
      return !changedNothing(edit, between, beginning.sections[edit.section], ordered);
    }),
  );
  const hidden = editors.flatMap((editor) => editor.hidden());
  const byNobody = entries.filter(({ edit }) => !made.has(edit.id));
  const contradicted = editors.flatMap(({ refusals }) => refusals.filter((id) => inHistory.has(id)));
  const screens = editors.filter((editor) => !isDeepStrictEqual(plain(editor.shows()), plain(now.sections)));
  const sum = (of: (editor: Editor) => number): number =>
    editors.reduce((all, editor) => all + of(editor), 0);
  return {
    edits: made.size,
    acknowledged: sum((editor) => editor.acknowledged.size),
    lost: missing.length + hidden.length,
    doubled: entries.length - inHistory.size + byNobody.length + contradicted.length + doubledIn(now),
    diverged: screens.length + (isReplayed(beginning, now, ordered) ? 0 : 1),
    refused: sum(({ refusals }) => refusals.length),
    retries: sum((editor) => editor.sent) - sum((editor) => editor.sentOnce),
  };
}

/** Rows that are there more than once. */
function doubledIn({ sections }: Plan): number {
  return SECTION_NAMES.reduce((all, name) => {
    const rows = sections[name].rows.map(({ id }) => id);
    return all + rows.length - new Set(rows).size;
  }, 0);
}

/** As they were written. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort(
    (one, other) =>
      (one.written?.revision ?? 0) - (other.written?.revision ?? 0) ||
      (one.written?.nth ?? 0) - (other.written?.nth ?? 0),
  );
}

function isReplayed(beginning: Plan, now: Plan, ordered: readonly Entry[]): boolean {
  try {
    return isDeepStrictEqual(plain(after(beginning.sections, ordered)), plain(now.sections));
  } catch {
    // One of them does not fit what the ones before left.
    return false;
  }
}
