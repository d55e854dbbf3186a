/** How fast a front end sends its documents, to know one that will never come to rest: an effect that changes what it hangs on. */
const MOST_DOCUMENTS = 500;
/** Fifty a second for so long is more than any that shows something to a person. */
const WITHIN_MS = 10_000;

export class Pace {
  /** Of the last documents, the oldest first. */
  private readonly times: number[] = [];

  /** Counts one more. @returns within how many milliseconds too many came, or null. */
  tooFast(at: number): EndlessDrawing | null {
    this.times.push(at);
    if (this.times.length <= MOST_DOCUMENTS) return null;
    const withinMs = at - (this.times.shift() ?? at);
    return withinMs <= WITHIN_MS ? { documents: MOST_DOCUMENTS, withinMs } : null;
  }
}

export interface EndlessDrawing {
  documents: number;
  withinMs: number;
}
