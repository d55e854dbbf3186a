import type { Refusal } from '../../plan/refusal';

const SHORTEST_MS = 1_000;
const LONGEST_MS = 60_000;

/**
 * How long to wait before sending again: twice as long each time, and never shorter than the other side asked for. Up to
 * a quarter is left to chance, so that browsers that failed together do not come back together.
 */
export function pauseMs(attempt: number, why: Refusal, random: () => number): number {
  const grown = Math.min(SHORTEST_MS * 2 ** (attempt - 1), LONGEST_MS);
  const asked = why.code === 'busy' ? (why.retryAfterSeconds ?? 0) * 1_000 : 0;
  return Math.round(Math.max(grown, asked) * (1 + random() / 4));
}

/** Nothing was decided about the edits: the same ones are sent again. */
export function passes({ code }: Refusal): boolean {
  return code === 'busy' || code === 'unavailable';
}
