/**
 * Tells the app's triggers what was done on the site. None for what the app's own user may not see (Atlassian's staff in
 * ECO-822 and ECO-961), none that follows from another: of a moved or deleted page, nothing is said of what stands under it.
 */
import * as v from 'valibot';
import type { Clock } from '../clock';
import type { Faults } from '../faults';
import type { Border } from '../functions/border';
import type { Outcome } from '../functions/outcome';
import { parseFilter } from '../manifest/event-filter';
import type { TriggerModule } from '../manifest/manifest';
import { APP } from '../site/caller';
import type { Happened } from '../site/happenings';
import { rightsOn } from '../site/rights';
import type { Store } from '../store/store';
import { askedRetry, retry, type Retry } from './asked-retry';
import { dueList } from './due-list';
import type { DueCall, DueSource } from './due-loop';
import { MAX_PRODUCT_EVENT_LATE_MS, MAX_PRODUCT_EVENT_RETRIES } from './limits';
import { productEventOf } from './product-event';
import { retryContext } from './stored-events';

const storedEvent = v.object({
  trigger: v.string(),
  eventType: v.string(),
  /** As it was when it happened, made by `productEventOf` alone. */
  event: v.record(v.string(), v.unknown()),
  /** How often it is told, one right after the other. */
  times: v.picklist([1, 2]),
  dueAt: v.number(),
  number: v.number(),
  retryContext: v.exactOptional(retryContext),
});
type StoredProductEvent = v.InferOutput<typeof storedEvent>;

const waiting = dueList('product-event', storedEvent);

export interface ProductEventsOptions {
  store: Store;
  clock: Clock;
  faults: Faults;
  border: Pick<Border, 'triggered'>;
  triggers: readonly TriggerModule[];
  call: (trigger: TriggerModule, event: Record<string, unknown>) => Promise<Outcome>;
  onHappened: () => void;
}

export class ProductEvents implements DueSource {
  constructor(private readonly options: ProductEventsOptions) {}

  /** Within the deed's transaction: what is done is told, though late. */
  readonly happened: Happened = (writer, happening) => {
    const { clock, faults, triggers, onHappened } = this.options;
    const event = productEventOf(writer, happening, clock.now());
    if (event === null || !rightsOn(writer, APP, happening.content).view) return;
    const { eventType } = event;
    const fault = faults.productEvent?.({ eventType, contentId: happening.content.id });
    if (fault === 'lost') return;
    const lateMs = typeof fault === 'object' ? fault.lateMs : MAX_PRODUCT_EVENT_LATE_MS;
    for (const { key, events, filter } of triggers)
      if (events.includes(eventType) && isLetThrough(filter, { ...event }))
        waiting.put(writer, {
          trigger: key,
          eventType,
          event: { ...event },
          times: fault === 'twice' ? 2 : 1,
          dueAt: clock.now() + lateMs,
        });
    // The store is read again when the deed is done.
    queueMicrotask(onHappened);
  };

  next(): DueCall | undefined {
    const event = waiting.next(this.options.store);
    return event && { dueAt: event.dueAt, deliver: (isStopped) => this.deliver(event, isStopped) };
  }

  private async deliver(stored: StoredProductEvent, isStopped: () => boolean): Promise<void> {
    const { store, clock, border, triggers, call } = this.options;
    const { event, eventType, times } = stored;
    const trigger = triggers.find(({ key }) => key === stored.trigger);
    const told = stored.retryContext === undefined ? event : { ...event, retryContext: stored.retryContext };
    let outcome: Outcome | undefined;
    for (let n = 0; trigger !== undefined && n < times && !isStopped(); n += 1)
      outcome = await call(trigger, told);
    // What a stop cut short is delivered again when the site starts.
    if (isStopped() && outcome?.kind !== 'returned') return;
    const again = outcome === undefined ? null : retryOf(outcome, stored);
    const isGivenUp = again !== null && again.retryContext.retryCount > MAX_PRODUCT_EVENT_RETRIES;
    store.transact((writer) => {
      waiting.remove(writer, stored);
      if (again !== null && !isGivenUp)
        waiting.put(writer, {
          ...stored,
          times: 1,
          dueAt: clock.now() + again.afterSeconds * 1000,
          retryContext: again.retryContext,
        });
    });
    border.triggered({
      module: stored.trigger,
      event: eventType,
      bytes: Buffer.byteLength(JSON.stringify(told)),
      times: trigger === undefined ? 0 : times,
      outcome: isGivenUp ? 'given up' : again === null ? 'done' : 'tried again',
    });
  }
}

/** By its filter: an expression that cannot be reckoned on this event is an error, of which the filter says what becomes. */
function isLetThrough(filter: TriggerModule['filter'], event: Readonly<Record<string, unknown>>): boolean {
  const passes = filter?.expression === undefined ? null : parseFilter(filter.expression);
  if (filter === undefined || passes === null) return true;
  const result = passes(event);
  return result === 'error' ? filter.onError.startsWith('RECEIVE') : result;
}

/** What throws is the app's own fault, and it has asked for nothing; what ran out of time is tried again for it. */
function retryOf(outcome: Outcome, { retryContext: before }: StoredProductEvent): Retry | null {
  return outcome.kind === 'timed out' ? retry(before, 60, 'FUNCTION_TIME_OUT') : askedRetry(outcome, before);
}
