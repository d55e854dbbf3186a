/**
 * A plan's link: an address of its page that opens the page as any other does, because Confluence takes whatever stands
 * behind a page's id for its title; and that the manifest's `autoConvert` knows from the address of a page without a plan.
 * The plan's id is a segment of its own, since a pattern has one wildcard a segment. Text that anybody can forge: what it
 * names is asked for as for any mirror.
 */
import { CONTENT_ID, ID } from './ids';
import type { MacroConfig } from './identity';
import { LANGUAGES, type PlanKey } from './plan';

const SLUG = 'incident-plan#';
/** Of a page, and of a blog post, as Confluence gives them (`_links.webui`). */
const CONTENT = '/wiki/spaces/[^/]+/(?:pages|blog/\\d+/\\d+/\\d+)';
const ADDRESS = new RegExp(`^(https?://[^/]+${CONTENT}/)([^/?#]+)`);
const LINK = new RegExp(`^https?://[^/]+${CONTENT}/([^/]+)/${SLUG}/([^/]+)$`);

/** `page` is its address, with its title or without; null for one that is not understood. */
export function planLink(page: string, key: PlanKey): string | null {
  const [plan = '', content = ''] = key.split(':');
  const [, before = '', id] = ADDRESS.exec(page) ?? [];
  return id === content ? `${before}${content}/${SLUG}/${plan}` : null;
}

/** What a macro is that was made of a pasted link: a mirror. */
export function readPlanLink(link: string): MacroConfig | null {
  const [, home = '', plan = ''] = LINK.exec(link.trim()) ?? [];
  if (!CONTENT_ID.test(home) || !ID.test(plan)) return null;
  return {
    plan,
    home,
    homeType: link.includes('/blog/') ? 'blogpost' : 'page',
    shows: 'mirror',
    section: null,
    language: LANGUAGES[0],
    start: 'filled',
  };
}
