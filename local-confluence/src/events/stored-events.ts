/** Events that wait, in the order in which they are due: on disk before their push is answered, and until they are done. */
import * as v from 'valibot';
import type { Key, Reader, Writer } from '../store/store';

const retryContext = v.object({
  retryCount: v.number(),
  retryReason: v.string(),
  /** Whatever the app gave to itself. */
  retryData: v.exactOptional(v.unknown()),
});

const storedEvent = v.object({
  eventId: v.string(),
  jobId: v.string(),
  queueName: v.string(),
  body: v.record(v.string(), v.unknown()),
  pushedAt: v.number(),
  dueAt: v.number(),
  /** Orders those that are due at once. */
  number: v.number(),
  retryContext: v.exactOptional(retryContext),
});
export type StoredEvent = v.InferOutput<typeof storedEvent>;

const EVENTS = 'event';
const COUNT: Key = ['event-count'];

const keyOf = ({ dueAt, number }: StoredEvent): Key => [EVENTS, dueAt, number];

export function putEvent(writer: Writer, event: Omit<StoredEvent, 'number'>): void {
  const number = v.parse(v.optional(v.number(), 0), writer.get(COUNT)) + 1;
  writer.put(COUNT, number);
  const numbered = { ...event, number };
  writer.put(keyOf(numbered), numbered);
}

export function removeEvent(writer: Writer, event: StoredEvent): void {
  writer.delete(keyOf(event));
}

/** The one that is due first. */
export function nextEvent(reader: Reader): StoredEvent | undefined {
  return reader.range({ prefix: [EVENTS], limit: 1 }).map(({ value }) => v.parse(storedEvent, value))[0];
}
