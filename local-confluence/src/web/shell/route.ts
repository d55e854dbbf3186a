/**
 * The addresses of this site, which are Confluence's: reading and writing them stands in this file alone.
 */
export type Route =
  | { screen: 'home' }
  | { screen: 'space'; spaceKey: string }
  | { screen: 'trash'; spaceKey: string }
  | { screen: 'archive'; spaceKey: string }
  | { screen: 'templates'; spaceKey: string }
  /** Null is one that is not made yet. */
  | { screen: 'template'; spaceKey: string; templateId: string | null }
  | { screen: 'content'; spaceKey: string | null; contentId: string }
  | { screen: 'history'; spaceKey: string; contentId: string }
  | { screen: 'edit'; spaceKey: string; contentId: string }
  | ({ screen: 'spaceApp'; spaceKey: string } & AppAddress)
  | ({ screen: 'globalApp' } & AppAddress)
  | { screen: 'unknown' };

/** Of a page of an app's own. */
export interface AppAddress {
  appId: string;
  environmentId: string;
  route: string;
}

export function routeOf(pathname: string, search: string): Route {
  if (pathname === '/wiki/pages/viewpage.action') {
    const contentId = new URLSearchParams(search).get('pageId');
    return contentId === null ? { screen: 'unknown' } : { screen: 'content', spaceKey: null, contentId };
  }
  const parts = pathname.split('/').filter((part) => part !== '');
  if (parts.length === 0 || (parts[0] === 'wiki' && (parts.length === 1 || parts[1] === 'home')))
    return { screen: 'home' };
  if (parts[0] === 'wiki' && parts[1] === 'apps') {
    const app = appAddressOf(parts.slice(2));
    return app === null ? { screen: 'unknown' } : { screen: 'globalApp', ...app };
  }
  const [wiki, spaces, encodedKey, section, first, second] = parts;
  if (wiki !== 'wiki' || spaces !== 'spaces' || encodedKey === undefined) return { screen: 'unknown' };
  const spaceKey = decodeURIComponent(encodedKey);
  if (section === undefined || section === 'overview') return { screen: 'space', spaceKey };
  if (section === 'trash' || section === 'archive') return { screen: section, spaceKey };
  if (section === 'templates') {
    if (first === undefined) return { screen: 'templates', spaceKey };
    return { screen: 'template', spaceKey, templateId: first === 'new' ? null : first };
  }
  if (section === 'apps') {
    const app = appAddressOf(parts.slice(4));
    return app === null ? { screen: 'unknown' } : { screen: 'spaceApp', spaceKey, ...app };
  }
  if (section === 'history' && first !== undefined) return { screen: 'history', spaceKey, contentId: first };
  if (section !== 'pages' && section !== 'blog') return { screen: 'unknown' };
  if (first === 'edit-v2') {
    return second === undefined ? { screen: 'unknown' } : { screen: 'edit', spaceKey, contentId: second };
  }
  const contentId = section === 'pages' ? first : blogPostIdOf(parts.slice(4));
  return contentId === undefined ? { screen: 'unknown' } : { screen: 'content', spaceKey, contentId };
}

/** `<appId>/<environmentId>/<route>`: the forms of both addresses are documented with their modules. */
function appAddressOf([appId, environmentId, route]: string[]): AppAddress | null {
  if (appId === undefined || environmentId === undefined || route === undefined) return null;
  return { appId, environmentId, route };
}

/** `/blog/2026/11/24/123/Title` in links that Confluence makes, `/blog/123` in ours. */
function blogPostIdOf(parts: string[]): string | undefined {
  return parts.length >= 4 ? parts[3] : parts[0];
}

/** `?focusedCommentId=12` in links of the REST API, `#comment-12` in those of the browser. */
export function commentIdOf(search: string, hash: string): string | null {
  return new URLSearchParams(search).get('focusedCommentId') ?? /^#comment-(.+)$/.exec(hash)?.[1] ?? null;
}

type Kind = 'page' | 'blogpost';
const sectionOf = (kind: Kind): string => (kind === 'page' ? 'pages' : 'blog');
const appPath = ({ appId, environmentId, route }: AppAddress): string =>
  `apps/${appId}/${environmentId}/${route}`;
const spacePath = (spaceKey: string): string => `/wiki/spaces/${encodeURIComponent(spaceKey)}`;

export const paths = {
  home: '/wiki/home',
  space: (spaceKey: string): string => `${spacePath(spaceKey)}/overview`,
  spaceApp: (spaceKey: string, app: AppAddress): string => `${spacePath(spaceKey)}/${appPath(app)}`,
  globalApp: (app: AppAddress): string => `/wiki/${appPath(app)}`,
  trash: (spaceKey: string): string => `${spacePath(spaceKey)}/trash`,
  archive: (spaceKey: string): string => `${spacePath(spaceKey)}/archive`,
  templates: (spaceKey: string): string => `${spacePath(spaceKey)}/templates`,
  template: (spaceKey: string, id: string | null): string =>
    `${spacePath(spaceKey)}/templates/${id ?? 'new'}`,
  content: (spaceKey: string, id: string, kind: Kind = 'page'): string =>
    `${spacePath(spaceKey)}/${sectionOf(kind)}/${id}`,
  edit: (spaceKey: string, id: string, kind: Kind = 'page'): string =>
    `${spacePath(spaceKey)}/${sectionOf(kind)}/edit-v2/${id}`,
  history: (spaceKey: string, id: string): string => `${spacePath(spaceKey)}/history/${id}`,
};
