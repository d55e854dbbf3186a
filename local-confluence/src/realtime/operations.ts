import { OPERATIONS_PER_SECOND } from './limits';

/** Counts what is asked of realtime within a second. */
export class Operations {
  private times: number[] = [];

  /** Whether one more may be done at this time; then it counts. */
  take(now: number): boolean {
    this.times = this.times.filter((time) => time > now - 1_000);
    if (this.times.length >= OPERATIONS_PER_SECOND) return false;
    this.times.push(now);
    return true;
  }
}
