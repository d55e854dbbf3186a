/**
 * Takes pushed events to their consumers, each at least once: it leaves the store when its consumer has answered, so that
 * a site that stops in between delivers it again.
 */
import type { Clock } from '../clock';
import type { Faults } from '../faults';
import type { Border } from '../functions/border';
import type { Outcome } from '../functions/outcome';
import type { ConsumerModule } from '../manifest/manifest';
import type { Store } from '../store/store';
import { askedRetry, retry, type Retry } from './asked-retry';
import type { DueCall, DueSource } from './due-loop';
import { RETENTION_MS } from './limits';
import { pushedList, type StoredEvent } from './stored-events';

/** What a consumer's function is called with: `AsyncEvent` of `@forge/events`. */
export interface AsyncEvent {
  queueName: string;
  jobId: string;
  eventId: string;
  body: Record<string, unknown>;
  /** As it was pushed. */
  delayInSeconds?: number;
  concurrency?: { key: string; limit: number };
  retryContext?: {
    retryCount: number;
    retryReason: string;
    retryData?: unknown;
    retentionWindow: { startTime: string; remainingTimeMs: number };
  };
}

export interface PushedEventsOptions {
  store: Store;
  clock: Clock;
  faults: Faults;
  border: Pick<Border, 'event'>;
  consumers: readonly ConsumerModule[];
  consume: (consumer: ConsumerModule, event: AsyncEvent) => Promise<Outcome>;
  /** An event that nobody tries again. */
  onLine: (line: string) => void;
}

export class PushedEvents implements DueSource {
  constructor(private readonly options: PushedEventsOptions) {}

  next(): DueCall | undefined {
    const event = pushedList.next(this.options.store);
    return event && { dueAt: event.dueAt, deliver: (isStopped) => this.deliver(event, isStopped) };
  }

  private async deliver(event: StoredEvent, isStopped: () => boolean): Promise<void> {
    const { store, faults, border, clock, consumers, consume, onLine } = this.options;
    const consumer = consumers.find(({ queue }) => queue === event.queueName);
    const times = faults.delivery?.({ queue: event.queueName, body: event.body }) === 'twice' ? 2 : 1;
    let outcome: Outcome | undefined;
    for (let n = 0; consumer !== undefined && n < times && !isStopped(); n += 1)
      outcome = await consume(consumer, this.asyncEvent(event));
    // What a stop cut short is delivered again when the site starts.
    if (isStopped() && outcome?.kind !== 'returned') return;
    const again = outcome === undefined ? null : retryOf(outcome, event);
    const dueAt = clock.now() + (again?.afterSeconds ?? 0) * 1000;
    const isTooLate = dueAt > event.pushedAt + RETENTION_MS;
    store.transact((writer) => {
      pushedList.remove(writer, event);
      if (again !== null && !isTooLate)
        pushedList.put(writer, { ...event, dueAt, retryContext: again.retryContext });
    });
    const isGivenUp = consumer === undefined || (again !== null && isTooLate);
    border.event({
      queue: event.queueName,
      eventId: event.eventId,
      bytes: Buffer.byteLength(JSON.stringify(event.body)),
      times: consumer === undefined ? 0 : times,
      outcome: isGivenUp ? 'given up' : again === null ? 'done' : 'tried again',
    });
    if (isGivenUp) onLine(`An event of the queue ${event.queueName} is not tried any more.`);
  }

  private asyncEvent({
    pushedAt,
    dueAt: _due,
    number: _order,
    retryContext,
    ...event
  }: StoredEvent): AsyncEvent {
    if (retryContext === undefined) return event;
    const retentionWindow = {
      startTime: new Date(pushedAt).toISOString(),
      remainingTimeMs: pushedAt + RETENTION_MS - this.options.clock.now(),
    };
    return { ...event, retryContext: { ...retryContext, retentionWindow } };
  }
}

/** Null when the event is done. What throws or takes too long is tried again, after ever longer, up to 15 minutes. */
function retryOf(outcome: Outcome, { retryContext }: StoredEvent): Retry | null {
  const backOff = 60 * 2 ** Math.min(retryContext?.retryCount ?? 0, 4);
  switch (outcome.kind) {
    case 'returned':
      return askedRetry(outcome, retryContext);
    case 'threw':
      return retry(retryContext, backOff, 'FUNCTION_PLATFORM_UNKNOWN_ERROR');
    case 'timed out':
      return retry(retryContext, backOff, 'FUNCTION_TIME_OUT');
  }
}
