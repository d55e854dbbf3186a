/** `/wiki/api/v2/footer-comments` */
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Caller } from '../../site/caller';
import { invalid, notFound } from '../../site/refusal';
import type { CommentRecord } from '../../site/records';
import type { Site } from '../../site/site';
import { bodyOf, type DoorEnv, signedIn } from '../door';
import { bodyShown, bodyWrite } from './bodies';
import { page, withBase } from './paging';
import { oneOfIn } from './query';
import { commentShape, replyShape } from './shapes';

const newComment = v.object({
  pageId: v.exactOptional(v.string()),
  blogPostId: v.exactOptional(v.string()),
  parentCommentId: v.exactOptional(v.string()),
  body: bodyWrite,
});

const commentUpdate = v.object({
  version: v.object({
    number: v.pipe(v.number(), v.integer()),
    message: v.optional(v.string(), ''),
  }),
  body: bodyWrite,
});

const SORTS = ['created-date', '-created-date'] as const;

export function commentRoutes(site: Site, base: () => string) {
  const routes = new Hono<DoorEnv>();

  function around(caller: Caller, comment: CommentRecord) {
    const { content } = site.contents.open(caller, comment.contentId);
    return { content, space: site.spaces.get(caller, content.spaceId) };
  }

  function shown(c: Context<DoorEnv>, caller: Caller, comment: CommentRecord) {
    const body = bodyShown(c)(comment.body);
    return withBase(commentShape(comment, { ...around(caller, comment), body }), base());
  }

  /** What the new comment stands under: exactly one of three is named. */
  function under(caller: Caller, asked: v.InferOutput<typeof newComment>): string {
    const { pageId, blogPostId, parentCommentId } = asked;
    const named = [pageId, blogPostId, parentCommentId].filter((id) => id !== undefined);
    if (named.length !== 1) throw invalid('Name one of pageId, blogPostId and parentCommentId.');
    if (parentCommentId !== undefined) return site.comments.get(caller, parentCommentId).contentId;
    const [id, kind] = pageId === undefined ? [blogPostId ?? '', 'blogpost'] : [pageId, 'page'];
    if (site.contents.open(caller, id).content.kind !== kind) throw notFound(kind, id);
    return id;
  }

  routes.post('/', async (c) => {
    const caller = signedIn(c);
    const asked = await bodyOf(c, newComment);
    const comment = site.comments.create(caller, {
      contentId: under(caller, asked),
      parentCommentId: asked.parentCommentId ?? null,
      body: asked.body,
    });
    return c.json(shown(c, caller, comment), 201);
  });

  routes.get('/:id', (c) => {
    const caller = signedIn(c);
    return c.json(shown(c, caller, site.comments.get(caller, c.req.param('id'))));
  });

  routes.get('/:id/children', (c) => {
    const caller = signedIn(c);
    const showBody = bodyShown(c);
    return page(c, {
      rows: site.comments.replies(caller, c.req.param('id')),
      order: ({ id }) => Number(id),
      isDescending: oneOfIn(c, 'sort', SORTS)?.startsWith('-') ?? false,
      show: (reply) => replyShape(reply, { ...around(caller, reply), body: showBody(reply.body) }),
      base: base(),
    });
  });

  routes.put('/:id', async (c) => {
    const caller = signedIn(c);
    const { version, body } = await bodyOf(c, commentUpdate);
    const asked = { body, version: version.number, message: version.message };
    return c.json(shown(c, caller, site.comments.update(caller, c.req.param('id'), asked)));
  });

  routes.delete('/:id', (c) => {
    site.comments.delete(signedIn(c), c.req.param('id'));
    return c.body(null, 204);
  });

  return routes;
}
