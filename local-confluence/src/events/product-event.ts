/**
 * What an app is told of a page, a live doc, a blog post or a comment: names and payloads of "Confluence events" of Forge's
 * documentation. No text of it is in there, and of a person the account id alone, whatever the field is called.
 */
import type { CommentRecord, ContentRecord, SpaceRecord, VersionInfo } from '../site/records';
import type { CommentHappening, ContentHappening, Happening } from '../site/happenings';
import { comments, people, spaces } from '../site/tables';
import type { Reader } from '../store/store';

export interface ProductEvent {
  eventType: string;
  atlassianId: string;
  eventCreatedDate: string;
  suppressNotifications: boolean;
  updateTrigger?: string;
  content: EventContent | EventComment;
  prevContent?: EventContent;
  originContentId?: string;
}

type EventContent = ReturnType<typeof contentOf>;
type EventComment = ReturnType<typeof commentOf>;

/** Null where the cloud has an event that this site does not know how to time: the sessions in which a live doc is edited. */
export function productEventOf(reader: Reader, happening: Happening, at: number): ProductEvent | null {
  const space = spaces.get(reader, happening.content.spaceId);
  if (space === undefined) return null;
  const common = { atlassianId: happening.byId, eventCreatedDate: isoTime(at), suppressNotifications: false };
  if ('comment' in happening)
    return {
      eventType: `avi:confluence:${happening.deed}:comment`,
      ...common,
      content: commentOf(reader, happening, space),
    };
  const { content, before, originId, updateTrigger } = happening;
  const eventType = eventTypeOf(happening);
  if (eventType === null) return null;
  const spaceBefore = before && spaces.get(reader, before.spaceId);
  return {
    eventType,
    ...common,
    ...(updateTrigger === undefined ? {} : { updateTrigger }),
    content: contentOf(reader, content, space),
    ...(before && spaceBefore ? { prevContent: contentOf(reader, before, spaceBefore) } : {}),
    ...(originId === undefined ? {} : { originContentId: originId }),
  };
}

function eventTypeOf({ deed, content: { kind, subtype } }: ContentHappening): string | null {
  if (subtype === 'live' && deed === 'updated') return null;
  const name = subtype === 'live' && deed === 'created' ? 'initialized' : deed;
  return `avi:confluence:${name}:${kind}`;
}

function contentOf(reader: Reader, content: ContentRecord, space: SpaceRecord) {
  const { id, kind, subtype, status, title, version } = content;
  return {
    id,
    type: kind,
    ...(subtype === null ? {} : { subType: subtype }),
    status,
    title,
    space: spaceOf(space),
    history: historyOf(reader, content),
    version: versionOf(reader, version),
  };
}

function commentOf(reader: Reader, { comment, content }: CommentHappening, space: SpaceRecord) {
  return {
    ...commentAlone(reader, comment, content),
    space: spaceOf(space),
    version: versionOf(reader, comment.version),
    ancestors: answeredBy(reader, comment).map((each) => commentAlone(reader, each, content)),
    container: contentOf(reader, content, space),
    extensions: { location: 'footer' },
  };
}

const commentAlone = (reader: Reader, comment: CommentRecord, { title }: ContentRecord) => ({
  id: comment.id,
  type: 'comment',
  status: 'current',
  title: `Re: ${title}`,
  history: historyOf(reader, comment),
});

/** What it answers, and what that answers: the newest first. */
function answeredBy(reader: Reader, { parentCommentId }: CommentRecord): CommentRecord[] {
  const parent = parentCommentId === null ? undefined : comments.get(reader, parentCommentId);
  return parent === undefined ? [] : [parent, ...answeredBy(reader, parent)];
}

const spaceOf = ({ id, key, name }: SpaceRecord) => ({
  id: Number(id),
  key,
  alias: key,
  name,
  icon: { path: '/images/logo/default-space-logo-256.png', width: 48, height: 48, isDefault: false },
  type: 'global',
  status: 'current',
});

const historyOf = (
  reader: Reader,
  { authorId, createdAt }: Pick<ContentRecord, 'authorId' | 'createdAt'>,
) => ({
  latest: true,
  createdBy: userOf(reader, authorId),
  ownedBy: userOf(reader, authorId),
  createdDate: isoTime(createdAt),
});

const versionOf = (reader: Reader, { authorId, createdAt, number }: VersionInfo) => ({
  by: userOf(reader, authorId),
  when: isoTime(createdAt),
  number,
});

const userOf = (reader: Reader, accountId: string) => ({
  type: 'known',
  username: accountId,
  accountId,
  accountType: people.get(reader, accountId)?.accountType ?? 'atlassian',
  email: accountId,
  publicName: accountId,
  profilePicture: { path: `/wiki/aa-avatar/${accountId}`, width: 48, height: 48, isDefault: false },
  displayName: accountId,
  isExternalCollaborator: false,
});

const isoTime = (at: number) => new Date(at).toISOString();
