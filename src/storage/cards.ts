/**
 * What lists show of plans, and where it stands in their indexes. An attribute that an index names is never blank, so
 * that a plan without a title or a review stands in every list too: behind the others.
 */
import { Sort, WhereConditions } from '@forge/kvs';
import * as v from 'valibot';
import type { Card, CardOrder } from '../plan/card';
import { GAP_KINDS } from '../plan/gaps';
import type { ContentType, PlanKey } from '../plan/plan';
import { Refused } from '../plan/refusal';
import { account, contentId, contentType, count, parseStored, planKey } from '../plan/schema';
import { fold } from '../plan/update/fold';
import { asked, askedFrom, readAll, type Found, type Kvs } from './door';
import { cardAt, planOfHead, type Address } from './keys';
import { readable } from './plans';
import { documentOf, parseRevised } from './stored';

export interface StoredCard extends Card {
  readonly key: PlanKey;
  /** Of the plan's home. */
  readonly contentId: string;
  readonly contentType: ContentType;
  /** Of the home, as it was at the last edit made there. */
  readonly spaceId: string;
  /** Of the home, as it was then too: a plan without a title of its own is found by it. */
  readonly pageTitle: string;
}

const form: v.GenericSchema<StoredCard> = v.strictObject({
  key: planKey,
  contentId,
  contentType,
  spaceId: v.string(),
  pageTitle: v.string(),
  title: v.nullable(v.string()),
  gaps: v.strictObject(v.entriesFromList(GAP_KINDS, v.exactOptional(count))),
  reviewDue: v.nullable(v.string()),
  leads: v.array(account),
  changedAt: count,
});

export interface RevisedCard {
  readonly card: StoredCard;
  readonly revision: number;
}

export function cardIn(found: Found, plan: PlanKey): RevisedCard {
  const at = cardAt(plan);
  return cardFrom(found.get(at.key), at);
}

/** The card beside a plan that is read anyhow; one that is lost or cannot be read keeps nobody from the plan. */
export function cardBeside(found: Found, plan: PlanKey): RevisedCard | null {
  try {
    return cardIn(found, plan);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function cardFrom(value: unknown, at: Address): RevisedCard {
  const { revision, doc } = readable(parseRevised(value), at);
  return { card: readable(parseStored(form, doc), at), revision };
}

/** After every letter of every title. */
const WITHOUT_TITLE = '\u{10ffff}';
/** After every day that a review is due. */
const WITHOUT_REVIEW = '9999-12-31';

export function cardValue(card: StoredCard, revision: number) {
  return {
    revision,
    contentId: card.contentId,
    spaceId: card.spaceId,
    title: fold(card.title ?? card.pageTitle) || WITHOUT_TITLE,
    changedAt: card.changedAt,
    reviewDue: card.reviewDue ?? WITHOUT_REVIEW,
    doc: documentOf(card),
  };
}

export interface Cards {
  readonly cards: readonly RevisedCard[];
  readonly cursor: string | null;
}

interface Page {
  readonly limit: number;
  readonly cursor: string | null;
}

const SITE_INDEX = { title: 'title', changed: 'changedAt', due: 'reviewDue' } as const;

/** Of one space, or of the whole site. */
export function cardsIn(storage: Kvs, spaceId: string | null, order: CardOrder, page: Page): Promise<Cards> {
  return cardsOf(indexOf(storage, spaceId, order), order, page);
}

/** Those whose title begins so, whatever its case and its accents. */
export function titledCards(
  storage: Kvs,
  spaceId: string | null,
  beginning: string,
  page: Page,
): Promise<Cards> {
  const folded = fold(beginning);
  // A lone accent is the beginning of every title.
  if (folded === '') return cardsIn(storage, spaceId, 'title', page);
  const query = indexOf(storage, spaceId, 'title').where(WhereConditions.beginsWith(folded));
  return cardsOf(query, 'title', page);
}

function indexOf(storage: Kvs, spaceId: string | null, order: CardOrder): CardQuery {
  const query = storage.entity<unknown>('card').query();
  return spaceId === null
    ? query.index(SITE_INDEX[order])
    : query.index(`by-space-${order}`, { partition: [spaceId] });
}

/** Of the plans that are at home on this content; more than a hundred on one page are not asked for. */
export async function cardsOfContent(storage: Kvs, content: string): Promise<readonly RevisedCard[]> {
  const query = storage
    .entity<unknown>('card')
    .query()
    .index('by-content', { partition: [content] });
  const { cards } = await cardsOf(query, 'changed', { limit: MOST_PLANS, cursor: null });
  return cards;
}

/**
 * Of the plans that a copied config, or one of a template, has on several contents, what was changed last before the
 * others; more than a hundred are not asked for.
 */
export async function cardsOfPlanId(storage: Kvs, planId: string): Promise<readonly StoredCard[]> {
  const heads = storage
    .entity<unknown>('head')
    .query()
    .index('by-plan-id', { partition: [planId] });
  const { results } = await asked(() => heads.limit(MOST_PLANS).getMany());
  const plans = results.flatMap(({ key }) => planOfHead(key) ?? []);
  const batches: PlanKey[][] = [];
  for (let from = 0; from < plans.length; from += BATCH) batches.push(plans.slice(from, from + BATCH));
  const found = await Promise.all(batches.map((batch) => readAll(storage, batch.map(cardAt))));
  const cards = plans.flatMap((plan, index) => {
    const batch = found[Math.floor(index / BATCH)] ?? new Map<string, unknown>();
    return cardBeside(batch, plan)?.card ?? [];
  });
  return cards.sort((one, other) => other.changedAt - one.changedAt);
}

const MOST_PLANS = 100;
/** Keys of one `batchGet`. */
const BATCH = 25;

type CardQuery = ReturnType<ReturnType<ReturnType<Kvs['entity']>['query']>['index']>;

async function cardsOf(
  query: Pick<CardQuery, 'sort'>,
  order: CardOrder,
  { limit, cursor }: Page,
): Promise<Cards> {
  const sorted = query.sort(order === 'changed' ? Sort.DESC : Sort.ASC).limit(limit);
  const { results, nextCursor } = await askedFrom(cursor, () =>
    (cursor === null ? sorted : sorted.cursor(cursor)).getMany(),
  );
  const cards = results.flatMap(({ key, value }) => {
    const parsed = parseRevised(value);
    const card = parsed.ok ? parseStored(form, parsed.value.doc) : parsed;
    // One that cannot be read keeps nobody from finding the others; its plan says so when it is opened.
    if (!parsed.ok || !card.ok || cardAt(card.value.key).key !== key) return [];
    return [{ card: card.value, revision: parsed.value.revision }];
  });
  return { cards, cursor: nextCursor ?? null };
}
