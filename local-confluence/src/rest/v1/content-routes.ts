/** `/wiki/rest/api/content/…`: what version 2 lacks. */
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { type Caller, person } from '../../site/caller';
import { forbidden, invalid } from '../../site/refusal';
import type { Restrictions } from '../../site/records';
import type { Site } from '../../site/site';
import { bodyOf, type DoorEnv, signedIn } from '../door';
import { DEFAULT_LIMIT, MAX_LIMIT } from '../v2/paging';
import { numberIn } from '../v2/query';
import { parseCql } from './cql';
import { commentShape, contentShape, foundShape, restrictionsShape, userShape } from './shapes';

const user = v.object({ accountId: v.string() });
const users = v.union([
  v.array(user),
  v.pipe(
    v.object({ results: v.array(user) }),
    v.transform(({ results }) => results),
  ),
]);

const restriction = v.object({
  operation: v.picklist(['read', 'update']),
  restrictions: v.object({
    user: v.optional(users, []),
    // Different from Confluence: there are no groups on this site.
    group: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(0, 'This site has no groups.')), []),
  }),
});
const restrictionsWrite = v.union([
  v.array(restriction),
  v.pipe(
    v.object({ results: v.array(restriction) }),
    v.transform(({ results }) => results),
  ),
]);

const copyRequest = v.object({
  pageTitle: v.exactOptional(v.string()),
  copyPermissions: v.optional(v.literal(false, 'This site copies no restrictions.'), false),
  destination: v.object({
    type: v.picklist(
      ['space', 'parent_page'],
      'A page is copied to a space or under a parent_page on this site.',
    ),
    value: v.string(),
  }),
});

const permissionCheck = v.object({
  subject: v.object({ type: v.literal('user', 'This site has no groups.'), identifier: v.string() }),
  operation: v.picklist(['read', 'update', 'delete']),
});

const RIGHT = { read: 'view', update: 'update', delete: 'delete' } as const;

export function contentRoutes(site: Site, base: () => string) {
  const routes = new Hono<DoorEnv>();

  /** What is published and what the caller may view. Different from Confluence: one answer, without a cursor. */
  routes.get('/search', (c) => {
    const caller = signedIn(c);
    const cql = c.req.query('cql') ?? '';
    const limit = numberIn(c, 'limit', 0, MAX_LIMIT) ?? DEFAULT_LIMIT;
    const { matches, isByChange } = parseCql(cql);
    const found = site.contents
      .all(caller)
      .filter(({ status }) => status === 'current')
      .map((content) => ({ content, space: site.spaces.get(caller, content.spaceId) }))
      .filter(({ content, space }) => matches({ type: content.kind, title: content.title, space: space.key }))
      .sort(({ content: a }, { content: b }) =>
        isByChange
          ? b.version.createdAt - a.version.createdAt || Number(b.id) - Number(a.id)
          : a.title.localeCompare(b.title),
      )
      .slice(0, limit);
    const self = `/rest/api/content/search?${new URLSearchParams({ cql }).toString()}`;
    return c.json({
      results: found.map(({ content, space }) => foundShape(content, space, base())),
      start: 0,
      limit,
      size: found.length,
      _links: { base: base(), context: '/wiki', self: base() + self },
    });
  });

  /** Different from Confluence: comments alone, and of what can be expanded their resolution. */
  routes.get('/:id', (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    const isExpanded = (c.req.query('expand') ?? '').split(',').includes('extensions.resolution');
    return c.json(commentShape(site.comments.get(caller, id), isExpanded, base()));
  });

  routes.get('/:id/restriction', (c) => answerRestrictions(c, signedIn(c), c.req.param('id')));

  // PUT replaces all restrictions, POST adds to them, DELETE takes them all away.
  routes.put('/:id/restriction', async (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    site.restrictions.set(caller, id, restrictionsOf(await bodyOf(c, restrictionsWrite)));
    return answerRestrictions(c, caller, id);
  });

  routes.post('/:id/restriction', async (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    const before = site.restrictions.of(caller, id);
    const more = restrictionsOf(await bodyOf(c, restrictionsWrite));
    site.restrictions.set(caller, id, {
      view: joined(before.view, more.view),
      edit: joined(before.edit, more.edit),
    });
    return answerRestrictions(c, caller, id);
  });

  routes.delete('/:id/restriction', (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    site.restrictions.set(caller, id, { view: null, edit: null });
    return answerRestrictions(c, caller, id);
  });

  function answerRestrictions(c: Context<DoorEnv>, caller: Caller, id: string) {
    const usersOf = (accountId: string) => {
      const found = site.people.get(accountId);
      return found ? [userShape(found, base())] : [];
    };
    return c.json(restrictionsShape(id, site.restrictions.of(caller, id), usersOf, base()));
  }

  routes.post('/:id/copy', async (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    const { pageTitle, destination } = await bodyOf(c, copyRequest);
    const copied = site.copy(caller, id, {
      ...placeOf(caller, destination),
      withChildren: false,
      ...(pageTitle === undefined ? {} : { title: pageTitle }),
    });
    const author = site.people.get(copied.authorId);
    if (!author) throw new Error(`The author ${copied.authorId} is not on this site.`);
    return c.json(contentShape(copied, site.spaces.get(caller, copied.spaceId), author, base()));
  });

  function placeOf(caller: Caller, { type, value }: v.InferOutput<typeof copyRequest>['destination']) {
    if (type === 'space') return { spaceId: site.spaces.byKey(caller, value).id, parentId: null };
    const { content } = site.contents.open(caller, value);
    return { spaceId: content.spaceId, parentId: content.id };
  }

  /** About oneself anybody may ask; about another person only an administrator of Confluence. */
  routes.post('/:id/permission/check', async (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    const { subject, operation } = await bodyOf(c, permissionCheck);
    const self = site.accountIdOf(caller);
    if (subject.identifier !== self && site.people.get(self)?.siteAdmin !== true) {
      throw forbidden('Only an administrator checks the permissions of somebody else.');
    }
    if (!site.people.get(subject.identifier))
      throw invalid(`No user found with account id: ${subject.identifier}`);
    const asked = subject.identifier === self ? caller : person(subject.identifier);
    const hasPermission = site.contents.mightDo(asked, id, RIGHT[operation]);
    return c.json({
      hasPermission,
      errors: [],
      _links: { self: `${base()}/rest/api/content/${id}/permission/check` },
    });
  });

  return routes;
}

/** An operation without users is not restricted. */
function restrictionsOf(written: v.InferOutput<typeof restrictionsWrite>): Restrictions {
  const only = (operation: 'read' | 'update') => {
    const ids = written
      .filter((each) => each.operation === operation)
      .flatMap(({ restrictions }) => restrictions.user.map(({ accountId }) => accountId));
    return ids.length === 0 ? null : ids;
  };
  return { view: only('read'), edit: only('update') };
}

const joined = (before: string[] | null, more: string[] | null) =>
  more === null ? before : [...(before ?? []), ...more];
