/** Looks for a comment of which nobody knows whether it was written: ADF has nothing invisible but a link's fragment. */
import { route } from '@forge/api';
import * as v from 'valibot';
import { type Asker, READ_TIMEOUT_MS, unavailable, within } from './ask';
import type { ContentRef } from './contents';

/** So many at once, the newest first. */
const LOOKED_AT = 50;
/** After so many it is taken as not known: a page with more comments than that in a few minutes is none for people. */
const LOOKS = 3;
/** The clocks of the function and of Confluence are not one. */
const CLOCKS_DIFFER_MS = 120_000;

const comments = v.object({
  results: v.array(
    v.object({
      id: v.string(),
      version: v.object({ createdAt: v.string() }),
      body: v.object({ atlas_doc_format: v.object({ value: v.string() }) }),
    }),
  ),
  _links: v.fallback(v.object({ next: v.exactOptional(v.string()) }), {}),
});

export interface Sought {
  /** In the link of the comment. */
  readonly fragment: string;
  /** When it was sent, at the earliest. */
  readonly since: number;
  /** The thread that it answers, if it is a reply. */
  readonly thread: string | undefined;
}

export interface FoundComment {
  readonly comment: string;
  readonly opensThread: boolean;
}

/**
 * The comment that holds a link with this fragment, under the content or in the thread.
 * @returns null where there is none.
 * @throws Refused where Confluence does not say: only what it lists is taken as all there is.
 */
export async function findComment(
  asker: Asker,
  { contentId, contentType }: ContentRef,
  { thread, ...sought }: Sought,
): Promise<FoundComment | null> {
  const [opening, reply] = await Promise.all([
    findAmong(sought, (query, signal) =>
      contentType === 'page'
        ? asker.requestConfluence(route`/wiki/api/v2/pages/${contentId}/footer-comments?${query}`, { signal })
        : asker.requestConfluence(route`/wiki/api/v2/blogposts/${contentId}/footer-comments?${query}`, {
            signal,
          }),
    ),
    thread === undefined
      ? null
      : findAmong(sought, (query, signal) =>
          asker.requestConfluence(route`/wiki/api/v2/footer-comments/${thread}/children?${query}`, {
            signal,
          }),
        ),
  ]);
  if (opening.kind === 'found') return { comment: opening.id, opensThread: true };
  if (reply?.kind === 'found') return { comment: reply.id, opensThread: false };
  // Only what is listed is known; a thread that was deleted holds nothing.
  if (opening.kind === 'gone') throw unavailable();
  return null;
}

/** Of content or a thread that is not there, or that whoever asks may not see: nothing is known. */
type Looked = { readonly kind: 'found'; readonly id: string } | { readonly kind: 'none' | 'gone' };

type Listing = (query: URLSearchParams, signal: AbortSignal) => ReturnType<Asker['requestConfluence']>;

async function findAmong(
  { fragment, since }: Pick<Sought, 'fragment' | 'since'>,
  list: Listing,
): Promise<Looked> {
  // The fragment ends where the address does: `…-mention-1` is not `…-mention-10`.
  const address = `#${fragment}"`;
  let cursor: string | null = null;
  for (let look = 0; look < LOOKS; look++) {
    const found = await listed(list, cursor);
    if (found === null) return { kind: 'gone' };
    const { results, _links } = found;
    const one = results.find(({ body }) => body.atlas_doc_format.value.includes(address));
    if (one !== undefined) return { kind: 'found', id: one.id };
    const oldest = results.at(-1);
    const isOlder = oldest && Date.parse(oldest.version.createdAt) < since - CLOCKS_DIFFER_MS;
    cursor = cursorIn(_links.next);
    if (isOlder === true || cursor === null) return { kind: 'none' };
  }
  throw unavailable();
}

async function listed(list: Listing, cursor: string | null): Promise<v.InferOutput<typeof comments> | null> {
  const query = new URLSearchParams({
    'body-format': 'atlas_doc_format',
    sort: '-created-date',
    limit: String(LOOKED_AT),
    ...(cursor !== null && { cursor }),
  });
  const asked = await within(READ_TIMEOUT_MS, (signal) => list(query, signal));
  if (asked.kind === 'timedOut') throw unavailable();
  if (asked.status === 404) return null;
  const parsed = v.safeParse(comments, asked.body);
  if (!parsed.success) throw unavailable();
  return parsed.output;
}

function cursorIn(next: string | undefined): string | null {
  return new URLSearchParams(next?.split('?')[1]).get('cursor');
}
