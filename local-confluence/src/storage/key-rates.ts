/**
 * How much may be read of one key, and written to it, within a second. A request that names a key which has had its
 * share is refused as a whole, whatever else it names: what becomes of the others is not stated.
 */
import * as v from 'valibot';
import { MAX_KEY_READ_BYTES_A_SECOND, MAX_KEY_WRITTEN_BYTES_A_SECOND } from './limits';
import { Recent } from './recent';

const SECOND_MS = 1_000;
/** Beyond so many keys those that had nothing for a second are forgotten. */
const MANY = 1_000;

const item = v.object({
  key: v.string(),
  entityName: v.optional(v.string(), ''),
  value: v.exactOptional(v.unknown()),
});
type Item = v.InferOutput<typeof item>;
const json = v.pipe(v.string(), v.parseJson());
/** Of whichever request: one key, a batch, a transaction. */
const named = v.pipe(
  json,
  v.union([
    v.array(item),
    v.pipe(
      item,
      v.transform((one) => [one]),
    ),
    v.pipe(
      v.object({ set: v.optional(v.array(item), []), delete: v.optional(v.array(item), []) }),
      v.transform((all) => [...all.set, ...all.delete]),
    ),
  ]),
);
const readInBatch = v.pipe(json, v.object({ successfulKeys: v.array(item) }));

export class KeyRates {
  private readonly read = new Map<string, Recent>();
  private readonly written = new Map<string, Recent>();

  /** Which limit a key of this request has reached. */
  full(path: string, body: string, now: number): string | undefined {
    const [rates, what] = isRead(path) ? [this.read, 'read of a key'] : [this.written, 'written to a key'];
    const full = itemsIn(named, body)
      .map((each) => rates.get(nameOf(path, each)))
      .find((rate) => rate?.isFull(now) === true);
    return full === undefined ? undefined : `${full.limit} bytes ${what} a second`;
  }

  count(path: string, { body, answer }: { body: string; answer: string }, now: number): void {
    if (!isRead(path)) {
      for (const each of itemsIn(named, body)) this.take(this.written, path, each, bytesOf(each), now);
      return;
    }
    if (path.endsWith('/batch/get')) {
      const { successfulKeys } = parsedOr(readInBatch, answer, { successfulKeys: [] });
      for (const each of successfulKeys) this.take(this.read, path, each, bytesOf(each), now);
      return;
    }
    for (const each of itemsIn(named, body)) this.take(this.read, path, each, Buffer.byteLength(answer), now);
  }

  private take(rates: Map<string, Recent>, path: string, each: Item, bytes: number, now: number): void {
    if (rates.size > MANY) for (const [name, rate] of rates) if (rate.isOver(now)) rates.delete(name);
    const limit = rates === this.read ? MAX_KEY_READ_BYTES_A_SECOND : MAX_KEY_WRITTEN_BYTES_A_SECOND;
    const name = nameOf(path, each);
    const rate = rates.get(name) ?? new Recent(SECOND_MS, limit);
    rates.set(name, rate);
    rate.take(now, bytes);
  }
}

const isRead = (path: string) => path.endsWith('/get');

/** A secret and a value may have the same key. */
const nameOf = (path: string, { key, entityName }: Item) =>
  JSON.stringify([path.includes('/secret/'), entityName, key]);

const bytesOf = ({ value }: Item) => (value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value)));

const itemsIn = (schema: typeof named, body: string): Item[] => parsedOr(schema, body, []);

/** What does not parse is refused by the request's own schema. */
function parsedOr<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  otherwise: v.InferOutput<Schema>,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, text);
  return parsed.success ? parsed.output : otherwise;
}
