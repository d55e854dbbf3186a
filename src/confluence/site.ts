import { route } from '@forge/api';
import * as v from 'valibot';
import { type Asker, read } from './ask';
import type { ContentRef } from './contents';

const answer = v.object({ _links: v.object({ base: v.string() }) });

/** `https://…/wiki`, told with any content that the asker may see; null where they may not. */
export async function siteAddress(
  asker: Asker,
  { contentId, contentType }: ContentRef,
): Promise<string | null> {
  const found = await read(answer, (signal) =>
    contentType === 'page'
      ? asker.requestConfluence(route`/wiki/api/v2/pages/${contentId}`, { signal })
      : asker.requestConfluence(route`/wiki/api/v2/blogposts/${contentId}`, { signal }),
  );
  return found?._links.base ?? null;
}
