/** Which content an address of Confluence leads to: what a person copies from the bar of the browser. */
import type { ContentType } from '../plan';

export interface Addressed {
  readonly contentId: string;
  readonly contentType: ContentType;
  /** Of the site; null where the id stands alone. */
  readonly host: string | null;
}

const PAGE = /\/pages\/(?:edit(?:-v2)?\/)?(\d{1,20})(?:\/|$)/;
const POST = /\/blog\/\d{4}\/\d{2}\/\d{2}\/(\d{1,20})(?:\/|$)/;

/** Null for an address of something else, a shortened one among them: it does not hold the page's id. */
export function contentAt(address: string): Addressed | null {
  const text = address.trim();
  if (/^\d{1,20}$/.test(text)) return { contentId: text, contentType: 'page', host: null };
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const { host, pathname, searchParams } = url;
  const post = POST.exec(pathname)?.[1];
  if (post !== undefined) return { contentId: post, contentType: 'blogpost', host };
  const asked = searchParams.get('pageId') ?? '';
  const page = PAGE.exec(pathname)?.[1] ?? (/^\d{1,20}$/.test(asked) ? asked : undefined);
  return page === undefined ? null : { contentId: page, contentType: 'page', host };
}
