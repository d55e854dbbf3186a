/** Events that were pushed and wait: on disk before their push is answered. */
import * as v from 'valibot';
import { dueList } from './due-list';

/** What the app said when it asked for another try. */
export const retryContext = v.object({
  retryCount: v.number(),
  retryReason: v.string(),
  /** Whatever the app gave to itself. */
  retryData: v.exactOptional(v.unknown()),
});
export type RetryContext = v.InferOutput<typeof retryContext>;

export const concurrency = v.object({ key: v.string(), limit: v.number() });

const storedEvent = v.object({
  eventId: v.string(),
  jobId: v.string(),
  queueName: v.string(),
  body: v.record(v.string(), v.unknown()),
  delayInSeconds: v.exactOptional(v.number()),
  concurrency: v.exactOptional(concurrency),
  pushedAt: v.number(),
  dueAt: v.number(),
  number: v.number(),
  retryContext: v.exactOptional(retryContext),
});
export type StoredEvent = v.InferOutput<typeof storedEvent>;

export const pushedList = dueList('event', storedEvent);
