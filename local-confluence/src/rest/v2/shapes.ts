/** The site's records in the shapes of version 2. */
import type { AdfDocument } from '../../local-api';
import { commentPath, contentPath, editorPath, spacePath } from '../../site/paths';
import type {
  CommentRecord,
  ContentRecord,
  PersonRecord,
  SpaceRecord,
  VersionInfo,
} from '../../site/records';
import type { ContentRights, SpaceRights } from '../../site/rights';

export const time = (milliseconds: number) => new Date(milliseconds).toISOString();

export function versionShape({ number, authorId, createdAt, message }: VersionInfo) {
  return { number, message, minorEdit: false, authorId, createdAt: time(createdAt) };
}

export function spaceShape(space: SpaceRecord) {
  return {
    id: space.id,
    key: space.key,
    name: space.name,
    type: 'global',
    status: 'current',
    authorId: space.authorId,
    createdAt: time(space.createdAt),
    homepageId: space.homepageId,
    icon: null,
    _links: { webui: spacePath(space) },
  };
}

export interface ShownContent {
  content: ContentRecord;
  space: SpaceRecord;
  version: VersionInfo & { title: string };
  body: object;
}

export function contentShape({ content, space, version, body }: ShownContent) {
  const common = {
    id: content.id,
    status: content.status,
    title: version.title,
    spaceId: content.spaceId,
    authorId: content.authorId,
    createdAt: time(content.createdAt),
    version: versionShape(version),
    body,
    _links: {
      webui: contentPath(space, content),
      editui: editorPath(space, content),
      tinyui: `/x/${content.id}`,
    },
  };
  if (content.kind === 'blogpost') return common;
  return {
    ...common,
    // Null at the root, as Confluence answers, whatever its description says.
    parentId: content.parentId,
    parentType: content.parentId === null ? null : 'page',
    position: content.position,
    ownerId: content.authorId,
    lastOwnerId: null,
    // In the description of no answer yet, though a live doc is made with it: inferred.
    ...(content.subtype === null ? {} : { subtype: content.subtype }),
  };
}

export function childShape({ id, status, title, spaceId, position }: ContentRecord) {
  return { id, status, title, spaceId, childPosition: position };
}

/** Different from Confluence: pages stand under pages alone, not under folders. */
export function ancestorShape({ id }: ContentRecord) {
  return { id, type: 'page' };
}

interface ShownComment {
  content: ContentRecord;
  space: SpaceRecord;
  body: object;
}

export function commentShape(comment: CommentRecord, shown: ShownComment) {
  const { content } = shown;
  return {
    ...replyShape(comment, shown),
    ...(content.kind === 'page' ? { pageId: content.id } : { blogPostId: content.id }),
  };
}

/** A comment among the children of another one does not say where it stands. */
export function replyShape(comment: CommentRecord, { content, space, body }: ShownComment) {
  return {
    id: comment.id,
    status: 'current',
    title: `Re: ${content.title}`,
    ...(comment.parentCommentId === null ? {} : { parentCommentId: comment.parentCommentId }),
    version: versionShape(comment.version),
    body,
    _links: { webui: commentPath(space, content, comment.id) },
  };
}

/** Names and words of Atlassian's; a person's address is theirs to show, and here nobody shows it. */
export function userShape(person: PersonRecord) {
  const name = person.status === 'closed' ? 'Former user' : person.name;
  return {
    displayName: name,
    publicName: name,
    timeZone: person.timeZone,
    isExternalCollaborator: person.isGuest === true,
    accountStatus: person.status,
    accountId: person.accountId,
    email: '',
    accountType: person.accountType,
    profilePicture: { path: '/wiki/aa-avatar/default', isDefault: true },
  };
}

interface Operation {
  operation: string;
  targetType: string;
}

/** What may be done, in Confluence's words. */
export function operationShapes(kind: ContentRecord['kind'], rights: ContentRights): Operation[] {
  const onIt = (operation: string): Operation => ({ operation, targetType: kind });
  return [
    ...(rights.view ? ['read', 'copy', 'export'].map(onIt) : []),
    ...(rights.update ? ['update', 'move', 'restore'].map(onIt) : []),
    ...(rights.delete ? [onIt('delete')] : []),
    ...(rights.restrict ? [onIt('restrict_content')] : []),
    ...(rights.purge ? [onIt('purge')] : []),
    ...(rights.comment ? [{ operation: 'create', targetType: 'comment' }] : []),
  ];
}

/** What may be done with a space and in it, in Confluence's words ("Get space by id", `include-operations`). */
export function spaceOperationShapes(rights: SpaceRights): Operation[] {
  return [
    ...(rights.view ? [{ operation: 'read', targetType: 'space' }] : []),
    ...(rights.edit ? ['page', 'blogpost'].map((targetType) => ({ operation: 'create', targetType })) : []),
    ...(rights.comment ? [{ operation: 'create', targetType: 'comment' }] : []),
    ...(rights.administer ? [{ operation: 'administer', targetType: 'space' }] : []),
  ];
}

export type ShowBody = (document: AdfDocument) => object;
