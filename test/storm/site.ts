/** Where the storm happens: the stand-in's storage and REST API in this process, each request a moment of the storm's time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kvs } from '@forge/kvs';
import { makeDemo } from '../../local-confluence/src/demo/make-demo';
import { appStorage, withRates } from '../../local-confluence/src/functions/app-storage';
import { readManifest } from '../../local-confluence/src/manifest/read-manifest';
import { createRest, restAs } from '../../local-confluence/src/rest/rest';
import { person } from '../../local-confluence/src/site/caller';
import { createSite } from '../../local-confluence/src/site/site';
import { openStore } from '../../local-confluence/src/store/lmdb-store';
import { placeOf, type Place } from '../../src/resolvers/place';
import type { World } from '../../src/resolvers/world';
import type { Time } from './time';

/** A page of the demo that its editors edit. */
const SANDBOX = '98310';
const EDITORS = ['editor', 'editor2', 'admin', 'redacteur'];

export interface StormSite {
  /** Of a browser: several have the same account, as tabs have. */
  readonly placeOf: (browser: number) => Place;
  readonly worldOf: (browser: number) => World;
  /** Of all that was asked of storage since the beginning. */
  readonly asked: { requests: number; writtenBytes: number };
  /** While it is not calm, storage and Confluence fail as they do in the cloud, and functions are killed. */
  readonly weather: { isCalm: boolean };
  /** How often each thing went wrong. */
  readonly wrong: Readonly<Record<string, number>>;
  readonly close: () => Promise<void>;
}

export async function stormSite(time: Time, random: () => number): Promise<StormSite> {
  const folder = mkdtempSync(join(tmpdir(), 'incident-plan-storm-'));
  const store = openStore(folder);
  const clock = { now: time.now };
  const site = createSite({ store, clock, appName: 'App' });
  const app = { appId: 'app', environmentId: 'environment', macros: [] };
  await makeDemo({ site, store, app, siteFile: null, invoke: () => Promise.resolve() });
  const rest = createRest({ site, siteUrl: () => 'http://localhost' });
  const answer = withRates(appStorage({ store, clock, manifest: await readManifest('.') }), clock);
  const asked = { requests: 0, writtenBytes: 0 };
  const weather = { isCalm: true };
  const wrong: Record<string, number> = {};
  const whatGoesWrong = (): Failing | null => {
    if (weather.isCalm) return null;
    const what = FAILINGS[Math.floor(random() * 100)] ?? null;
    if (what !== null) wrong[what] = (wrong[what] ?? 0) + 1;
    return what;
  };
  const aMoment = (): Promise<void> => time.wait(3 + random() * 20);

  const before: unknown = Reflect.get(globalThis, '__forge_fetch__');
  Object.assign(globalThis, {
    __forge_fetch__: async (_: unknown, path: string, { body }: { body: string }) => {
      await aMoment();
      asked.requests += 1;
      const what = whatGoesWrong();
      if (what === 'too many') return failed(429, 'RATE_LIMIT_EXCEEDED');
      if (what === 'unavailable') return failed(503, 'UNKNOWN');
      if (what === 'slow') await time.wait(4_000);
      const { response, writtenBytes } = answer(path, body);
      asked.writtenBytes += writtenBytes;
      await aMoment();
      if (what === 'lost') return failed(504, 'UNKNOWN');
      if (what === 'killed') throw new Error('The function was killed.');
      return response;
    },
  });

  const account = (browser: number): string => {
    const email = `${EDITORS[browser % EDITORS.length] ?? ''}@example.com`;
    const found = site.people.byEmail(email);
    if (found === undefined) throw new Error(`Nobody is ${email}.`);
    return found.accountId;
  };
  return {
    asked,
    weather,
    wrong,
    placeOf(browser) {
      const config = { plan: 'storm', home: SANDBOX, homeType: 'page', shows: 'own', start: 'filled' };
      const content = { id: SANDBOX, type: 'page' };
      const place = placeOf({
        accountId: account(browser),
        extension: { content, space: { id: '1' }, config },
      });
      if (!place.ok) throw new Error('It is a page.');
      return place.value;
    },
    worldOf(browser) {
      const ask = restAs(rest, person(account(browser)));
      return {
        storage: kvs,
        confluence: {
          async requestConfluence({ value: path }, { method = 'GET', headers = {}, body } = {}) {
            await aMoment();
            const what = whatGoesWrong();
            if (what === 'too many') return failed(429, 'TOO_MANY');
            if (what !== null) return failed(503, 'UNKNOWN');
            return ask(path, { method, headers, ...(typeof body === 'string' ? { body } : {}) });
          },
        },
        announce: () => Promise.resolve(),
        tryAgain: () => Promise.resolve(),
        now: time.now,
        random,
        wait: time.wait,
      };
    },
    async close() {
      Object.assign(globalThis, { __forge_fetch__: before });
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One for each of the first numbers below a hundred. */
const FAILINGS = ['too many', 'too many', 'unavailable', 'lost', 'lost', 'slow', 'killed'] as const;
type Failing = (typeof FAILINGS)[number];

const failed = (status: number, code: string): Response =>
  Response.json(
    { code, message: 'A storm.' },
    { status, headers: status === 429 ? { 'retry-after': '1' } : {} },
  );
