/** Confluence's REST API, version 2: what the app, the site's pages and a test call of it. */
import { Hono } from 'hono';
import * as v from 'valibot';
import { Refusal } from '../../site/refusal';
import type { Site } from '../../site/site';
import { bodyOf, type DoorEnv, signedIn } from '../door';
import { commentRoutes } from './comment-routes';
import { contentRoutes } from './content-routes';
import { refusedV2 } from './errors';
import { spaceRoutes } from './space-routes';
import { userShape } from './shapes';

const bulkUsers = v.object({ accountIds: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(250)) });

export function createV2(site: Site, base: () => string) {
  const v2 = new Hono<DoorEnv>();
  v2.onError((error, c) => {
    if (error instanceof Refusal) return refusedV2(c, error);
    throw error;
  });
  v2.route('/spaces', spaceRoutes(site, base));
  v2.route('/pages', contentRoutes(site, 'page', base));
  v2.route('/blogposts', contentRoutes(site, 'blogpost', base));
  v2.route('/footer-comments', commentRoutes(site, base));

  /** Who is not known is left out. */
  v2.post('/users-bulk', async (c) => {
    signedIn(c);
    const { accountIds } = await bodyOf(c, bulkUsers);
    const found = [...new Set(accountIds)].flatMap((id) => site.people.get(id) ?? []);
    return c.json({ results: found.map(userShape), _links: { base: base() } });
  });

  v2.all('*', (c) =>
    refusedV2(c, new Refusal('not-found', `This site does not answer ${c.req.method} ${c.req.path}.`)),
  );
  return v2;
}
