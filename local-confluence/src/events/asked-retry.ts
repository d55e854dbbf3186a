/** `InvocationError` of `@forge/events`, as a function returns it to be called again for the same event. */
import * as v from 'valibot';
import type { Outcome } from '../functions/outcome';
import { MAX_RETRY_AFTER_SECONDS, MAX_RETRY_DATA_BYTES } from './limits';
import type { RetryContext } from './stored-events';

const asked = v.object({
  _retry: v.literal(true),
  retryOptions: v.object({
    retryAfter: v.optional(v.number(), 1),
    retryReason: v.optional(v.string(), 'FUNCTION_RETRY_REQUEST'),
    retryData: v.exactOptional(v.unknown()),
  }),
});
const returned = v.pipe(v.string(), v.parseJson(), asked);

export interface Retry {
  afterSeconds: number;
  retryContext: RetryContext;
}

export function retry(
  before: RetryContext | undefined,
  afterSeconds: number,
  retryReason: string,
  retryData?: unknown,
): Retry {
  return {
    afterSeconds: Math.min(afterSeconds, MAX_RETRY_AFTER_SECONDS),
    retryContext: {
      retryCount: (before?.retryCount ?? 0) + 1,
      retryReason,
      ...(retryData === undefined ? {} : { retryData }),
    },
  };
}

/** What the function asked for; null when it did not. */
export function askedRetry(outcome: Outcome, before: RetryContext | undefined): Retry | null {
  if (outcome.kind !== 'returned') return null;
  const parsed = v.safeParse(returned, outcome.json);
  if (!parsed.success) return null;
  const { retryAfter, retryReason, retryData } = parsed.output.retryOptions;
  // Forge enforces the limit, and does not say how: here the event is tried again without them.
  const isSmall = Buffer.byteLength(JSON.stringify(retryData ?? null)) <= MAX_RETRY_DATA_BYTES;
  return retry(before, retryAfter, retryReason, isSmall ? retryData : undefined);
}
