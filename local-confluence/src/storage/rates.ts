/**
 * How much an installation may ask of its storage. What is not stated is taken as the strictest: any minute counts, not
 * the minutes of the clock, and a read counts by its answer, a write by its request.
 */
import { rateLimitExceeded, type StorageError, tooManyRequests } from './errors';
import { IndexRates } from './index-rates';
import { KeyRates } from './key-rates';
import {
  BYTES_A_UNIT,
  MAX_READ_UNITS_A_MINUTE,
  MAX_REQUESTS_A_SECOND,
  MAX_WRITE_UNITS_A_MINUTE,
} from './limits';
import { Recent } from './recent';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

export class Rates {
  private readonly requests = new Recent(SECOND_MS, MAX_REQUESTS_A_SECOND);
  private readonly reads = new Recent(MINUTE_MS, MAX_READ_UNITS_A_MINUTE);
  private readonly writes = new Recent(MINUTE_MS, MAX_WRITE_UNITS_A_MINUTE);
  private readonly keys = new KeyRates();
  private readonly indexes = new IndexRates();

  /** Why this request cannot be done now. */
  refusal(path: string, body: string, now: number): StorageError | undefined {
    const refused = path.endsWith('/transaction') ? tooManyRequests : rateLimitExceeded;
    if (this.requests.isFull(now)) return refused(`${this.requests.limit} requests a second`);
    if (isRead(path) && this.reads.isFull(now)) return refused(`${this.reads.limit} units read a minute`);
    if (!isRead(path) && this.writes.isFull(now))
      return refused(`${this.writes.limit} units written a minute`);
    const full = this.keys.full(path, body, now) ?? this.indexes.full(path, body, now);
    return full === undefined ? undefined : refused(full);
  }

  count(path: string, { body, answer }: { body: string; answer: string }, now: number): void {
    this.requests.take(now, 1);
    if (isRead(path)) this.reads.take(now, unitsOf(Buffer.byteLength(answer)));
    else this.writes.take(now, unitsOf(Buffer.byteLength(body)));
    this.keys.count(path, { body, answer }, now);
    this.indexes.count(path, { body, answer }, now);
  }
}

const isRead = (path: string) => path.endsWith('/get') || path.endsWith('/query');

const unitsOf = (bytes: number) => Math.max(1, Math.ceil(bytes / BYTES_A_UNIT));
