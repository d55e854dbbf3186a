/**
 * Who is signed in: an account id in a cookie. Different from Confluence: no password, for a machine of one's own
 * and made-up people; the server listens on this machine alone.
 */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { DoorEnv } from '../rest/door';
import { person } from '../site/caller';
import type { Site } from '../site/site';

const COOKIE = 'local-confluence';

export function session(site: Site) {
  return createMiddleware<DoorEnv>(async (c, next) => {
    const accountId = getCookie(c, COOKIE);
    const who = accountId === undefined ? undefined : site.people.get(accountId);
    if (who?.status === 'active' && who.accountType === 'atlassian') c.set('caller', person(who.accountId));
    await next();
  });
}

export function signIn(c: Context<DoorEnv>, accountId: string): void {
  setCookie(c, COOKIE, accountId, { path: '/', httpOnly: true, sameSite: 'Lax' });
}
