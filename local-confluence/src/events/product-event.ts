/**
 * What an app is told of a page, a live doc or a blog post: names and payloads of "Confluence events" of Forge's
 * documentation. No text of the page is in it, and of a person the account id alone, whatever the field is called.
 */
import type { ContentRecord, SpaceRecord } from '../site/records';
import type { Happening } from '../site/happenings';
import { people, spaces } from '../site/tables';
import type { Reader } from '../store/store';

export interface ProductEvent {
  eventType: string;
  atlassianId: string;
  eventCreatedDate: string;
  suppressNotifications: boolean;
  updateTrigger?: string;
  content: EventContent;
  prevContent?: EventContent;
  originContentId?: string;
}

type EventContent = ReturnType<typeof contentOf>;

/** Null where the cloud has an event that this site does not know how to time: the sessions in which a live doc is edited. */
export function productEventOf(reader: Reader, happening: Happening, at: number): ProductEvent | null {
  const { content, byId, before, originId, updateTrigger } = happening;
  const eventType = eventTypeOf(happening);
  const space = spaces.get(reader, content.spaceId);
  if (eventType === null || space === undefined) return null;
  const spaceBefore = before && spaces.get(reader, before.spaceId);
  return {
    eventType,
    atlassianId: byId,
    eventCreatedDate: isoTime(at),
    suppressNotifications: false,
    ...(updateTrigger === undefined ? {} : { updateTrigger }),
    content: contentOf(reader, content, space),
    ...(before && spaceBefore ? { prevContent: contentOf(reader, before, spaceBefore) } : {}),
    ...(originId === undefined ? {} : { originContentId: originId }),
  };
}

function eventTypeOf({ deed, content: { kind, subtype } }: Happening): string | null {
  if (subtype === 'live' && deed === 'updated') return null;
  const name = subtype === 'live' && deed === 'created' ? 'initialized' : deed;
  return `avi:confluence:${name}:${kind}`;
}

function contentOf(reader: Reader, content: ContentRecord, space: SpaceRecord) {
  const { id, kind, subtype, status, title, authorId, createdAt, version } = content;
  return {
    id,
    type: kind,
    ...(subtype === null ? {} : { subType: subtype }),
    status,
    title,
    space: {
      id: Number(space.id),
      key: space.key,
      alias: space.key,
      name: space.name,
      icon: { path: '/images/logo/default-space-logo-256.png', width: 48, height: 48, isDefault: false },
      type: 'global',
      status: 'current',
    },
    history: {
      latest: true,
      createdBy: userOf(reader, authorId),
      ownedBy: userOf(reader, authorId),
      createdDate: isoTime(createdAt),
    },
    version: {
      by: userOf(reader, version.authorId),
      when: isoTime(version.createdAt),
      number: version.number,
    },
  };
}

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
