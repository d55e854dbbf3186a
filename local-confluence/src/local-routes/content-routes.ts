/** `/local/content/…`: a page, live doc or blog post, its versions, place and restrictions. */
import { Hono } from 'hono';
import * as v from 'valibot';
import { adfDocument } from '../adf/schema';
import type { ExportMacro } from '../export/export-macro';
import { writtenOut } from '../export/written-out';
import { bodyOf, type DoorEnv, signedIn } from '../rest/door';
import type { Caller } from '../site/caller';
import { EMPTY_DOCUMENT } from '../site/contents';
import { invalid, Refusal } from '../site/refusal';
import type { Site } from '../site/site';
import { commentView, contentView, versionView } from './views';

const newContent = v.object({
  spaceKey: v.string(),
  parentId: v.exactOptional(v.nullable(v.string())),
  kind: v.picklist(['page', 'blogpost']),
  subtype: v.nullable(v.literal('live')),
  title: v.string(),
  body: v.optional(adfDocument, EMPTY_DOCUMENT),
  templateId: v.exactOptional(v.string()),
});

const saveContent = v.object({
  title: v.string(),
  body: adfDocument,
  baseVersion: v.pipe(v.number(), v.integer()),
  publish: v.boolean(),
});

const versionNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

const copyContent = v.object({
  title: v.exactOptional(v.string()),
  parentId: v.exactOptional(v.nullable(v.string())),
  spaceKey: v.exactOptional(v.string()),
  withChildren: v.optional(v.boolean(), false),
});

const moveContent = v.object({
  parentId: v.nullable(v.string()),
  spaceKey: v.exactOptional(v.string()),
});

const only = v.nullable(v.array(v.string()));
const restrictions = v.object({ view: only, edit: only });

const newComment = v.object({
  body: adfDocument,
  parentCommentId: v.exactOptional(v.nullable(v.string())),
});

export function contentRoutes(world: { site: Site; exportMacro: ExportMacro }) {
  const { site } = world;
  const routes = new Hono<DoorEnv>();

  const spaceIdOf = (caller: Caller, id: string, spaceKey: string | undefined) =>
    spaceKey === undefined
      ? site.contents.open(caller, id).content.spaceId
      : site.spaces.byKey(caller, spaceKey).id;

  routes.post('/', async (c) => {
    const caller = signedIn(c);
    const { spaceKey, subtype, templateId, ...asked } = await bodyOf(c, newContent);
    const { id } = site.contents.create(caller, {
      ...asked,
      // As it stands in the template: every page made from it has the same macros, with the same local ids.
      ...(templateId === undefined ? {} : { body: site.templates.get(caller, templateId).body }),
      subtype,
      spaceId: site.spaces.byKey(caller, spaceKey).id,
      // A live doc has no draft: what is typed is there.
      status: subtype === 'live' ? 'current' : 'draft',
    });
    return c.json({ id });
  });

  routes.get('/:id', (c) => c.json(contentView(site, signedIn(c), c.req.param('id'))));

  routes.put('/:id', async (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    const { publish, ...asked } = await bodyOf(c, saveContent);
    try {
      site.contents.save(caller, id, { ...asked, status: publish ? 'current' : 'draft' });
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
      return c.json({ message: error.message, current: contentView(site, caller, id) }, 409);
    }
    return c.json(contentView(site, caller, id));
  });

  // As Confluence's own button does: a draft is discarded, a page goes to the trash, and out of the trash it is gone.
  routes.delete('/:id', (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    switch (site.contents.open(caller, id).content.status) {
      case 'draft':
        site.tree.discardDraft(caller, id);
        break;
      case 'current':
      case 'archived':
        site.tree.trash(caller, id);
        break;
      case 'trashed':
        site.tree.purge(caller, id);
    }
    return c.body(null, 204);
  });

  routes.post('/:id/untrash', (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    site.tree.untrash(caller, id);
    return c.json(contentView(site, caller, id));
  });

  routes.post('/:id/archive', (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    site.tree.archive(caller, id);
    return c.json(contentView(site, caller, id));
  });

  routes.post('/:id/unarchive', (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    site.tree.unarchive(caller, id);
    return c.json(contentView(site, caller, id));
  });

  routes.get('/:id/versions', (c) =>
    c.json(site.contents.versions(signedIn(c), c.req.param('id')).map(versionView)),
  );

  // What an app keeps follows no versions of a page: its macros are written out, and do not run.
  routes.get('/:id/versions/:number', async (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    const number = v.safeParse(versionNumber, Number(c.req.param('number')));
    if (!number.success) throw invalid('A version is a number from 1.');
    const view = contentView(site, caller, id, number.output);
    const { content } = site.contents.open(caller, id);
    return c.json({ ...view, body: await writtenOut(world, caller, { content, body: view.body }, 'other') });
  });

  routes.post('/:id/restore-version', async (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    const { number } = await bodyOf(c, v.object({ number: versionNumber }));
    site.contents.restoreVersion(caller, id, number);
    return c.json(contentView(site, caller, id));
  });

  routes.post('/:id/copy', async (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    const { spaceKey, parentId, title, withChildren } = await bodyOf(c, copyContent);
    const copied = site.copy(caller, id, {
      spaceId: spaceIdOf(caller, id, spaceKey),
      // Nothing said is beside the original.
      parentId: parentId === undefined ? placeBeside(caller, id, spaceKey) : parentId,
      withChildren,
      ...(title === undefined ? {} : { title }),
    });
    return c.json({ id: copied.id });
  });

  const placeBeside = (caller: Caller, id: string, spaceKey: string | undefined) =>
    spaceKey === undefined
      ? site.contents.open(caller, id).content.parentId
      : site.spaces.byKey(caller, spaceKey).homepageId;

  routes.post('/:id/move', async (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    const { parentId, spaceKey } = await bodyOf(c, moveContent);
    site.tree.move(caller, id, { parentId, spaceId: spaceIdOf(caller, id, spaceKey) });
    return c.json(contentView(site, caller, id));
  });

  routes.put('/:id/restrictions', async (c) => {
    const [caller, id] = [signedIn(c), c.req.param('id')];
    site.restrictions.set(caller, id, await bodyOf(c, restrictions));
    return c.json(contentView(site, caller, id));
  });

  routes.post('/:id/comments', async (c) => {
    const [caller, contentId] = [signedIn(c), c.req.param('id')];
    const { body, parentCommentId = null } = await bodyOf(c, newComment);
    const comment = site.comments.create(caller, { contentId, parentCommentId, body });
    return c.json(commentView(site, caller, comment, []));
  });

  return routes;
}
