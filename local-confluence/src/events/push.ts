/**
 * `Queue.push()` of `@forge/events`, which posts to the platform as the app (`out/queue.js`, `out/queries.js`) and reads
 * of the answer what `out/validators.js` does: 201, 413 with a message, 429. The package refuses most of what is over a
 * limit by itself; an app that posts past it meets the same limits here.
 */
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Clock } from '../clock';
import type { Store } from '../store/store';
import type { Manifest } from '../manifest/manifest';
import {
  DEFAULT_CONSUMER_SECONDS,
  MAX_DELAY_SECONDS,
  MAX_EVENTS_A_MINUTE,
  MAX_EVENTS_A_PUSH,
  MAX_LONG_EVENT_BYTES,
  MAX_PUSH_BYTES,
} from './limits';
import { concurrency, pushedList } from './stored-events';

/** As the package writes it; the runtime in the cloud fills the braces. */
export const PUSH_PATH = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';

const pushed = v.object({
  body: v.record(v.string(), v.unknown()),
  delayInSeconds: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_DELAY_SECONDS))),
  // Events are delivered one after the other here: no limit of concurrency is ever passed.
  concurrency: v.exactOptional(concurrency),
});
const request = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    queueName: v.string(),
    jobId: v.string(),
    payload: v.pipe(v.array(pushed), v.minLength(1), v.maxLength(MAX_EVENTS_A_PUSH)),
  }),
);
export type PushRequest = v.InferOutput<typeof request>;

/** Null for what is no push that the platform accepts. */
export function pushIn(body: string): PushRequest | null {
  const parsed = v.safeParse(request, body);
  return parsed.success ? parsed.output : null;
}

export interface QueuesOptions {
  store: Store;
  clock: Clock;
  /** Those that a consumer of the manifest names, each with the bytes that one of its events may have. */
  queues: ReadonlyMap<string, number>;
  onPushed: () => void;
}

const MINUTE_MS = 60_000;

export function queuesOf({
  consumer,
  function: functions,
}: Manifest['modules']): ReadonlyMap<string, number> {
  const long = new Set(
    functions
      .filter(({ timeoutSeconds = 0 }) => timeoutSeconds > DEFAULT_CONSUMER_SECONDS)
      .map(({ key }) => key),
  );
  return new Map(
    consumer.map(({ queue, function: called }) => [
      queue,
      long.has(called) ? MAX_LONG_EVENT_BYTES : MAX_PUSH_BYTES,
    ]),
  );
}

export class Queues {
  private readonly pushedAt: number[] = [];

  constructor(private readonly options: QueuesOptions) {}

  push({ queueName, jobId, payload }: PushRequest): Response {
    const { store, clock, queues, onPushed } = this.options;
    // The documentation names no answer for a queue without a consumer: this one is our own.
    const eventBytes = queues.get(queueName);
    if (eventBytes === undefined)
      return refusal(400, { message: `No consumer of the manifest has the queue ${queueName}.` });
    if (bytesOf(payload) > MAX_PUSH_BYTES) return tooLarge(MAX_PUSH_BYTES);
    if (payload.some((event) => bytesOf(event) > eventBytes)) return tooLarge(eventBytes);
    const now = clock.now();
    if (!this.takeOfMinute(payload.length, now)) return refusal(429, { message: 'Too many requests.' });
    store.transact((writer) => {
      for (const { body, delayInSeconds, concurrency: limited } of payload)
        pushedList.put(writer, {
          eventId: randomUUID(),
          jobId,
          queueName,
          body,
          ...(delayInSeconds === undefined ? {} : { delayInSeconds }),
          ...(limited === undefined ? {} : { concurrency: limited }),
          pushedAt: now,
          dueAt: now + (delayInSeconds ?? 0) * 1000,
        });
    });
    onPushed();
    return Response.json({}, { status: 201 });
  }

  private takeOfMinute(count: number, now: number): boolean {
    while (this.pushedAt[0] !== undefined && this.pushedAt[0] <= now - MINUTE_MS) this.pushedAt.shift();
    if (this.pushedAt.length + count > MAX_EVENTS_A_MINUTE) return false;
    this.pushedAt.push(...Array.from({ length: count }, () => now));
    return true;
  }
}

/** What was not understood, in the shape that the package reads of any other status. */
export const notAccepted = (): Response => refusal(400, { message: 'The request is no push of events.' });

const bytesOf = (sent: object): number => Buffer.byteLength(JSON.stringify(sent));

/** In the words of the package. */
const tooLarge = (bytes: number): Response =>
  refusal(413, { errorMessage: `The maximum payload size is ${bytes / 1024}KB.` });

const refusal = (status: number, body: object) => Response.json(body, { status });
