/**
 * How much may be read by queries of one value of an index within a second. Inferred: the value is that of its partition,
 * so that an index without one is a single value.
 */
import * as v from 'valibot';
import { MAX_INDEX_VALUE_BYTES_A_SECOND } from './limits';
import { Recent } from './recent';

const SECOND_MS = 1_000;
/** Beyond so many values those that had nothing for a second are forgotten. */
const MANY = 1_000;

const query = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    entityName: v.string(),
    indexName: v.string(),
    partition: v.optional(v.array(v.unknown()), []),
  }),
);

export class IndexRates {
  private readonly queried = new Map<string, Recent>();

  /** Which limit the value of this request's index has reached. */
  full(path: string, body: string, now: number): string | undefined {
    const name = valueOf(path, body);
    if (name === undefined || this.queried.get(name)?.isFull(now) !== true) return undefined;
    return `${MAX_INDEX_VALUE_BYTES_A_SECOND} bytes queried of an index value a second`;
  }

  count(path: string, { body, answer }: { body: string; answer: string }, now: number): void {
    const name = valueOf(path, body);
    if (name === undefined) return;
    if (this.queried.size > MANY)
      for (const [other, rate] of this.queried) if (rate.isOver(now)) this.queried.delete(other);
    const rate = this.queried.get(name) ?? new Recent(SECOND_MS, MAX_INDEX_VALUE_BYTES_A_SECOND);
    this.queried.set(name, rate);
    rate.take(now, Buffer.byteLength(answer));
  }
}

/** Undefined for what is no query of an index; what does not parse is refused by the request's own schema. */
function valueOf(path: string, body: string): string | undefined {
  if (!path.endsWith('/entity/query')) return undefined;
  const parsed = v.safeParse(query, body);
  return parsed.success ? JSON.stringify(Object.values(parsed.output)) : undefined;
}
