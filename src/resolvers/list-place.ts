/** Where a list of plans is asked for: on a space's page, on the site's, or in the form of a macro, which may stand in a template. No content is needed. */
import * as v from 'valibot';
import { done, refuse, type Result } from '../plan/refusal';
import type { AccountId } from '../plan/values';

export interface ListPlace {
  readonly account: AccountId;
  /** Null on the site's page. */
  readonly spaceId: string | null;
}

const context = v.object({
  accountId: v.string(),
  extension: v.object({ space: v.nullish(v.object({ id: v.string() })) }),
});

export function listPlaceOf(called: unknown): Result<ListPlace> {
  const parsed = v.safeParse(context, called);
  // A list is asked of Confluence as somebody.
  if (!parsed.success) return refuse({ code: 'notSeen' });
  const { accountId, extension } = parsed.output;
  return done({ account: accountId, spaceId: extension.space?.id ?? null });
}
