/** Who may view the page where it is restricted, asked once by the browser, for editors of a plan that names somebody. */
import { requestConfluence } from '@forge/bridge';
import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { namedIn } from '../../plan/named-now';
import type { Plan } from '../../plan/plan';
import type { AccountId } from '../../plan/values';

export interface Restriction {
  /** Named in it as persons; who else is in a group of it, nobody tells an app. */
  readonly people: ReadonlySet<AccountId>;
}

const listed = v.fallback(v.object({ results: v.array(v.looseObject({})) }), { results: [] });
const restrictions = v.object({
  results: v.array(
    v.object({
      operation: v.string(),
      restrictions: v.object({ user: v.optional(listed), group: v.optional(listed) }),
    }),
  ),
});
const user = v.object({ accountId: v.string() });

export function useRestriction({ head, sections }: Plan, mayEdit: boolean): Restriction | null {
  const [found, setFound] = useState<Restriction | null>(null);
  const { contentId } = head;
  const isWanted = mayEdit && namedIn(sections.roles).size > 0;
  useEffect(() => {
    if (isWanted) void restrictionOf(contentId).then(setFound);
  }, [isWanted, contentId]);
  return found;
}

/** Null where there is none, and where Confluence does not say: then nothing is said. */
async function restrictionOf(contentId: string): Promise<Restriction | null> {
  try {
    const response = await requestConfluence(`/wiki/rest/api/content/${contentId}/restriction`);
    const parsed = v.safeParse(restrictions, response.ok ? await response.json() : null);
    if (!parsed.success) return null;
    const viewing = parsed.output.results.filter(({ operation }) => operation === 'read');
    const users = viewing.flatMap(({ restrictions: { user: users } }) => users?.results ?? []);
    const groups = viewing.flatMap(({ restrictions: { group } }) => group?.results ?? []);
    if (users.length + groups.length === 0) return null;
    return { people: new Set(users.flatMap((one) => (v.is(user, one) ? [one.accountId] : []))) };
  } catch {
    return null;
  }
}
