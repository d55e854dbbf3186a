/**
 * How often people may call the app's functions, "applied on a fixed one-minute window" (/limits-invocation, in the copy of
 * January 2026; in that of August the table is missing). What is refused does not count.
 */
import { MAX_INVOCATIONS_A_MINUTE, MAX_PERSONS_INVOCATIONS_A_MINUTE } from './limits';

const MINUTE_MS = 60_000;

export class InvocationRates {
  private minute = 0;
  private all = 0;
  private readonly byPerson = new Map<string, number>();

  /** Counts one more call. @returns the limit that it would be over, or null. */
  refusal(accountId: string, now: number): string | null {
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.minute) {
      this.minute = minute;
      this.all = 0;
      this.byPerson.clear();
    }
    const own = this.byPerson.get(accountId) ?? 0;
    if (own >= MAX_PERSONS_INVOCATIONS_A_MINUTE)
      return `${MAX_PERSONS_INVOCATIONS_A_MINUTE} invocations of a person a minute`;
    if (this.all >= MAX_INVOCATIONS_A_MINUTE) return `${MAX_INVOCATIONS_A_MINUTE} invocations a minute`;
    this.byPerson.set(accountId, own + 1);
    this.all += 1;
    return null;
  }
}
