/** Pages, live docs and blog posts, as the person who asks may see them. */
import { route } from '@forge/api';
import * as v from 'valibot';
import type { ContentType } from '../plan/plan';
import { type Asker, read } from './ask';

export interface ContentRef {
  readonly contentId: string;
  readonly contentType: ContentType;
}

export interface Content {
  readonly title: string;
  readonly spaceId: string;
  /** The page's address. */
  readonly url: string;
  /** `https://…/wiki`. */
  readonly site: string;
  readonly isTrashed: boolean;
  /** What the asker may do. */
  readonly may: { readonly change: boolean; readonly comment: boolean };
}

const single = {
  status: v.string(),
  title: v.nullish(v.string(), ''),
  spaceId: v.string(),
  operations: v.object({
    results: v.array(v.object({ operation: v.string(), targetType: v.string() })),
  }),
  _links: v.object({ base: v.string(), webui: v.string() }),
};
const content = v.object(single);
const contentWithBody = v.object({
  ...single,
  body: v.object({ atlas_doc_format: v.object({ value: v.string() }) }),
});

/** In one call, what it is called, where it is and what the asker may do there; null where they may not see it. */
export async function contentOf(asker: Asker, ref: ContentRef): Promise<Content | null> {
  const found = await read(content, (signal) => requestContent(asker, ref, signal));
  return found === null ? null : contentFrom(found, ref);
}

/** The same with the document as it is published, as JSON. */
export async function contentWithDocument(
  asker: Asker,
  ref: ContentRef,
): Promise<(Content & { readonly document: string }) | null> {
  const found = await read(contentWithBody, (signal) => requestDocument(asker, ref, signal));
  return found === null ? null : { ...contentFrom(found, ref), document: found.body.atlas_doc_format.value };
}

function requestContent(asker: Asker, { contentId, contentType }: ContentRef, signal: AbortSignal) {
  return contentType === 'page'
    ? asker.requestConfluence(route`/wiki/api/v2/pages/${contentId}?include-operations=true`, { signal })
    : asker.requestConfluence(route`/wiki/api/v2/blogposts/${contentId}?include-operations=true`, { signal });
}

function requestDocument(asker: Asker, { contentId, contentType }: ContentRef, signal: AbortSignal) {
  const query = new URLSearchParams({ 'include-operations': 'true', 'body-format': 'atlas_doc_format' });
  return contentType === 'page'
    ? asker.requestConfluence(route`/wiki/api/v2/pages/${contentId}?${query}`, { signal })
    : asker.requestConfluence(route`/wiki/api/v2/blogposts/${contentId}?${query}`, { signal });
}

function contentFrom(found: v.InferOutput<typeof content>, { contentType }: ContentRef): Content {
  const may = (operation: string, target: string): boolean =>
    found.operations.results.some((one) => one.operation === operation && one.targetType === target);
  return {
    title: found.title,
    spaceId: found.spaceId,
    url: `${found._links.base}${found._links.webui}`,
    site: found._links.base,
    isTrashed: found.status === 'trashed',
    may: { change: may('update', contentType), comment: may('create', 'comment') },
  };
}

/** Blog posts are not archived. */
const SEEN_STATUSES = ['current', 'archived', 'trashed'] as const;
export type SeenStatus = (typeof SEEN_STATUSES)[number];

/** One of many that the asker may see. */
export interface SeenContent {
  readonly contentId: string;
  readonly title: string;
  readonly spaceId: string;
  readonly url: string;
  readonly status: SeenStatus;
}

const many = v.object({
  results: v.array(
    v.object({
      id: v.string(),
      status: v.picklist(SEEN_STATUSES),
      title: v.nullish(v.string(), ''),
      spaceId: v.string(),
      _links: v.object({ webui: v.string() }),
    }),
  ),
  _links: v.object({ base: v.string() }),
});

/**
 * Of these contents, those that the asker may see: one call for the pages, one for the blog posts, if there are any.
 * Those in the trash are seen there by whoever may see the trash.
 */
export async function seenOf(
  asker: Asker,
  refs: readonly ContentRef[],
  statuses: readonly SeenStatus[] = ['current'],
): Promise<ReadonlyMap<string, SeenContent>> {
  const idsOf = (type: ContentType) => [
    ...new Set(refs.filter(({ contentType }) => contentType === type).map((ref) => ref.contentId)),
  ];
  const postStatuses = statuses.filter((status) => status !== 'archived');
  const [pages, posts] = await Promise.all([
    seen(idsOf('page'), statuses, (query, signal) =>
      asker.requestConfluence(route`/wiki/api/v2/pages?${query}`, { signal }),
    ),
    seen(idsOf('blogpost'), postStatuses, (query, signal) =>
      asker.requestConfluence(route`/wiki/api/v2/blogposts?${query}`, { signal }),
    ),
  ]);
  return new Map([...pages, ...posts].map((one) => [one.contentId, one]));
}

type RequestMany = (query: URLSearchParams, signal: AbortSignal) => ReturnType<Asker['requestConfluence']>;

async function seen(
  ids: readonly string[],
  statuses: readonly SeenStatus[],
  request: RequestMany,
): Promise<SeenContent[]> {
  if (ids.length === 0) return [];
  const query = new URLSearchParams([
    ...ids.map((id): [string, string] => ['id', id]),
    ...statuses.map((status): [string, string] => ['status', status]),
    ['limit', String(ids.length)],
  ]);
  const found = await read(many, (signal) => request(query, signal));
  const base = found?._links.base ?? '';
  return (found?.results ?? []).map(({ id, status, title, spaceId, _links }) => ({
    contentId: id,
    title,
    spaceId,
    url: `${base}${_links.webui}`,
    status,
  }));
}
