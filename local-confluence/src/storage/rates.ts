/**
 * How much an installation may ask of its storage. What is not stated is taken as the strictest: any minute counts, not
 * the minutes of the clock, and a read counts by its answer, a write by its request.
 */
import { rateLimitExceeded, type StorageError, tooManyRequests } from './errors';
import {
  BYTES_A_UNIT,
  MAX_READ_UNITS_A_MINUTE,
  MAX_REQUESTS_A_SECOND,
  MAX_WRITE_UNITS_A_MINUTE,
} from './limits';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** How much was taken within the last span of time. */
class Recent {
  private taken: { at: number; amount: number }[] = [];
  private sum = 0;

  constructor(
    private readonly spanMs: number,
    readonly limit: number,
  ) {}

  isFull(now: number): boolean {
    const kept = this.taken.findIndex(({ at }) => at > now - this.spanMs);
    const over = this.taken.splice(0, kept < 0 ? this.taken.length : kept);
    this.sum -= over.reduce((sum, { amount }) => sum + amount, 0);
    return this.sum >= this.limit;
  }

  take(now: number, amount: number): void {
    this.taken.push({ at: now, amount });
    this.sum += amount;
  }
}

export class Rates {
  private readonly requests = new Recent(SECOND_MS, MAX_REQUESTS_A_SECOND);
  private readonly reads = new Recent(MINUTE_MS, MAX_READ_UNITS_A_MINUTE);
  private readonly writes = new Recent(MINUTE_MS, MAX_WRITE_UNITS_A_MINUTE);

  /** Why a request to this path cannot be done now. */
  refusal(path: string, now: number): StorageError | undefined {
    const refused = path.endsWith('/transaction') ? tooManyRequests : rateLimitExceeded;
    if (this.requests.isFull(now)) return refused(`${this.requests.limit} requests a second`);
    if (isRead(path))
      return this.reads.isFull(now) ? refused(`${this.reads.limit} units read a minute`) : undefined;
    return this.writes.isFull(now) ? refused(`${this.writes.limit} units written a minute`) : undefined;
  }

  count(path: string, { requestBytes, responseBytes }: Bytes, now: number): void {
    this.requests.take(now, 1);
    if (isRead(path)) this.reads.take(now, unitsOf(responseBytes));
    else this.writes.take(now, unitsOf(requestBytes));
  }
}

interface Bytes {
  requestBytes: number;
  responseBytes: number;
}

const isRead = (path: string) => path.endsWith('/get') || path.endsWith('/query');

const unitsOf = (bytes: number) => Math.max(1, Math.ceil(bytes / BYTES_A_UNIT));
