/**
 * The use cases in this process: the stand-in's real storage and REST API, with the time and the chances that the test
 * says. For what a whole site cannot show: values that an app long gone left behind, and half a minute later.
 */
import type { APIResponse } from '@forge/api';
import { makeDemo } from '../../local-confluence/src/demo/make-demo';
import { createRest, restAs } from '../../local-confluence/src/rest/rest';
import { APP, type Caller, person } from '../../local-confluence/src/site/caller';
import { createSite, type Site } from '../../local-confluence/src/site/site';
import type { Again } from '../../src/telling/again';
import { placeOf, type Place } from '../../src/resolvers/place';
import type { World } from '../../src/resolvers/world';
import { localStorage, type LocalStorage } from '../storage/local-storage';

/** A page of the demo that everybody but the outsider sees and the editors edit. */
export const SANDBOX = '98310';
const START_MS = 1_764_000_000_000;

export interface LocalWorld extends LocalStorage {
  readonly site: Site;
  readonly world: World;
  /** The same as the app's own user. */
  readonly app: World;
  /** Milliseconds that the use cases asked to wait. */
  readonly waited: number[];
  /** What the app was asked to send later. */
  readonly again: Again[];
  /** What was asked of Confluence: `GET /wiki/…`. */
  readonly asked: string[];
  account(email: string): string;
  /** Lets time pass. */
  pass(ms: number): void;
  placeOf(email: string, config: Record<string, unknown>): Place;
  /** The same world as somebody else. */
  as(email: string): World;
}

/** On this storage: a site with the demo's people and pages. */
export async function openLocalWorld(local: LocalStorage): Promise<LocalWorld> {
  const { store } = local;
  const site = createSite({ store, clock: { now: () => START_MS }, appName: 'App' });
  const app = { appId: 'app', environmentId: 'environment', macros: [] };
  await makeDemo({ site, store, app, siteFile: null, invoke: () => Promise.resolve() });
  const rest = createRest({ site, siteUrl: () => 'http://localhost' });
  const account = (email: string): string => site.people.byEmail(email)?.accountId ?? '';
  const waited: number[] = [];
  const asked: string[] = [];
  const again: Again[] = [];
  let now = START_MS;
  const worldOf = (caller: Caller): World => {
    const ask = restAs(rest, caller);
    return {
      storage: local.storage,
      confluence: {
        requestConfluence: ({ value: path }, { method = 'GET', headers = {}, body } = {}) => {
          asked.push(`${method} ${path}`);
          const init = { method, headers, ...(typeof body === 'string' ? { body } : {}) };
          return ask(path, init) satisfies Promise<APIResponse>;
        },
      },
      announce: () => Promise.resolve(),
      tryAgain: (what) => {
        again.push(what);
        return Promise.resolve();
      },
      now: () => now,
      random: () => 0.5,
      wait: (ms) => {
        waited.push(ms);
        return Promise.resolve();
      },
    };
  };
  const as = (email: string): World => worldOf(person(account(email)));
  return {
    ...local,
    site,
    world: as('editor@example.com'),
    app: worldOf(APP),
    waited,
    asked,
    again,
    account,
    as,
    pass(ms) {
      now += ms;
    },
    placeOf(email, config) {
      const content = { id: SANDBOX, type: 'page' };
      const place = placeOf({
        accountId: account(email),
        extension: { content, space: { id: '1' }, config },
      });
      if (!place.ok) throw new Error('It is a page.');
      return place.value;
    },
  };
}

export function localWorld(): () => LocalWorld {
  const local = localStorage();
  let world: LocalWorld | undefined;
  beforeAll(async () => {
    world = await openLocalWorld(local());
  });
  return () => {
    if (world === undefined) throw new Error('The world is there within a test.');
    return world;
  };
}
