/**
 * What this site's own pages ask of its server besides Confluence's REST API: JSON over `/local/…`, signed in
 * by the session cookie that `/login?as=<address>` sets. Types alone, shared by `web/` and `server/`.
 *
 * Refusals have the status of Confluence's (401, 403, 404, 409, 400) and the body `{ message: string }`.
 */
import type { Activity } from './activity';
import type { Reader, Switches } from './developer/switches';

export type Language = 'en-US' | 'fr-FR';

/** An Atlassian Document Format document or node, as JSON. */
export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
}
export interface AdfDocument {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

export interface PersonView {
  accountId: string;
  /** The address is the name at log-in. */
  email: string;
  name: string;
  language: Language;
  timeZone: string;
  status: 'active' | 'inactive' | 'closed';
  siteAdmin: boolean;
  /** Without a licence. */
  isGuest: boolean;
}

/** GET /local/session */
export interface SessionView {
  me: PersonView | null;
  /** Everybody who can sign in, for the switcher; and the deactivated, marked. */
  people: PersonView[];
  siteName: string;
}

/** GET /local/spaces: the spaces that I may view. */
export interface SpaceView {
  id: string;
  key: string;
  name: string;
  homepageId: string;
  canCreate: boolean;
  canAdminister: boolean;
}

/** GET /local/spaces/{key}/tree: pages and live docs as a tree, blog posts apart; only what I may view. */
export interface TreeNode {
  id: string;
  title: string;
  subtype: 'live' | null;
  children: TreeNode[];
}
export interface SpaceTree {
  space: SpaceView;
  pages: TreeNode[];
  blogposts: { id: string; title: string }[];
  archived: { id: string; title: string }[];
  /** What I put in the trash or may restore. */
  trashed: { id: string; title: string }[];
}

/** GET /local/content/{id}: a page, live doc or blog post as the browser shows it, in one call. 404 when I may not view it. */
export interface ContentView {
  id: string;
  kind: 'page' | 'blogpost';
  subtype: 'live' | null;
  status: 'current' | 'draft' | 'archived' | 'trashed';
  title: string;
  body: AdfDocument;
  version: { number: number; authorId: string; createdAt: number };
  space: SpaceView;
  parentId: string | null;
  ancestors: { id: string; title: string }[];
  can: { update: boolean; delete: boolean; comment: boolean; restrict: boolean; copy: boolean };
  /** Account ids; null is "no restriction". */
  restrictions: { view: string[] | null; edit: string[] | null };
  comments: CommentView[];
}

// GET /local/included?named=<title or KEY:title>&from=<key of the including page's space>: a ContentView, 404 when I may not view it

export interface CommentView {
  id: string;
  authorId: string;
  createdAt: number;
  body: AdfDocument;
  resolved: boolean;
  canDelete: boolean;
  replies: CommentView[];
}

/** POST /local/content {spaceKey, parentId?, kind, subtype, title, body?} → {id}: a draft (live docs are current at once). */
export interface NewContent {
  spaceKey: string;
  parentId?: string | null;
  kind: 'page' | 'blogpost';
  subtype: 'live' | null;
  title: string;
  body?: AdfDocument;
  /** What it begins with instead of `body`: a template of the space. */
  templateId?: string;
}

/** GET /local/spaces/{key}/templates: what a new page of the space can begin with, for who may create there. */
export interface TemplateLine {
  id: string;
  name: string;
}
/** GET /local/templates/{id} */
export interface TemplateView extends TemplateLine {
  space: SpaceView;
  body: AdfDocument;
}
/** POST /local/spaces/{key}/templates → TemplateView; PUT /local/templates/{id} → TemplateView: for the space's administrators. */
export interface SaveTemplate {
  name: string;
  body: AdfDocument;
}
// DELETE /local/templates/{id}

/**
 * PUT /local/content/{id} {title, body, baseVersion, publish}: saves; 409 with `{ message, current: ContentView }` when
 * somebody published meanwhile. `publish: false` keeps a draft of one's own for a new page. A live doc saves with `publish: true`.
 */
export interface SaveContent {
  title: string;
  body: AdfDocument;
  baseVersion: number;
  publish: boolean;
}
// GET    /local/content/{id}/versions                → { number, authorId, createdAt, title }[]
// GET    /local/content/{id}/versions/{n}            → ContentView of that version, its macros written out
// POST   /local/content/{id}/restore-version {number}→ ContentView
// DELETE /local/content/{id}                         → to the trash; POST /local/content/{id}/untrash brings it back
// POST   /local/content/{id}/archive                → out of the tree; POST /local/content/{id}/unarchive brings it back
// POST   /local/content/{id}/copy {title?, parentId?, spaceKey?, withChildren?} → {id}
// POST   /local/content/{id}/move {parentId, spaceKey?}
// PUT    /local/content/{id}/restrictions {view: string[] | null, edit: string[] | null}
// POST   /local/content/{id}/comments {body: AdfDocument, parentCommentId?} → CommentView; DELETE /local/comments/{id}; POST /local/comments/{id}/resolve
// GET    /local/content/{id}/export/word             → the document as a download; /local/content/{id}/export/html → the page that the browser prints to PDF

/** GET /local/notifications, newest first; POST /local/notifications/read {ids} */
export interface NotificationView {
  id: string;
  at: number;
  read: boolean;
  kind: 'mention' | 'reply';
  byId: string;
  contentId: string;
  contentTitle: string;
  /** Where the mention stands. */
  commentId: string | null;
  /** The first words around the mention, as plain text. */
  excerpt: string;
  /** Path of the page, with the comment in the fragment. */
  href: string;
}

/** GET /local/people?query=: who can be named, for user pickers and mentions: active people whose name begins with it. */
export type PeopleFound = PersonView[];

/** GET /local/users?ids=a,b: names for account ids, whatever their status; an unknown id is left out. */
export type UsersFound = PersonView[];

/** GET /local/app: what the installed app offers, in the asking person's language. */
export interface AppView {
  appId: string;
  environmentId: string;
  macros: MacroView[];
  /** Its pages in every space, and on the site. */
  spacePages: AppPageView[];
  globalPages: AppPageView[];
  /** Said on every page while the app does not build, in the compiler's words. */
  buildError: string | null;
  /** Who an app is told that its reader is: who is signed in, as they are, unless the panel beside the page says otherwise. */
  reader: Reader;
  /** Another one each time the app was built anew: its front ends begin anew with it. */
  deployment: string;
  /** Whether that can happen while this site runs. */
  isWatched: boolean;
}
export interface MacroView {
  /** The module's key. */
  key: string;
  title: string;
  description: string;
  /** URL of the icon or null. */
  icon: string | null;
  layout: 'block' | 'inline' | 'bodied';
  resource: string;
  /** Patterns of the links that become this macro where they are pasted (`autoConvert.matchers`). */
  autoConvert: string[];
  /** Whether it is shown to this reader. */
  isOpen: boolean;
  config: {
    resource: string;
    /** The macro's own front end sends the form too, as a document of its own; nothing in it submits. */
    isAdded: boolean;
    title: string;
    openOnInsert: boolean;
    /** What the manifest types: their values are texts. */
    parameters: string[];
    viewportSize: 'small' | 'medium' | 'large' | 'xlarge' | 'max';
  } | null;
}
/** A page of the app's own, at `/wiki/spaces/{key}/apps/{appId}/{environmentId}/{route}` or without the space. */
export interface AppPageView {
  /** The module's key. */
  key: string;
  title: string;
  /** URL of the icon or null. */
  icon: string | null;
  route: string;
  resource: string;
}

/** POST /local/bridge/invoke → { result } or { error: { message, … } } as Forge's bridge gives it to the app. */
export interface InvokeRequest {
  moduleKey: string;
  /**
   * Which content a macro stands in, or which space a space page; a global page stands in neither. A macro in a template
   * stands in a space, and in a template from when that was saved. The server checks that the caller may view it (404
   * otherwise).
   */
  contentId?: string | undefined;
  spaceId?: string | undefined;
  templateId?: string | undefined;
  /** From here on what a browser can forge. */
  localId: string | undefined;
  config: Record<string, unknown> | undefined;
  /** The pasted link that the macro was made of. */
  autoConvertLink?: string | undefined;
  isEditing: boolean;
  isConfiguring: boolean;
  isInserting: boolean;
  functionKey: string;
  payload: unknown;
}
// POST /local/bridge/report {activity: Activity[]}: what only the browser sees (reconciles, unknown components), for the log.
// fetchProduct goes to the REST API itself under the session cookie, with the header `x-local-via: bridge`.

/** What the host page tells an app's front end about where it stands: `view.getContext()`. */
export interface FrontendContext {
  accountId: string | undefined;
  accountType: 'licensed' | 'unlicensed' | 'anonymous';
  cloudId: string;
  siteUrl: string;
  locale: string;
  timezone: string;
  localId: string | undefined;
  moduleKey: string;
  environmentId: string;
  environmentType: 'DEVELOPMENT';
  theme: { colorMode: 'light' | 'dark'; dark: string; light: string; spacing: string };
  extension: MacroExtension | SpacePageExtension | GlobalPageExtension;
}
export interface MacroExtension {
  type: 'macro';
  /** Not in a template, which is no content. */
  content?: { id: string; type: 'page' | 'blogpost'; subtype?: 'live' };
  space: { id: string; key: string };
  /** Of a template that was saved. */
  template?: { id: string };
  isEditing: boolean;
  config?: Record<string, unknown>;
  autoConvertLink?: string;
  /** Whether its config form is open is told the form; its body, one that has one. */
  macro?: { isConfiguring?: boolean; isInserting?: boolean; body?: AdfDocument };
  references: unknown[];
}
export interface SpacePageExtension {
  type: 'confluence:spacePage';
  space: { id: string; key: string };
}
export interface GlobalPageExtension {
  type: 'confluence:globalPage';
}

/** GET /local/developer; PUT /local/developer/switches (Switches) and PUT /local/developer/clock {aheadMs} answer it too. */
export interface DeveloperView {
  switches: Switches;
  /** How far the site's clock is ahead of the machine's. */
  aheadMs: number;
  now: number;
}
// POST /local/developer/kill    ends every function in the middle of what it does
// POST /local/developer/consent I allow the app to act for me

/** GET /local/developer/activity?after=<seen>, oldest first. */
export interface ActivityFound {
  seen: number;
  activity: Activity[];
}
