/** What a list of plans shows of one. It is written with an edit only when what it shows changes. */
import { addMonths } from './day';
import { GAP_KINDS, gapsOf, type GapKind } from './gaps';
import type { Sections } from './plan';
import { rowsOf } from './section';
import type { AccountId } from './values';

export interface Card {
  /** The plan's own, if it has one. */
  readonly title: string | null;
  /** How many of each kind; a kind without any is absent. */
  readonly gaps: GapCounts;
  /** A day. Null where nobody has said how often, or nobody has reviewed yet. */
  readonly reviewDue: string | null;
  /** Who holds the first role, which leads. */
  readonly leads: readonly AccountId[];
  /** Milliseconds since 1970, to the ten minutes before. */
  readonly changedAt: number;
}

export type GapCounts = { readonly [Kind in GapKind]?: number };

/** By title from A, by change from the newest, by review from the one that is due first. */
export const CARD_ORDERS = ['title', 'changed', 'due'] as const;
export type CardOrder = (typeof CARD_ORDERS)[number];

/** Of a list's people no more are shown. */
const LEADS = 3;
const TEN_MINUTES_MS = 600_000;

export function cardOf(sections: Sections, changedAt: number): Card {
  const [first] = rowsOf(sections.roles, 'role');
  return {
    title: sections.top.own.title ?? null,
    gaps: countedGaps(sections),
    reviewDue: reviewDue(sections.top.own),
    leads: (first?.cells.holders ?? []).slice(0, LEADS),
    changedAt: Math.floor(changedAt / TEN_MINUTES_MS) * TEN_MINUTES_MS,
  };
}

function countedGaps(sections: Sections): GapCounts {
  const gaps = gapsOf(sections);
  return Object.fromEntries(
    GAP_KINDS.flatMap((kind) => {
      const count = gaps.filter((gap) => gap.kind === kind).length;
      return count === 0 ? [] : [[kind, count]];
    }),
  );
}

/** The day on which the next review is due. */
export function reviewDue({ reviewed, reviewEveryMonths }: Sections['top']['own']): string | null {
  if (reviewed === undefined || reviewEveryMonths === undefined || reviewEveryMonths === 0) return null;
  return addMonths(reviewed.on, reviewEveryMonths);
}
