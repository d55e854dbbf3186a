import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { DoorEnv } from '../rest/door';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page from elsewhere, and an app's sandboxed frame, must not act with the cookie of who is signed in: what
 * changes something must come from this site's own pages. A call that names its person itself (HTTP Basic)
 * has nothing to borrow; a client that is no browser sends neither header.
 */
export const sameOrigin = createMiddleware<DoorEnv>(async (c, next) => {
  if (READS.has(c.req.method) || c.req.header('authorization') !== undefined || isFromHere(c)) return next();
  return c.json({ message: 'XSRF check failed' }, 403);
});

function isFromHere(c: Context<DoorEnv>): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  return origin === undefined || origin === new URL(c.req.url).origin;
}
