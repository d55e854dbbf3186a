/**
 * Confluence's REST API under the site's own addresses: called in process by the app's functions
 * (`rest.request('/wiki/api/v2/…')`) and mounted on HTTP for the bridge and for calls from outside.
 */
import { Hono } from 'hono';
import type { Caller } from '../site/caller';
import type { Site } from '../site/site';
import type { DoorEnv } from './door';
import { createV1 } from './v1/v1';
import { createV2 } from './v2/v2';

export interface RestOptions {
  site: Site;
  /** `http://localhost:8090`, known once the server listens. */
  siteUrl: () => string;
}

export function createRest({ site, siteUrl }: RestOptions) {
  const base = () => `${siteUrl()}/wiki`;
  const rest = new Hono<DoorEnv>();
  rest.route('/wiki/api/v2', createV2(site, base));
  rest.route('/wiki/rest/api', createV1(site, base));
  return rest;
}

export type Rest = ReturnType<typeof createRest>;

/** The API as one caller sees it, in process: what `asUser()` and `asApp()` call. */
export function restAs(rest: Rest, caller: Caller) {
  const door = new Hono<DoorEnv>();
  door.use('*', async (c, next) => {
    c.set('caller', caller);
    await next();
  });
  door.route('/', rest);
  return (path: string, init?: RequestInit): Promise<Response> => Promise.resolve(door.request(path, init));
}
