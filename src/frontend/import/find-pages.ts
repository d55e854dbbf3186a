/**
 * Pages, live docs and blog posts that the person may see, by their titles: asked of Confluence by the browser itself,
 * which answers nothing else. https://developer.atlassian.com/cloud/confluence/performing-text-searches-using-cql/
 */
import { requestConfluence } from '@forge/bridge';
import * as v from 'valibot';
import { done, refuse, type Refusal, type Result } from '../../plan/refusal';
import type { Home } from '../../resolvers/contract';

export interface FoundPage extends Home {
  readonly title: string;
  readonly spaceName: string;
}

/** Each costs a point of Confluence's pool. */
export const MOST_FOUND = 20;

export async function findPages(
  typed: string,
  spaceKey: string | null,
): Promise<Result<readonly FoundPage[]>> {
  const query = new URLSearchParams({
    cql: pageQuery(typed, spaceKey),
    limit: String(MOST_FOUND),
    expand: 'space',
  });
  try {
    const response = await requestConfluence(`/wiki/rest/api/content/search?${query.toString()}`);
    if (response.status === 429) return refuse({ code: 'busy', retryAfterSeconds: null });
    const parsed = v.safeParse(found, response.ok ? await response.json() : null);
    return parsed.success ? done(parsed.output.results) : refuse(UNREACHED);
  } catch {
    return refuse(UNREACHED);
  }
}

const UNREACHED: Refusal = { code: 'unavailable', of: 'confluence' };

const found = v.object({
  results: v.array(
    v.pipe(
      v.object({
        id: v.string(),
        type: v.picklist(['page', 'blogpost']),
        title: v.string(),
        space: v.object({ name: v.string() }),
      }),
      v.transform(({ id, type, title, space }): FoundPage => ({
        contentId: id,
        contentType: type,
        title,
        spaceName: space.name,
      })),
    ),
  ),
});

/** More than that nobody types to find a page. */
const MOST_WORDS = 10;

/**
 * Those whose titles have all these words, of which the last one may only have begun; while there are none, those of the
 * space that were changed last. A whole word stands beside its beginning because Confluence finds by the stem of a word,
 * and by the beginning of what it stored.
 */
export function pageQuery(typed: string, spaceKey: string | null): string {
  const words = typed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const pages = 'type in (page, blogpost)';
  if (words.length > 0) {
    const said = words.slice(0, MOST_WORDS).join(' ');
    return `${pages} and (title ~ "${said}" or title ~ "${said}*")`;
  }
  const there = spaceKey === null ? '' : ` and space = "${spaceKey.replace(/["\\]/g, '\\$&')}"`;
  return `${pages}${there} order by lastmodified desc`;
}
