/** `/wiki/api/v2/pages` and `/wiki/api/v2/blogposts`: two doors of one room. */
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Caller } from '../../site/caller';
import { EMPTY_DOCUMENT } from '../../site/contents';
import { conflict, invalid, notFound } from '../../site/refusal';
import type { ContentRecord } from '../../site/records';
import type { Site } from '../../site/site';
import { bodyOf, type DoorEnv, signedIn } from '../door';
import { bodyShown, bodyWrite } from './bodies';
import { DEFAULT_LIMIT, MAX_LIMIT, page, withBase } from './paging';
import { flagIn, listIn, numberIn, oneOfIn } from './query';
import { ancestorShape, childShape, commentShape, contentShape, operationShapes } from './shapes';

const status = v.picklist(['current', 'draft']);

const newContent = v.object({
  spaceId: v.string(),
  status: v.optional(status, 'current'),
  title: v.optional(v.string(), ''),
  parentId: v.exactOptional(v.string()),
  subtype: v.optional(v.nullable(v.literal('live')), null),
  body: v.optional(bodyWrite),
});

const contentUpdate = v.object({
  id: v.string(),
  status,
  title: v.string(),
  spaceId: v.exactOptional(v.string()),
  parentId: v.exactOptional(v.string()),
  body: bodyWrite,
  version: v.object({
    number: v.pipe(v.number(), v.integer()),
    message: v.optional(v.string(), ''),
  }),
});

const SORTS = ['id', '-id', 'created-date', '-created-date'] as const;

