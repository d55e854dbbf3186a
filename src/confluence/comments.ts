/** Footer comments: one is written, by itself or as a reply to a thread that is open. */
import { route } from '@forge/api';
import * as v from 'valibot';
import type { AdfDocument } from '../plan/adf/nodes';
import { type Asker, COMMENT_TIMEOUT_MS, within } from './ask';
import type { ContentRef } from './contents';

export type Posted =
  | { readonly kind: 'posted'; readonly comment: string }
  | { readonly kind: 'refused'; readonly why: 'mayNotComment' | 'contentGone' | 'refused' }
  /** Nothing was written. */
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number | null }
  /** Confluence failed, and says so: what it wrote before that can be looked for. */
  | { readonly kind: 'failed' }
  /** It may be writing still. */
  | { readonly kind: 'unknown' };

const created = v.object({ id: v.string() });

/** A comment of its own under the content. */
export function postComment(
  asker: Asker,
  { contentId, contentType }: ContentRef,
  document: AdfDocument,
): Promise<Posted> {
  return post(asker, contentType === 'page' ? { pageId: contentId } : { blogPostId: contentId }, document);
}

/** Where the comment that it answers is gone, `contentGone`: Confluence does not tell that from content that is. */
export function postReply(asker: Asker, thread: string, document: AdfDocument): Promise<Posted> {
  return post(asker, { parentCommentId: thread }, document);
}

async function post(
  asker: Asker,
  under: Readonly<Record<string, string>>,
  document: AdfDocument,
): Promise<Posted> {
  const asked = await within(COMMENT_TIMEOUT_MS, (signal) =>
    asker.requestConfluence(route`/wiki/api/v2/footer-comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        ...under,
        body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
      }),
      signal,
    }),
  );
  if (asked.kind === 'timedOut') return { kind: 'unknown' };
  const { status, body, retryAfterSeconds } = asked;
  if (status < 300) {
    const parsed = v.safeParse(created, body);
    return parsed.success ? { kind: 'posted', comment: parsed.output.id } : { kind: 'unknown' };
  }
  if (status === 401 || status === 403) return { kind: 'refused', why: 'mayNotComment' };
  if (status === 404) return { kind: 'refused', why: 'contentGone' };
  if (status === 429) return { kind: 'busy', retryAfterSeconds };
  if (status < 500) return { kind: 'refused', why: 'refused' };
  // A gateway that waited in vain knows no more than we do.
  return { kind: status === 502 || status === 504 ? 'unknown' : 'failed' };
}

const resolvable = v.object({ extensions: v.object({ resolution: v.object({ status: v.string() }) }) });
/** Nobody waits long for it. */
const THREAD_TIMEOUT_MS = 3_000;

/**
 * Whether a reply would be seen: false of a thread that is deleted or resolved. Version 2 of the REST API does not say
 * of a footer comment whether it is resolved; where version 1 does not say it either, it is taken as open.
 */
export async function isOpenThread(asker: Asker, thread: string): Promise<boolean> {
  const query = new URLSearchParams({ expand: 'extensions.resolution' });
  const asked = await within(THREAD_TIMEOUT_MS, (signal) =>
    asker.requestConfluence(route`/wiki/rest/api/content/${thread}?${query}`, { signal }),
  );
  if (asked.kind === 'timedOut') return true;
  const found = v.safeParse(resolvable, asked.body);
  return asked.status !== 404 && !(found.success && found.output.extensions.resolution.status === 'resolved');
}
