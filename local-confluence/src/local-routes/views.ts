/** The site's records as the site's own pages show them. */
import type {
  CommentView,
  ContentView,
  NotificationView,
  PersonView,
  SpaceView,
  TemplateView,
  TreeNode,
} from '../local-api';
import type { Caller } from '../site/caller';
import { contentPath } from '../site/paths';
import type {
  CommentRecord,
  ContentRecord,
  PersonRecord,
  SpaceRecord,
  TemplateRecord,
  VersionRecord,
} from '../site/records';
import type { Told } from '../site/notifications';
import type { Site } from '../site/site';
import type { Branch } from '../site/tree';

export function personView(person: PersonRecord): PersonView {
  const { accountId, email, name, language, timeZone, status, siteAdmin, isGuest = false } = person;
  return { accountId, email, name, language, timeZone, status, siteAdmin, isGuest };
}

export function spaceView(site: Site, caller: Caller, space: SpaceRecord): SpaceView {
  const { id, key, name, homepageId } = space;
  const { edit: canCreate, administer: canAdminister } = site.spaces.rights(caller, space);
  return { id, key, name, homepageId, canCreate, canAdminister };
}

export function templateView(site: Site, caller: Caller, template: TemplateRecord): TemplateView {
  const { id, name, body, spaceId } = template;
  return { id, name, body, space: spaceView(site, caller, site.spaces.get(caller, spaceId)) };
}

export const titleView = ({ id, title }: ContentRecord) => ({ id, title });

export function treeNode({ content, children }: Branch): TreeNode {
  const { id, title, subtype } = content;
  return { id, title, subtype, children: children.map(treeNode) };
}

/** The newest version, unless another one is given. */
export function contentView(site: Site, caller: Caller, id: string, number?: number): ContentView {
  const { content, version } = site.contents.open(caller, id, number);
  const rights = site.contents.rights(caller, id);
  return {
    id,
    kind: content.kind,
    subtype: content.subtype,
    status: content.status,
    title: version.title,
    body: version.body,
    version: { number: version.number, authorId: version.authorId, createdAt: version.createdAt },
    space: spaceView(site, caller, site.spaces.get(caller, content.spaceId)),
    parentId: content.parentId,
    ancestors: site.tree.ancestors(caller, id).map(titleView),
    can: {
      update: rights.update,
      delete: rights.delete,
      comment: rights.comment,
      restrict: rights.restrict,
      copy: content.kind === 'page' && content.status === 'current' && canCreateSomewhere(site, caller),
    },
    restrictions: content.restrictions,
    comments: commentViews(site, caller, site.comments.of(caller, id), null),
  };
}

function canCreateSomewhere(site: Site, caller: Caller): boolean {
  return site.spaces.all(caller).some((space) => site.spaces.rights(caller, space).edit);
}

function commentViews(
  site: Site,
  caller: Caller,
  all: readonly CommentRecord[],
  parentId: string | null,
): CommentView[] {
  return all
    .filter(({ parentCommentId }) => parentCommentId === parentId)
    .map((comment) => commentView(site, caller, comment, all));
}

/** A comment with the replies to it that are among `all`. */
export function commentView(
  site: Site,
  caller: Caller,
  comment: CommentRecord,
  all: readonly CommentRecord[],
): CommentView {
  const { id, authorId, createdAt, body, resolved } = comment;
  const canDelete = site.comments.mayDelete(caller, id);
  return { id, authorId, createdAt, body, resolved, canDelete, replies: commentViews(site, caller, all, id) };
}

export const versionView = ({ number, authorId, createdAt, title }: VersionRecord) => ({
  number,
  authorId,
  createdAt,
  title,
});

export function notificationView(
  site: Site,
  caller: Caller,
  { notification, content }: Told,
): NotificationView {
  const { id, at, read, kind, byId, commentId, excerpt } = notification;
  const page = `/wiki${contentPath(site.spaces.get(caller, content.spaceId), content)}`;
  return {
    id,
    at,
    read,
    kind,
    byId,
    contentId: content.id,
    contentTitle: content.title,
    commentId,
    excerpt,
    href: commentId === null ? page : `${page}#comment-${commentId}`,
  };
}
