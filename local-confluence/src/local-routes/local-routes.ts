/**
 * The endpoints of the site's own pages, `/local/…`, as `local-api.ts` names them, but for those of the
 * installed app. The mounter sets the session's person as `caller`.
 */
import { Hono } from 'hono';
import * as v from 'valibot';
import { exportRoutes } from '../export/export-routes';
import type { ExportMacro } from '../export/export-macro';
import type { SessionView, SpaceTree } from '../local-api';
import { bodyOf, callerOf, type DoorEnv, signedIn } from '../rest/door';
import { Refusal, type RefusalCode } from '../site/refusal';
import type { Site } from '../site/site';
import { contentRoutes } from './content-routes';
import { templateRoutes } from './template-routes';
import {
  commentView,
  contentView,
  notificationView,
  personView,
  spaceView,
  titleView,
  treeNode,
} from './views';

const STATUS = {
  unauthenticated: 401,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
} as const satisfies Record<RefusalCode, number>;

export interface LocalRoutesOptions {
  site: Site;
  siteName: string;
  exportMacro: ExportMacro;
}

export function createLocalRoutes({ site, siteName, exportMacro }: LocalRoutesOptions) {
  const local = new Hono<DoorEnv>().basePath('/local');

  local.onError((error, c) => {
    if (error instanceof Refusal) return c.json({ message: error.message }, STATUS[error.code]);
    throw error;
  });

  local.get('/session', (c) => {
    const caller = callerOf(c);
    const me = caller.kind === 'person' ? site.people.get(caller.accountId) : undefined;
    const session: SessionView = {
      me: me?.status === 'active' ? personView(me) : null,
      people: site.people.everybody().map(personView),
      siteName,
    };
    return c.json(session);
  });

  local.get('/spaces', (c) => {
    const caller = signedIn(c);
    return c.json(site.spaces.all(caller).map((space) => spaceView(site, caller, space)));
  });

  local.get('/spaces/:key/tree', (c) => {
    const caller = signedIn(c);
    const space = site.spaces.byKey(caller, c.req.param('key'));
    const { pages, blogposts, archived, trashed } = site.tree.ofSpace(caller, space.id);
    const tree: SpaceTree = {
      space: spaceView(site, caller, space),
      pages: pages.map(treeNode),
      blogposts: blogposts.map(titleView),
      archived: archived.map(titleView),
      trashed: trashed.map(titleView),
    };
    return c.json(tree);
  });

  local.get('/included', (c) => {
    const caller = signedIn(c);
    const named = c.req.query('named') ?? '';
    const [, key, title] = /^([^:]+):(.+)$/s.exec(named) ?? [];
    // A title may have a colon too.
    const other = site.spaces.all(caller).find((space) => space.key === key);
    const { id } =
      other !== undefined && title !== undefined
        ? site.contents.byTitle(caller, other.id, title)
        : site.contents.byTitle(caller, site.spaces.byKey(caller, c.req.query('from') ?? '').id, named);
    return c.json(contentView(site, caller, id));
  });

  local.route('/', templateRoutes(site));
  local.route('/content', contentRoutes({ site, exportMacro }));
  local.route('/content', exportRoutes({ site, exportMacro }));

  local.delete('/comments/:id', (c) => {
    site.comments.delete(signedIn(c), c.req.param('id'));
    return c.body(null, 204);
  });

  local.post('/comments/:id/resolve', async (c) => {
    const caller = signedIn(c);
    const { resolved } = await bodyOf(c, v.object({ resolved: v.boolean() }));
    const comment = site.comments.resolve(caller, c.req.param('id'), resolved);
    return c.json(commentView(site, caller, comment, site.comments.of(caller, comment.contentId)));
  });

  local.get('/notifications', (c) => {
    const caller = signedIn(c);
    return c.json(site.notifications.of(caller).map((told) => notificationView(site, caller, told)));
  });

  local.post('/notifications/read', async (c) => {
    const { ids } = await bodyOf(c, v.object({ ids: v.array(v.string()) }));
    site.notifications.markRead(signedIn(c), ids);
    return c.body(null, 204);
  });

  local.get('/people', (c) => {
    signedIn(c);
    return c.json(site.people.find(c.req.query('query') ?? '').map(personView));
  });

  local.get('/users', (c) => {
    signedIn(c);
    const ids = (c.req.query('ids') ?? '').split(',').filter((id) => id !== '');
    return c.json(ids.flatMap((id) => site.people.get(id) ?? []).map(personView));
  });

  return local;
}
