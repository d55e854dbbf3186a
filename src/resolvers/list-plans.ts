/**
 * `plan/list`: plans that the caller may see, those of this space first, a screen at a time. The form asks for it in a
 * template too, where there is no content.
 */
import * as v from 'valibot';
import { seenOf, type SeenContent } from '../confluence/contents';
import { spaceNames } from '../confluence/spaces';
import { done, refuse, type Result } from '../plan/refusal';
import { cardsIn, type StoredCard } from '../storage/cards';
import type { Listed, ListedPlan } from './contract';
import type { ListPlace } from './list-place';
import type { World } from './world';

const SCREEN = 50;
/** Of cards, for one screen. */
const MAX_QUERIES = 3;

/** Where the next screen begins: in this space's plans or in all others', at storage's own cursor. */
const cursorText = v.pipe(v.string(), v.maxLength(4_000), v.regex(/^(here|others):/));
const request = v.strictObject({ cursor: v.nullable(cursorText) });

interface Point {
  readonly part: 'here' | 'others';
  readonly cursor: string | null;
}

export async function listPlans(
  world: World,
  { spaceId }: ListPlace,
  payload: unknown,
): Promise<Result<Listed>> {
  const sent = v.safeParse(request, payload);
  if (!sent.success) return refuse({ code: 'badRequest' });
  const { cards, next } = await screenFrom(world, spaceId, pointOf(sent.output.cursor, spaceId));
  const [seen, spaces] = await Promise.all([
    seenOf(world.confluence, cards),
    spaceNames(
      world.confluence,
      cards.map(({ spaceId }) => spaceId),
    ),
  ]);
  const plans = cards.flatMap((card): ListedPlan[] => {
    const content = seen.get(card.contentId);
    return content === undefined ? [] : [listed(card, content, spaces)];
  });
  return done({ plans, cursor: next === null ? null : `${next.part}:${next.cursor ?? ''}` });
}

function pointOf(cursor: string | null, spaceId: string | null): Point {
  if (cursor === null) return { part: spaceId === null ? 'others' : 'here', cursor: null };
  const [part = '', ...rest] = cursor.split(':');
  const from = rest.join(':');
  return { part: part === 'here' ? 'here' : 'others', cursor: from === '' ? null : from };
}

async function screenFrom(
  { storage }: World,
  spaceId: string | null,
  from: Point,
): Promise<{ cards: StoredCard[]; next: Point | null }> {
  const cards: StoredCard[] = [];
  let at: Point | null = from;
  for (let asked = 0; asked < MAX_QUERIES && at !== null && cards.length < SCREEN; asked++) {
    const { part, cursor }: Point = at;
    const page = await cardsIn(storage, part === 'here' ? spaceId : null, 'changed', {
      limit: SCREEN - cards.length,
      cursor,
    });
    cards.push(
      ...page.cards.map(({ card }) => card).filter((card) => part === 'here' || card.spaceId !== spaceId),
    );
    at = nextPoint(part, page.cursor);
  }
  return { cards, next: at };
}

function nextPoint(part: Point['part'], cursor: string | null): Point | null {
  if (cursor !== null) return { part, cursor };
  return part === 'here' ? { part: 'others', cursor: null } : null;
}

function listed(
  { key, contentId, contentType, title, changedAt }: StoredCard,
  content: SeenContent,
  spaces: ReadonlyMap<string, string>,
): ListedPlan {
  return {
    key,
    home: { contentId, contentType },
    title,
    pageTitle: content.title,
    spaceId: content.spaceId,
    spaceName: spaces.get(content.spaceId) ?? null,
    changedAt,
  };
}
