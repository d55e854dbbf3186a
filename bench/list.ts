/** A screen of the list of plans, with ten plans and with ten thousand: what it asks for, and how long it takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_DOCUMENT } from '../local-confluence/src/site/contents';
import { person } from '../local-confluence/src/site/caller';
import type { ListPlace } from '../src/resolvers/list-place';
import { listSpacePlans } from '../src/resolvers/list-space-plans';
import { cardValue, type StoredCard } from '../src/storage/cards';
import { cardAt } from '../src/storage/keys';
import { openLocalWorld, type LocalWorld } from '../test/resolvers/local-world';
import { openLocalStorage } from '../test/storage/local-storage';
import type { Numbers } from './numbers';

const [FEW, MANY] = [10, 10_000];
/** More than a screen shows, so that each of its plans has a page of its own. */
const PAGES = 60;
const TIMES = 101;
/** Of a transaction. */
const AT_ONCE = 25;
const EDITOR = 'editor@example.com';
const FIRST = { order: 'changed', beginning: null, cursor: null } as const;

export async function listNumbers(): Promise<Numbers> {
  const before: unknown = Reflect.get(globalThis, '__forge_fetch__');
  const [few, many] = [await listOf(FEW), await listOf(MANY)];
  try {
    const [asFew, asMany] = [await cost(few), await cost(many)];
    // The first ones pay for code that was never run.
    for (let n = 0; n < TIMES; n++) {
      await few.screen();
      await many.screen();
    }
    const times: [number, number][] = [];
    // By turns: what else the machine does slows down both.
    for (let n = 0; n < TIMES; n++) times.push([(await few.screen()).tookMs, (await many.screen()).tookMs]);
    const [fewMs, manyMs] = [median(times.map(([ms]) => ms)), median(times.map(([, ms]) => ms))];
    return {
      [`list.requests.${FEW}`]: asFew.requests,
      [`list.requests.${MANY}`]: asMany.requests,
      [`list.rows.${FEW}`]: asFew.rows,
      [`list.rows.${MANY}`]: asMany.rows,
      [`list.timeRatio.${MANY}`]: manyMs / fewMs,
      // A screen holds five times as many rows then; what a row costs must not grow.
      [`list.timeRatioOfRow.${MANY}`]: manyMs / asMany.rows / (fewMs / asFew.rows),
    };
  } finally {
    Object.assign(globalThis, { __forge_fetch__: before });
    await Promise.all([few.close(), many.close()]);
  }
}

const median = (times: number[]): number =>
  times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

interface List {
  /** The first screen of the space, or of the site. */
  readonly screen: (of?: 'space' | 'site') => Promise<Screen>;
  readonly close: () => Promise<void>;
}

interface Screen {
  /** Of storage and of Confluence. */
  readonly requests: number;
  readonly rows: number;
  readonly tookMs: number;
}

/** Of a space or of the site, whichever asks for more. */
async function cost({ screen }: List): Promise<Screen> {
  const [space, site] = [await screen('space'), await screen('site')];
  return { ...space, requests: Math.max(space.requests, site.requests) };
}

async function listOf(plans: number): Promise<List> {
  const folder = mkdtempSync(join(tmpdir(), 'incident-plan-list-'));
  const storage = await openLocalStorage(folder);
  const fetchHere: unknown = Reflect.get(globalThis, '__forge_fetch__');
  const local = await openLocalWorld(storage);
  const { world, requests, asked } = local;
  const account = local.account(EDITOR);
  const spaceId = await filled(local, plans);
  return {
    async screen(of = 'space') {
      // `@forge/kvs` asks whoever is global.
      Object.assign(globalThis, { __forge_fetch__: fetchHere });
      const place: ListPlace = { account, spaceId: of === 'space' ? spaceId : null };
      const before = requests.length + asked.length;
      const startedAt = performance.now();
      const answer = await listSpacePlans(world, place, FIRST);
      const tookMs = performance.now() - startedAt;
      if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`);
      return { requests: requests.length + asked.length - before, rows: answer.value.plans.length, tookMs };
    },
    async close() {
      await storage.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** So many cards on pages of one space; says which. */
async function filled(local: LocalWorld, plans: number): Promise<string> {
  const { site, storage } = local;
  const lead = local.account(EDITOR);
  const editor = person(lead);
  const { id: spaceId } = site.spaces.byKey(editor, 'OPS');
  const pages = Array.from({ length: Math.min(plans, PAGES) }, (_, n) =>
    site.contents.create(editor, {
      spaceId,
      kind: 'page',
      subtype: null,
      status: 'current',
      title: `Service ${n}`,
      body: EMPTY_DOCUMENT,
    }),
  );
  const cards = Array.from({ length: plans }, (_, n): StoredCard => {
    const page = pages[n % pages.length];
    if (page === undefined) throw new Error('There are pages.');
    return {
      key: `plan-${n}:${page.id}`,
      contentId: page.id,
      contentType: 'page',
      spaceId,
      title: `Plan ${n}`,
      pageTitle: page.title,
      gaps: { nobody: 2, nothingWhenDown: 1 },
      reviewDue: null,
      leads: [lead],
      changedAt: n * 600_000,
    };
  });
  for (let from = 0; from < plans; from += AT_ONCE) {
    const some = storage.transact();
    for (const card of cards.slice(from, from + AT_ONCE)) {
      const { key, entityName } = cardAt(card.key);
      some.set(key, cardValue(card, 1), { entityName });
    }
    await some.execute();
  }
  return spaceId;
}
