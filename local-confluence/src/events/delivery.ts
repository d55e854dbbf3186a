/**
 * Takes events to their consumers, each at least once: it leaves the store when its consumer has answered, so that a
 * site that stops in between delivers it again. Where time passes by itself (`Clock.alarm`) it is delivered when it is
 * due; by the clock of a test, when the test asks. Different from the cloud: one after the other.
 */
import * as v from 'valibot';
import type { Clock } from '../clock';
import type { Faults } from '../faults';
import type { Border } from '../functions/border';
import type { Outcome } from '../functions/outcome';
import type { ConsumerModule } from '../manifest/manifest';
import type { Store } from '../store/store';
import { MAX_RETRY_AFTER_SECONDS, MAX_RETRY_DATA_BYTES, RETENTION_MS } from './limits';
import { nextEvent, putEvent, removeEvent, type StoredEvent } from './stored-events';

/** What a consumer's function is called with: `AsyncEvent` of `@forge/events`. */
export interface AsyncEvent {
  queueName: string;
  jobId: string;
  eventId: string;
  body: Record<string, unknown>;
  retryContext?: {
    retryCount: number;
    retryReason: string;
    retryData?: unknown;
    retentionWindow: { startTime: string; remainingTimeMs: number };
  };
}

export interface DeliveryOptions {
  store: Store;
  clock: Clock;
  faults: Faults;
  border: Pick<Border, 'event'>;
  consumers: readonly ConsumerModule[];
  consume: (consumer: ConsumerModule, event: AsyncEvent) => Promise<Outcome>;
  /** An event that nobody tries again. */
  onLine: (line: string) => void;
}

export class Delivery {
  private running: Promise<void> | null = null;
  private silence: (() => void) | undefined;
  private isStopped = false;

  constructor(private readonly options: DeliveryOptions) {}

  /** Delivers what is due now, and what that makes due by now; resolves when nothing is. */
  async deliverDue(): Promise<void> {
    await (this.running ??= this.deliverAll().finally(() => (this.running = null)));
  }

  /** Delivers when the next one is due, where time passes by itself. */
  schedule(): void {
    this.silence?.();
    const { store, clock, onLine } = this.options;
    const next = nextEvent(store);
    if (this.isStopped || next === undefined || clock.alarm === undefined) return;
    this.silence = clock.alarm(next.dueAt, () => {
      this.deliverDue().then(
        () => this.schedule(),
        (error: unknown) => onLine(`Events are not delivered any more: ${String(error)}`),
      );
    });
  }

  /** Before the functions are stopped: what runs then ends with them, and is delivered again. */
  stop(): Promise<void> {
    this.isStopped = true;
    this.silence?.();
    return Promise.resolve();
  }

  private async deliverAll(): Promise<void> {
    const { store, clock } = this.options;
    for (;;) {
      const event = nextEvent(store);
      if (this.isStopped || event === undefined || event.dueAt > clock.now()) return;
      await this.deliver(event);
    }
  }

  private async deliver(event: StoredEvent): Promise<void> {
    const { store, faults, border, clock, consumers, consume, onLine } = this.options;
    const consumer = consumers.find(({ queue }) => queue === event.queueName);
    const times = faults.delivery?.({ queue: event.queueName, body: event.body }) === 'twice' ? 2 : 1;
    let outcome: Outcome | undefined;
    for (let n = 0; consumer !== undefined && n < times && !this.isStopped; n += 1)
      outcome = await consume(consumer, this.asyncEvent(event));
    // What a stop cut short is delivered again when the site starts.
    if (this.isStopped && outcome?.kind !== 'returned') return;
    const retry = outcome === undefined ? null : retryOf(outcome, event);
    const dueAt = clock.now() + (retry?.afterSeconds ?? 0) * 1000;
    const isTooLate = dueAt > event.pushedAt + RETENTION_MS;
    store.transact((writer) => {
      removeEvent(writer, event);
      if (retry !== null && !isTooLate)
        putEvent(writer, { ...event, dueAt, retryContext: retry.retryContext });
    });
    const isGivenUp = consumer === undefined || (retry !== null && isTooLate);
    border.event({
      queue: event.queueName,
      eventId: event.eventId,
      bytes: Buffer.byteLength(JSON.stringify(event.body)),
      times: consumer === undefined ? 0 : times,
      outcome: isGivenUp ? 'given up' : retry === null ? 'done' : 'tried again',
    });
    if (isGivenUp) onLine(`An event of the queue ${event.queueName} is not tried any more.`);
  }

  private asyncEvent({ queueName, jobId, eventId, body, pushedAt, retryContext }: StoredEvent): AsyncEvent {
    const event = { queueName, jobId, eventId, body };
    if (retryContext === undefined) return event;
    const retentionWindow = {
      startTime: new Date(pushedAt).toISOString(),
      remainingTimeMs: pushedAt + RETENTION_MS - this.options.clock.now(),
    };
    return { ...event, retryContext: { ...retryContext, retentionWindow } };
  }
}

/** `InvocationError` of `@forge/events`, as it is returned. */
const asked = v.object({
  _retry: v.literal(true),
  retryOptions: v.object({
    retryAfter: v.optional(v.number(), 1),
    retryReason: v.optional(v.string(), 'FUNCTION_RETRY_REQUEST'),
    retryData: v.exactOptional(v.unknown()),
  }),
});
const returned = v.pipe(v.string(), v.parseJson(), asked);

interface Retry {
  afterSeconds: number;
  retryContext: NonNullable<StoredEvent['retryContext']>;
}

/** Null when the event is done. What throws or takes too long is tried again, after ever longer, up to 15 minutes. */
function retryOf(outcome: Outcome, { retryContext }: StoredEvent): Retry | null {
  const before = retryContext?.retryCount ?? 0;
  const again = (afterSeconds: number, retryReason: string, retryData?: unknown): Retry => ({
    afterSeconds: Math.min(afterSeconds, MAX_RETRY_AFTER_SECONDS),
    retryContext: {
      retryCount: before + 1,
      retryReason,
      ...(retryData === undefined ? {} : { retryData }),
    },
  });
  const backOff = 60 * 2 ** Math.min(before, 4);
  switch (outcome.kind) {
    case 'returned': {
      const parsed = v.safeParse(returned, outcome.json);
      if (!parsed.success) return null;
      const { retryAfter, retryReason, retryData } = parsed.output.retryOptions;
      // Forge enforces the limit, and does not say how: here the event is tried again without them.
      const isSmall = Buffer.byteLength(JSON.stringify(retryData ?? null)) <= MAX_RETRY_DATA_BYTES;
      return again(retryAfter, retryReason, isSmall ? retryData : undefined);
    }
    case 'threw':
      return again(backOff, 'FUNCTION_PLATFORM_UNKNOWN_ERROR');
    case 'timed out':
      return again(backOff, 'FUNCTION_TIME_OUT');
  }
}
