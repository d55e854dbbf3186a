/**
 * What goes wrong in the cloud, each as the panel beside the page turns it on, but now and then and by a seed. Slow is
 * tens of milliseconds here, and nothing stays without an answer: what is longer than a time-out is in the storms that have
 * a time of their own, and in the tests of the time-outs.
 */
import { type Fault, type FaultAnswer, UNDELIVERED } from '../../local-confluence/src/faults';
import type { StartedSite } from '../../local-confluence/src/start-site';

export const FAULTS = [
  'slow',
  'too many',
  'unavailable',
  'answer lost',
  'function killed',
  'cold starts',
  'event lost',
  'event twice',
  'queries late',
  'clock moved',
] as const;
export type FaultName = (typeof FAULTS)[number];

/** Of a hundred requests at a door, messages or moments: that something goes wrong, and at the least that each thing does. */
const OFTEN = 30;
const SELDOM = 6;
const SLOW_MS = 40;

export class Weather {
  isCalm = false;
  /** How often each thing went wrong. */
  readonly happened = new Map<FaultName, number>();
  /** Requests that are held, whoever asked may be gone. */
  readonly held = new Set<Promise<unknown>>();

  private readonly often: number;

  constructor(
    private readonly on: readonly FaultName[],
    private readonly random: () => number,
  ) {
    this.often = Math.max(SELDOM, OFTEN / on.length);
  }

  /** Whether it happens now: at the first chance, and then by chance. */
  does(name: FaultName): boolean {
    if (this.isCalm || !this.on.includes(name)) return false;
    const times = this.happened.get(name) ?? 0;
    if (this.random() * 100 >= this.often && times > 0) return false;
    this.happened.set(name, times + 1);
    return true;
  }

  /** At every door of the site, from now on. */
  over({ faults }: StartedSite, hear: (channel: string, payload: string) => void): void {
    const none: FaultAnswer = { status: 503, body: { message: 'Service Unavailable' } };
    const tooMany: FaultAnswer = { status: 429, headers: { 'retry-after': '1' }, body: TOO_MANY };
    const atDoor = (): Fault | undefined => {
      if (this.does('slow')) return { kind: 'held', until: this.aWhile() };
      if (this.does('too many')) return { kind: 'answer', answer: tooMany };
      if (this.does('unavailable')) return { kind: 'answer', answer: none };
      if (this.does('answer lost')) return { kind: 'lost', answer: { ...none, status: 504 } };
      return undefined;
    };
    const ofFunction = (): Fault | undefined =>
      this.does('function killed') ? { kind: 'killed' } : atDoor();
    faults.calls = atDoor;
    faults.storage = ofFunction;
    faults.push = ofFunction;
    faults.rest = ({ via }) => (via === 'function' ? ofFunction() : undefined);
    faults.realtime = ({ operation, channel, payload }) => {
      if (operation !== 'publish') return undefined;
      if (this.does('event lost')) return UNDELIVERED;
      hear(channel, payload);
      if (this.does('event twice')) hear(channel, payload);
      return undefined;
    };
    faults.productEvent = () => {
      if (this.does('event lost')) return 'lost';
      return this.does('event twice') ? 'twice' : undefined;
    };
    faults.delivery = () => (this.does('event twice') ? 'twice' : undefined);
    // From the first query on until the calm: what is written meanwhile is not found.
    const isLate = this.on.includes('queries late');
    faults.areQueriesLate = () => isLate && !this.isCalm;
    if (isLate) this.happened.set('queries late', 1);
  }

  private aWhile(): Promise<unknown> {
    const until = new Promise<void>((then) => setTimeout(then, this.random() * SLOW_MS));
    this.held.add(until);
    // What it held is done in the turns after.
    void until.then(() => setImmediate(() => this.held.delete(until)));
    return until;
  }
}

const TOO_MANY = { code: 'RATE_LIMIT_EXCEEDED', message: 'Too many requests' };

/** As a site without any. */
export function clear({ faults }: StartedSite): void {
  for (const door of Object.keys(faults)) Reflect.deleteProperty(faults, door);
}
