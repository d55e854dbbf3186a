import { requestConfluence } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import * as v from 'valibot';
import { useScreen } from '../screen';

const page = v.object({ title: v.nullish(v.string(), '') });
const PATHS = { page: 'pages', blogpost: 'blogposts' } as const;

export interface PlanTitle {
  /** null until it is known. */
  readonly title: string | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** What the comment calls the plan: its own title, or that of its page, for which Confluence is asked. */
export function usePlanTitle(): PlanTitle {
  const { head, sections } = useScreen().plan;
  const { contentId, contentType } = head;
  const own = sections.top.own.title ?? null;
  const [found, setFound] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  const ask = useCallback(() => {
    if (own !== null) return;
    setFailed(false);
    void titleOf(`/wiki/api/v2/${PATHS[contentType]}/${contentId}`).then((title) => {
      setFound(title);
      setFailed(title === null);
    });
  }, [own, contentId, contentType]);
  useEffect(ask, [ask]);

  return { title: own ?? found, failed: own === null && failed, retry: ask };
}

async function titleOf(path: string): Promise<string | null> {
  try {
    const response = await requestConfluence(path);
    const parsed = v.safeParse(page, response.ok ? await response.json() : null);
    return parsed.success ? parsed.output.title : null;
  } catch {
    return null;
  }
}
