/**
 * The cards of a page that was moved to another space follow it there, and so do those of what stood under it, of which
 * no event tells. The event is a hint and no more: it may come twice, late, in another order or never, so Confluence is
 * asked where the pages are now. Restricted pages have no events, and the app's own user does not see them: their cards
 * follow when somebody who sees the page looks (`followPages`).
 */
import { asApp } from '@forge/api';
import { InvocationError, InvocationErrorCode } from '@forge/events';
import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { Asker } from '../confluence/ask';
import { seenOf } from '../confluence/contents';
import { Refused } from '../plan/refusal';
import { cardsIn, cardsOfContent, type RevisedCard } from '../storage/cards';
import type { Kvs } from '../storage/door';
import { followPages } from '../storage/follow-page';

/** A number in an event, a text everywhere else. */
const space = v.object({
  id: v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((id) => String(id)),
  ),
});
const event = v.object({
  content: v.object({ id: v.string(), space }),
  prevContent: v.object({ space }),
});

interface Background {
  readonly storage: Kvs;
  readonly confluence: Asker;
}

const AGAIN_AFTER_SECONDS = 600;

/** What the manifest names. An answer other than undefined asks Forge to call once more, which it does a few times. */
export async function pageMoved(called: unknown): Promise<InvocationError | undefined> {
  const parsed = v.safeParse(event, called);
  if (!parsed.success) return undefined;
  const { content, prevContent } = parsed.output;
  if (content.space.id === prevContent.space.id) return undefined;
  try {
    await takeAlong({ storage: kvs, confluence: asApp() }, content.id, prevContent.space.id);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return new InvocationError({
      retryAfter: AGAIN_AFTER_SECONDS,
      retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    });
  }
}

async function takeAlong({ storage, confluence }: Background, page: string, from: string): Promise<void> {
  const [own, leftBehind] = await Promise.all([cardsOfContent(storage, page), cardsOfSpace(storage, from)]);
  const cards = new Map(
    [...own, ...leftBehind]
      .filter(({ card }) => card.contentType === 'page')
      .map((each) => [each.card.key, each]),
  );
  if (cards.size === 0) return;
  const seen = await seenOf(
    confluence,
    [...cards.values()].map(({ card }) => card),
  );
  await followPages(storage, cards.values(), seen);
}

/** Queries of a hundred. With the page itself they are asked about in one call, which takes 250. */
const MAX_QUERIES = 2;

/**
 * What stood under the page is among the plans that its old space still lists. Of a space with more of them, those that
 * were changed last; the rest is found by who looks.
 */
async function cardsOfSpace(storage: Kvs, spaceId: string): Promise<RevisedCard[]> {
  const cards: RevisedCard[] = [];
  let cursor: string | null = null;
  let asked = 0;
  do {
    const page = await cardsIn(storage, spaceId, 'changed', { limit: 100, cursor });
    cards.push(...page.cards);
    ({ cursor } = page);
    asked += 1;
  } while (cursor !== null && asked < MAX_QUERIES);
  return cards;
}
