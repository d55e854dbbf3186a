/** What the site keeps, one schema a kind. What does not parse is named by its key and never guessed at. */
import * as v from 'valibot';
import { adfDocument } from '../adf/schema';

const id = v.pipe(v.string(), v.regex(/^\d{1,15}$/));
const time = v.pipe(v.number(), v.integer());

export const personRecord = v.object({
  accountId: v.string(),
  /** The address is the name at log-in. The app's own user has none. */
  email: v.string(),
  name: v.string(),
  language: v.picklist(['en-US', 'fr-FR']),
  timeZone: v.string(),
  /** `inactive` is deactivated, `closed` is deleted for good: Atlassian's words. */
  status: v.picklist(['active', 'inactive', 'closed']),
  accountType: v.picklist(['atlassian', 'app']),
  siteAdmin: v.boolean(),
  /** Without a licence: sees the spaces that name them, and no others. */
  isGuest: v.exactOptional(v.literal(true)),
});
export type PersonRecord = v.InferOutput<typeof personRecord>;

const spaceRight = v.picklist(['view', 'comment', 'edit', 'administer']);
export type SpaceRight = v.InferOutput<typeof spaceRight>;

const grant = v.object({
  /** An account id, or everybody who has an active account and a licence. */
  to: v.union([v.object({ accountId: v.string() }), v.literal('everyone')]),
  rights: v.array(spaceRight),
});
export type Grant = v.InferOutput<typeof grant>;

export const spaceRecord = v.object({
  id,
  key: v.string(),
  name: v.string(),
  homepageId: id,
  authorId: v.string(),
  createdAt: time,
  grants: v.array(grant),
});
export type SpaceRecord = v.InferOutput<typeof spaceRecord>;

const versionInfo = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  authorId: v.string(),
  createdAt: time,
  message: v.string(),
});
export type VersionInfo = v.InferOutput<typeof versionInfo>;

/** Account ids of those who may, or null: whoever may in the space. */
const only = v.nullable(v.array(v.string()));

export const contentRecord = v.object({
  id,
  kind: v.picklist(['page', 'blogpost']),
  subtype: v.nullable(v.literal('live')),
  status: v.picklist(['current', 'draft', 'archived', 'trashed']),
  spaceId: id,
  parentId: v.nullable(id),
  /** Orders siblings; ever growing, so what comes later stands last. */
  position: time,
  title: v.string(),
  authorId: v.string(),
  createdAt: time,
  version: versionInfo,
  restrictions: v.object({ view: only, edit: only }),
});
export type ContentRecord = v.InferOutput<typeof contentRecord>;
export type Restrictions = ContentRecord['restrictions'];

export const versionRecord = v.object({ ...versionInfo.entries, title: v.string(), body: adfDocument });
export type VersionRecord = v.InferOutput<typeof versionRecord>;

/** What a new page of the space can begin with. */
export const templateRecord = v.object({
  id,
  spaceId: id,
  name: v.string(),
  authorId: v.string(),
  body: adfDocument,
});
export type TemplateRecord = v.InferOutput<typeof templateRecord>;

export const commentRecord = v.object({
  id,
  contentId: id,
  parentCommentId: v.nullable(id),
  authorId: v.string(),
  createdAt: time,
  version: versionInfo,
  resolved: v.boolean(),
  body: adfDocument,
});
export type CommentRecord = v.InferOutput<typeof commentRecord>;

export const notificationRecord = v.object({
  id,
  /** Whose bell rings. */
  accountId: v.string(),
  at: time,
  read: v.boolean(),
  kind: v.picklist(['mention', 'reply']),
  byId: v.string(),
  contentId: id,
  commentId: v.nullable(id),
  excerpt: v.string(),
});
export type NotificationRecord = v.InferOutput<typeof notificationRecord>;