export function contentRoutes(site: Site, kind: ContentRecord['kind'], base: () => string) {
  const routes = new Hono<DoorEnv>();

  /** The content, when it is of this door's kind. */
  function opened(caller: Caller, id: string, number?: number) {
    const found = site.contents.open(caller, id, number);
    if (found.content.kind !== kind) throw notFound(kind, id);
    return found;
  }

  function shown(c: Context<DoorEnv>, caller: Caller, id: string, number?: number) {
    const { content, version } = opened(caller, id, number);
    const space = site.spaces.get(caller, content.spaceId);
    return withBase(contentShape({ content, space, version, body: bodyShown(c)(version.body) }), base());
  }

  routes.get('/', (c) => {
    const caller = signedIn(c);
    const [ids, spaceIds] = [listIn(c, 'id'), listIn(c, 'space-id')];
    const statuses = listIn(c, 'status') ?? (kind === 'page' ? ['current', 'archived'] : ['current']);
    const title = c.req.query('title');
    const sort = oneOfIn(c, 'sort', SORTS);
    const showBody = bodyShown(c);
    // Who names ids does not wait for all the others.
    const named = ids === undefined ? site.contents.all(caller) : site.contents.among(caller, ids);
    const rows = named
      .filter((content) => content.kind === kind && statuses.includes(content.status))
      .filter((content) => spaceIds?.includes(content.spaceId) ?? true)
      .filter((content) => title === undefined || content.title === title);
    return page(c, {
      rows,
      // Ids are given in the order of making.
      order: ({ id }) => Number(id),
      isDescending: sort?.startsWith('-') ?? false,
      show: (content) => {
        const { version } = site.contents.open(caller, content.id);
        const space = site.spaces.get(caller, content.spaceId);
        return contentShape({ content, space, version, body: showBody(version.body) });
      },
      base: base(),
    });
  });

  routes.post('/', async (c) => {
    const caller = signedIn(c);
    const { body = EMPTY_DOCUMENT, parentId, ...asked } = await bodyOf(c, newContent);
    const isAtRoot = flagIn(c, 'root-level');
    if (isAtRoot && parentId !== undefined) throw invalid('A page at the root level has no parentId.');
    const { id } = site.contents.create(caller, {
      ...asked,
      kind,
      body,
      isPrivate: flagIn(c, 'private'),
      ...(isAtRoot ? { parentId: null } : parentId === undefined ? {} : { parentId }),
    });
    return c.json(shown(c, caller, id));
  });

  routes.get('/:id', (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    const statuses = listIn(c, 'status');
    const { content } = opened(caller, id);
    const isDraftAskedFor = flagIn(c, 'get-draft') || statuses?.includes('draft') === true;
    if (content.status === 'draft' ? !isDraftAskedFor : statuses?.includes(content.status) === false) {
      throw notFound(kind, id);
    }
    const shape = shown(c, caller, id, numberIn(c, 'version', 1, Number.MAX_SAFE_INTEGER));
    if (!flagIn(c, 'include-operations')) return c.json(shape);
    const results = operationShapes(kind, site.contents.rights(caller, id));
    return c.json({ ...shape, operations: { results, meta: { hasMore: false }, _links: {} } });
  });

  routes.put('/:id', async (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    const asked = await bodyOf(c, contentUpdate);
    const { content } = opened(caller, id);
    if (asked.id !== id) throw invalid('The id of the body is not the id of the path.');
    if (asked.spaceId !== undefined && asked.spaceId !== content.spaceId) {
      throw invalid('This endpoint does not move content to another space.');
    }
    if (content.status === 'trashed') {
      // Restoring changes the status alone, whatever else is said.
      site.tree.untrash(caller, id);
      return c.json(shown(c, caller, id));
    }
    const next = content.status === 'draft' ? 1 : content.version.number + 1;
    if (site.contents.rights(caller, id).update && asked.version.number !== next) {
      throw conflict(`Version must be incremented on update. Current version is: ${content.version.number}`);
    }
    if (asked.parentId !== undefined && asked.parentId !== content.parentId) {
      site.tree.move(caller, id, { spaceId: content.spaceId, parentId: asked.parentId });
    }
    site.contents.save(caller, id, {
      title: asked.title,
      body: asked.body,
      baseVersion: content.version.number,
      status: asked.status,
      message: asked.version.message,
    });
    return c.json(shown(c, caller, id));
  });

  routes.delete('/:id', (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    opened(caller, id);
    if (flagIn(c, 'draft')) site.tree.discardDraft(caller, id);
    else if (flagIn(c, 'purge')) site.tree.purge(caller, id);
    else site.tree.trash(caller, id);
    return c.body(null, 204);
  });

  routes.get('/:id/operations', (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    opened(caller, id);
    return c.json({ operations: operationShapes(kind, site.contents.rights(caller, id)) });
  });

  /** The comments on the content itself; replies are their children. */
  routes.get('/:id/footer-comments', (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    const { content } = opened(caller, id);
    const sort = oneOfIn(c, 'sort', SORTS);
    const showBody = bodyShown(c);
    const space = site.spaces.get(caller, content.spaceId);
    return page(c, {
      rows: site.comments.of(caller, id).filter(({ parentCommentId }) => parentCommentId === null),
      order: (comment) => Number(comment.id),
      isDescending: sort?.startsWith('-') ?? false,
      show: (comment) => commentShape(comment, { content, space, body: showBody(comment.body) }),
      base: base(),
    });
  });

  if (kind === 'page') {
    routes.get('/:id/children', (c) => {
      const [caller, id] = [signedIn(c), c.req.param('id')];
      opened(caller, id);
      return page(c, {
        rows: site.tree.children(caller, id),
        order: ({ position }) => position,
        show: childShape,
        base: base(),
      });
    });

    /** The topmost first; of more than the limit those nearest to the page. */
    routes.get('/:id/ancestors', (c) => {
      const [caller, id] = [signedIn(c), c.req.param('id')];
      opened(caller, id);
      const limit = numberIn(c, 'limit', 1, MAX_LIMIT) ?? DEFAULT_LIMIT;
      const results = site.tree.ancestors(caller, id).slice(-limit).map(ancestorShape);
      return c.json({ results, _links: { base: base() } });
    });
  }

  return routes;
}
