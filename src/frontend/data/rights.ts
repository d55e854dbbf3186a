/**
 * What the person may do with a page, asked of Confluence by the browser itself, side by side with opening the plan.
 * It decides which controls are shown and nothing else: the functions ask for themselves.
 */
import { requestConfluence } from '@forge/bridge';
import * as v from 'valibot';
import type { Home } from '../../resolvers/contract';

const operations = v.object({
  operations: v.array(v.object({ operation: v.string(), targetType: v.string() })),
});

const PATHS = { page: 'pages', blogpost: 'blogposts' } as const;

export async function mayEdit({ contentId, contentType }: Home): Promise<boolean> {
  try {
    const response = await requestConfluence(`/wiki/api/v2/${PATHS[contentType]}/${contentId}/operations`);
    if (!response.ok) return false;
    const parsed = v.safeParse(operations, await response.json());
    return (
      parsed.success &&
      parsed.output.operations.some(
        ({ operation, targetType }) => operation === 'update' && targetType === contentType,
      )
    );
  } catch {
    // Not reached: the plan is read, and a later visit asks again.
    return false;
  }
}
