/** The switches of the panel as faults of the site, beside those that a test sets. */
import { type Fault, type FaultAnswer, type Faults, UNDELIVERED } from '../faults';
import { ALL_OFF, AS_SIGNED_IN, type Door, type Failing, type Switches } from './switches';

const SLOW_MS = 4_000;
const RETRY_AFTER_SECONDS = 5;

export class Switchboard {
  private state: Switches = ALL_OFF;
  private readonly asked = new Map<Door, number>();
  private readonly consenting = new Set<string>();

  get switches(): Switches {
    return this.state;
  }

  set(next: Switches): void {
    // Turned on anew, everybody is asked anew.
    if (!next.asksConsent) this.consenting.clear();
    this.asked.clear();
    this.state = next;
  }

  /** A person pressed “Allow access”. */
  consent(accountId: string): void {
    this.consenting.add(accountId);
  }

  /** The faults of the panel where `own` has none. */
  with(own: Faults): Faults {
    return {
      calls: (request) => own.calls?.(request) ?? this.failing('calls'),
      storage: (request) => own.storage?.(request) ?? this.failing('storage'),
      // What the site's own scripts and a client from outside ask is none of the app's.
      rest: (request) =>
        own.rest?.(request) ??
        (request.via === 'outside' ? undefined : this.failing('rest', request.via === 'function')),
      realtime: (request) => own.realtime?.(request) ?? (this.state.realtimeLost ? UNDELIVERED : undefined),
      push: (request) => own.push?.(request) ?? this.failing('queues'),
      delivery: (event) => own.delivery?.(event) ?? (this.state.eventsTwice ? 'twice' : undefined),
      productEvent: (event) => own.productEvent?.(event) ?? this.productEventFault(),
      areQueriesLate: () => own.areQueriesLate?.() === true || this.state.queriesLate,
      reader: () => own.reader?.() ?? (this.state.reader === AS_SIGNED_IN ? undefined : this.state.reader),
      wantsConsent: (accountId) =>
        own.wantsConsent?.(accountId) === true || (this.state.asksConsent && !this.consenting.has(accountId)),
    };
  }

  private productEventFault(): 'lost' | 'twice' | undefined {
    if (this.state.productEventsLost) return 'lost';
    return this.state.eventsTwice ? 'twice' : undefined;
  }

  /** @param mayKill whether a function waits for the answer, which could be killed. */
  private failing(door: Door, mayKill = true): Fault | undefined {
    const turned = this.state[door];
    if (turned === null || (turned.how === 'killed' && !mayKill)) return undefined;
    const nth = (this.asked.get(door) ?? 0) + 1;
    this.asked.set(door, nth);
    if (turned.often === 'next') this.state = { ...this.state, [door]: null };
    if (turned.often === 'third' && nth % 3 !== 0) return undefined;
    return faultOf(turned.how, door);
  }
}

function faultOf(how: Failing, door: Door): Fault {
  switch (how) {
    case 'slow':
      return { kind: 'held', until: new Promise((resolve) => setTimeout(resolve, SLOW_MS)) };
    case 'too many':
      return { kind: 'answer', answer: tooMany(door) };
    case 'unavailable':
      return { kind: 'answer', answer: { status: 503, body: { message: 'Service Unavailable' } } };
    case 'lost':
      return { kind: 'lost', answer: { status: 504, body: { message: 'Gateway Timeout' } } };
    case 'silent':
      return { kind: 'silence' };
    case 'killed':
      return { kind: 'killed' };
  }
}

function tooMany(door: Door): FaultAnswer {
  const message = 'Too many requests';
  const headers = { 'retry-after': String(RETRY_AFTER_SECONDS) };
  return door === 'storage'
    ? { status: 429, body: { code: 'RATE_LIMIT_EXCEEDED', message } }
    : { status: 429, headers, body: { message } };
}
