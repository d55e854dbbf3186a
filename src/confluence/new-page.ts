/** A new page, as the person who presses. */
import { route } from '@forge/api';
import * as v from 'valibot';
import type { AdfDocument } from '../plan/adf/nodes';
import { Refused } from '../plan/refusal';
import { type Asker, within } from './ask';

export interface NewPage {
  readonly spaceId: string;
  /** The page that it stands under; null for the top of the space. */
  readonly parentId: string | null;
  readonly title: string;
  readonly document: AdfDocument;
}

export type PageCreated =
  | { readonly kind: 'created'; readonly url: string }
  /** A space holds no two pages of one title. */
  | { readonly kind: 'titleTaken' }
  | { readonly kind: 'mayNot' }
  /** It may have been written, or be written still. */
  | { readonly kind: 'unknown' };

/** A plan at all its limits is some megabytes of document, which Confluence takes its time to store. */
const PAGE_TIMEOUT_MS = 15_000;

const created = v.object({ _links: v.object({ base: v.string(), webui: v.string() }) });

/** @throws Refused where Confluence is busy. */
export async function createPage(asker: Asker, page: NewPage): Promise<PageCreated> {
  const asked = await within(PAGE_TIMEOUT_MS, (signal) =>
    asker.requestConfluence(route`/wiki/api/v2/pages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        spaceId: page.spaceId,
        status: 'current',
        title: page.title,
        ...(page.parentId !== null && { parentId: page.parentId }),
        body: { representation: 'atlas_doc_format', value: JSON.stringify(page.document) },
      }),
      signal,
    }),
  );
  if (asked.kind === 'timedOut') return { kind: 'unknown' };
  const { status, body, retryAfterSeconds } = asked;
  if (status === 401 || status === 403 || status === 404) return { kind: 'mayNot' };
  // What Confluence says of a title that is there already, and of nothing else that is sent here.
  if (status === 400) return { kind: 'titleTaken' };
  if (status === 429) throw new Refused({ code: 'busy', retryAfterSeconds });
  const parsed = v.safeParse(created, body);
  if (!parsed.success) return { kind: 'unknown' };
  return { kind: 'created', url: `${parsed.output._links.base}${parsed.output._links.webui}` };
}
