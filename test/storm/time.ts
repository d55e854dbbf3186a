/**
 * Time of the storm's own: nothing waits for a clock on the wall. It goes on to the next thing that is to happen when all
 * that happened before has come to rest, so that a seed decides everything.
 */
interface Due {
  readonly at: number;
  readonly nth: number;
  readonly happen: () => void;
}

export class Time {
  private readonly due: Due[] = [];
  private made = 0;

  constructor(private ms: number) {}

  readonly now = (): number => this.ms;

  /** Calls later; gives back what calls it off. */
  after(ms: number, happen: () => void): () => void {
    const due: Due = { at: this.ms + Math.max(0, ms), nth: ++this.made, happen };
    const behind = this.due.findIndex((other) => other.at > due.at);
    this.due.splice(behind < 0 ? this.due.length : behind, 0, due);
    return () => {
      const at = this.due.indexOf(due);
      if (at >= 0) this.due.splice(at, 1);
    };
  }

  readonly wait = (ms: number): Promise<void> => new Promise((resolve) => this.after(ms, resolve));

  /** Until this has come to its end. */
  async until<Of>(work: Promise<Of>): Promise<Of> {
    const ends = { isOver: false };
    const end = (): void => void (ends.isOver = true);
    work.then(end, end);
    for (;;) {
      await atRest();
      if (ends.isOver) return work;
      const next = this.due.shift();
      if (next === undefined)
        throw new Error('Nothing is to happen any more, and it has not come to its end.');
      this.ms = next.at;
      next.happen();
    }
  }
}

/** A body is read in a turn or two of Node's loop; nothing else here leaves this process. */
async function atRest(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((then) => setImmediate(then));
}

/** Mulberry32: the same numbers for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
