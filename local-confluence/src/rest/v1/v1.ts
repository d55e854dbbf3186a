/** Confluence's REST API, version 1: users, and what version 2 lacks. */
import { Hono } from 'hono';
import { notFound, Refusal } from '../../site/refusal';
import type { Site } from '../../site/site';
import { callerOf, type DoorEnv, signedIn } from '../door';
import { contentRoutes } from './content-routes';
import { refusedV1 } from './errors';
import { userShape } from './shapes';

export function createV1(site: Site, base: () => string) {
  const v1 = new Hono<DoorEnv>();
  v1.onError((error, c) => {
    if (error instanceof Refusal) return refusedV1(c, error);
    throw error;
  });

  v1.get('/user/current', (c) => {
    const caller = callerOf(c);
    const me = caller.kind === 'anonymous' ? undefined : site.people.get(site.accountIdOf(caller));
    if (!me) {
      const _links = { self: `${base()}/rest/api/user/anonymous`, base: base(), context: '/wiki' };
      return c.json({ type: 'anonymous', displayName: 'Anonymous', _links });
    }
    return c.json(userShape(me, base(), true));
  });

  v1.get('/user', (c) => {
    const self = site.accountIdOf(signedIn(c));
    const accountId = c.req.query('accountId') ?? '';
    const found = site.people.get(accountId);
    if (!found) throw notFound('user', accountId);
    return c.json(userShape(found, base(), accountId === self));
  });

  v1.route('/content', contentRoutes(site, base));

  v1.all('*', (c) =>
    refusedV1(c, new Refusal('not-found', `This site does not answer ${c.req.method} ${c.req.path}.`)),
  );
  return v1;
}
