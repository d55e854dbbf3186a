/** The plan's link, from the address of its page, for which the browser asks Confluence itself. */
import { requestConfluence } from '@forge/bridge';
import * as v from 'valibot';
import type { Head } from '../../plan/plan';
import { planLink } from '../../plan/plan-link';

const page = v.object({ _links: v.object({ base: v.string(), webui: v.string() }) });
const PATHS = { page: 'pages', blogpost: 'blogposts' } as const;

/** Null where it is not known. */
export async function linkTo({ key, contentId, contentType }: Head): Promise<string | null> {
  try {
    const response = await requestConfluence(`/wiki/api/v2/${PATHS[contentType]}/${contentId}`);
    const parsed = v.safeParse(page, response.ok ? await response.json() : null);
    if (!parsed.success) return null;
    const { base, webui } = parsed.output._links;
    return planLink(base + webui, key);
  } catch {
    return null;
  }
}
