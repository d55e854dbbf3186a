import type { Clock } from '../clock';

interface Alarm {
  at: number;
  ring: () => void;
  silence: () => void;
}

/** A clock that can be put ahead of the one beneath it; what becomes due by that rings at once. */
export class MovableClock implements Clock {
  private ahead = 0;
  private readonly alarms = new Set<Alarm>();
  readonly alarm?: NonNullable<Clock['alarm']>;

  constructor(private readonly base: Clock) {
    const { alarm } = base;
    if (alarm === undefined) return;
    const set = (each: Alarm): void => {
      each.silence = alarm(each.at - this.ahead, () => {
        this.alarms.delete(each);
        each.ring();
      });
    };
    this.moved = () => {
      for (const each of this.alarms) {
        each.silence();
        set(each);
      }
    };
    this.alarm = (at, ring) => {
      const each: Alarm = { at, ring, silence: () => undefined };
      this.alarms.add(each);
      set(each);
      return () => {
        this.alarms.delete(each);
        each.silence();
      };
    };
  }

  private readonly moved: () => void = () => undefined;

  get aheadMs(): number {
    return this.ahead;
  }

  now(): number {
    return this.base.now() + this.ahead;
  }

  /** Zero is the time of the clock beneath. */
  put(aheadMs: number): void {
    this.ahead = aheadMs;
    this.moved();
  }
}
