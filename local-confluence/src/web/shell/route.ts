/**
 * The addresses of this site, which are Confluence's: reading and writing them stands in this file alone.
 */
export type Route =
  | { screen: 'home' }
  | { screen: 'space'; spaceKey: string }
  | { screen: 'trash'; spaceKey: string }
  | { screen: 'content'; spaceKey: string | null; contentId: string }
  | { screen: 'history'; spaceKey: string; contentId: string }
  | { screen: 'edit'; spaceKey: string; contentId: string }
  | { screen: 'unknown' };

export function routeOf(pathname: string, search: string): Route {
  if (pathname === '/wiki/pages/viewpage.action') {
    const contentId = new URLSearchParams(search).get('pageId');
    return contentId === null ? { screen: 'unknown' } : { screen: 'content', spaceKey: null, contentId };
  }
  const parts = pathname.split('/').filter((part) => part !== '');
  if (parts.length === 0 || (parts[0] === 'wiki' && (parts.length === 1 || parts[1] === 'home')))
    return { screen: 'home' };
  const [wiki, spaces, encodedKey, section, first, second] = parts;
  if (wiki !== 'wiki' || spaces !== 'spaces' || encodedKey === undefined) return { screen: 'unknown' };
  const spaceKey = decodeURIComponent(encodedKey);
  if (section === undefined || section === 'overview') return { screen: 'space', spaceKey };
  if (section === 'trash') return { screen: 'trash', spaceKey };
  if (section === 'history' && first !== undefined) return { screen: 'history', spaceKey, contentId: first };
  if (section !== 'pages' && section !== 'blog') return { screen: 'unknown' };
  if (first === 'edit-v2') {
    return second === undefined ? { screen: 'unknown' } : { screen: 'edit', spaceKey, contentId: second };
  }
  const contentId = section === 'pages' ? first : blogPostIdOf(parts.slice(4));
  return contentId === undefined ? { screen: 'unknown' } : { screen: 'content', spaceKey, contentId };
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
const spacePath = (spaceKey: string): string => `/wiki/spaces/${encodeURIComponent(spaceKey)}`;

export const paths = {
  home: '/wiki/home',
  space: (spaceKey: string): string => `${spacePath(spaceKey)}/overview`,
  trash: (spaceKey: string): string => `${spacePath(spaceKey)}/trash`,
  content: (spaceKey: string, id: string, kind: Kind = 'page'): string =>
    `${spacePath(spaceKey)}/${sectionOf(kind)}/${id}`,
  edit: (spaceKey: string, id: string, kind: Kind = 'page'): string =>
    `${spacePath(spaceKey)}/${sectionOf(kind)}/edit-v2/${id}`,
  history: (spaceKey: string, id: string): string => `${spacePath(spaceKey)}/history/${id}`,
};
