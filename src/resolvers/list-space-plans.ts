/**
 * `plans/list`: the plans of a space or of the site, a screen of fifty at a time, in the order that is asked for. What
 * the caller may not see is not there, its title included; so a screen may be short, or empty, and have others behind it.
 */
import * as v from 'valibot';
import { seenOf, type SeenContent } from '../confluence/contents';
import { administers, spaceNames } from '../confluence/spaces';
import { CARD_ORDERS } from '../plan/card';
import { done, refuse, type Result } from '../plan/refusal';
import { cardsIn, titledCards, type Cards, type StoredCard } from '../storage/cards';
import { followPages } from '../storage/follow-page';
import type { PlanRow, PlanRows } from './contract';
import type { ListPlace } from './list-place';
import type { World } from './world';

const SCREEN = 50;
/** Of Confluence, for one screen, whoever asks. */
const MAX_QUESTIONS = 3;

const request = v.strictObject({
  order: v.picklist(CARD_ORDERS),
  beginning: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(255))),
  cursor: v.nullable(v.pipe(v.string(), v.maxLength(4_000))),
});

export async function listSpacePlans(
  world: World,
  { spaceId }: ListPlace,
  payload: unknown,
): Promise<Result<PlanRows>> {
  const sent = v.safeParse(request, payload);
  if (!sent.success) return refuse({ code: 'badRequest' });
  const { order, beginning, cursor } = sent.output;
  const page = { limit: SCREEN, cursor };
  const found: Cards =
    beginning === null
      ? await cardsIn(world.storage, spaceId, order, page)
      : await titledCards(world.storage, spaceId, beginning, page);
  const cards = found.cards.map(({ card }) => card);
  const [seen, spaces] = await Promise.all([
    seenOf(world.confluence, cards, ['current', 'archived', 'trashed']),
    // On a space's page everybody knows which one it is.
    spaceId === null
      ? spaceNames(
          world.confluence,
          cards.map((card) => card.spaceId),
        )
      : new Map<string, string>(),
  ]);
  const rows = cards.flatMap((card): PlanRow[] => {
    const content = seen.get(card.contentId);
    // One that was moved stands in the list of its new space.
    if (content === undefined || (spaceId !== null && content.spaceId !== spaceId)) return [];
    return [rowOf(card, content, spaces)];
  });
  // Asked where there is something to delete alone, and never across spaces: each has its own administrators.
  const deletableIn = rows.some(({ pageStatus }) => pageStatus === 'trashed') ? spaceId : null;
  const [mayDelete] = await Promise.all([
    deletableIn !== null && administers(world.confluence, deletableIn),
    followPages(world.storage, found.cards, seen),
  ]);
  const asked = kindsIn(cards) + (spaceId === null || deletableIn !== null ? 1 : 0);
  return done({ plans: rows, cursor: found.cursor, mayDelete, mayAskPeople: asked < MAX_QUESTIONS });
}

/** Pages and blog posts are each a question. */
const kindsIn = (cards: readonly StoredCard[]): number =>
  new Set(cards.map(({ contentType }) => contentType)).size;

function rowOf(
  { key, contentId, contentType, title, leads, gaps, changedAt, reviewDue }: StoredCard,
  content: SeenContent,
  spaces: ReadonlyMap<string, string>,
): PlanRow {
  return {
    key,
    home: { contentId, contentType },
    url: content.url,
    title,
    pageTitle: content.title,
    spaceId: content.spaceId,
    spaceName: spaces.get(content.spaceId) ?? null,
    leads,
    gaps,
    changedAt,
    reviewDue,
    pageStatus: content.status,
  };
}
