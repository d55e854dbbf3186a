/**
 * The storm: many browsers edit one plan through the real use cases and the stand-in's storage, while the network does
 * what networks do. Afterwards nothing is lost, nothing is done twice, and everybody sees what is stored.
 */
import type { SectionName } from '../../src/plan/fields';
import { refuse, Refused, type Result } from '../../src/plan/refusal';
import { catchUp } from '../../src/resolvers/catch-up';
import { storePlan } from '../../src/resolvers/create-plan';
import type { Edited } from '../../src/resolvers/contract';
import { editPlan } from '../../src/resolvers/edit-plan';
import { openPlan } from '../../src/resolvers/open-plan';
import { planHistory } from '../../src/resolvers/plan-history';
import { Editor, type Send } from './editor';
import { heldAgainst, type Judged } from './judge';
import { stormSite, type StormSite } from './site';
import { randomOf, Time } from './time';
import { wholeHistory } from './whole-history';

export interface Storm {
  readonly editors: number;
  readonly editsEach: number;
  readonly seed: number;
}

export interface Weathered extends Judged {
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
  const entries = await wholeHistory((asked) => planHistory(site.worldOf(0), site.placeOf(0), asked));
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
