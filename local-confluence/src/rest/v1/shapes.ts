/** The site's records in the shapes of version 1. */
import { contentPath, spacePath } from '../../site/paths';
import type {
  CommentRecord,
  ContentRecord,
  PersonRecord,
  Restrictions,
  SpaceRecord,
} from '../../site/records';

/** `isOwn`: a person sees their own address, and nobody else's. */
export function userShape(person: PersonRecord, base: string, isOwn = false) {
  const name = person.status === 'closed' ? 'Former user' : person.name;
  return {
    type: 'known',
    accountId: person.accountId,
    accountType: person.accountType,
    email: isOwn ? person.email : '',
    publicName: name,
    displayName: name,
    profilePicture: { path: '/wiki/aa-avatar/default', width: 48, height: 48, isDefault: true },
    timeZone: person.timeZone,
    isExternalCollaborator: person.isGuest === true,
    _expandable: { operations: '', personalSpace: '' },
    _links: { self: `${base}/rest/api/user?accountId=${person.accountId}`, base, context: '/wiki' },
  };
}

/** What a search finds, with its space. */
export function foundShape(content: ContentRecord, space: SpaceRecord, base: string) {
  const { id, kind, status, title } = content;
  return {
    id,
    type: kind,
    status,
    title,
    space: spaceShape(space, base),
    _links: { self: `${base}/rest/api/content/${id}`, webui: contentPath(space, content) },
  };
}

function spaceShape(space: SpaceRecord, base: string) {
  return {
    id: Number(space.id),
    key: space.key,
    name: space.name,
    type: 'global',
    status: 'current',
    _expandable: { homepage: `/rest/api/content/${space.homepageId}` },
    _links: { webui: spacePath(space), self: `${base}/rest/api/space/${space.key}` },
  };
}

export function contentShape(content: ContentRecord, space: SpaceRecord, author: PersonRecord, base: string) {
  const { id, kind, status, title, version } = content;
  return {
    id,
    type: kind,
    status,
    title,
    space: spaceShape(space, base),
    version: {
      by: userShape(author, base),
      when: new Date(version.createdAt).toISOString(),
      message: version.message,
      number: version.number,
      minorEdit: false,
    },
    _links: {
      self: `${base}/rest/api/content/${id}`,
      webui: contentPath(space, content),
      base,
      context: '/wiki',
    },
  };
}

/** Whether a thread is resolved is said of the comment that opened it, and by version 1 alone. */
export function commentShape({ id, resolved }: CommentRecord, withResolution: boolean, base: string) {
  const self = `${base}/rest/api/content/${id}`;
  return {
    id,
    type: 'comment',
    status: 'current',
    title: '',
    extensions: {
      location: 'footer',
      ...(withResolution
        ? { resolution: { status: resolved ? 'resolved' : 'open' } }
        : { _expandable: { resolution: '' } }),
    },
    _links: { self, base, context: '/wiki' },
  };
}

type UserShape = ReturnType<typeof userShape>;

/** Both operations that can be restricted; no users is no restriction. */
export function restrictionsShape(
  contentId: string,
  { view, edit }: Restrictions,
  userOf: (accountId: string) => UserShape[],
  base: string,
) {
  const self = `${base}/rest/api/content/${contentId}/restriction`;
  const results = (
    [
      ['read', view],
      ['update', edit],
    ] as const
  ).map(([operation, only]) => {
    const users = (only ?? []).flatMap(userOf);
    return {
      operation,
      restrictions: {
        user: { results: users, start: 0, limit: 100, size: users.length },
        group: { results: [], start: 0, limit: 100, size: 0 },
      },
      content: null,
      _expandable: { content: `/rest/api/content/${contentId}` },
      _links: { self: `${self}/byOperation/${operation}` },
    };
  });
  return {
    results,
    start: 0,
    limit: 100,
    size: results.length,
    restrictionsHash: hashOf(view, edit),
    _links: { self, base, context: '/wiki' },
  };
}

/** Equal when and only when the restrictions are. */
const hashOf = (...only: (string[] | null)[]) => Buffer.from(JSON.stringify(only)).toString('base64url');
