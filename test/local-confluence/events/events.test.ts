/** Async events as an app meets them: the unmodified `@forge/events` in a function, and a consumer that keeps what it was called with. */
import type { PushEvent } from '@forge/events';
import * as v from 'valibot';
import { EDITOR, runningSite, SANDBOX } from '../running-site';

const MINUTE = 60_000;
let now = Date.parse('2026-03-02T09:00:00Z');
let alarm: { at: number; ring: () => void } | undefined;
const site = runningSite({
  clock: {
    now: () => now,
    alarm: (at, ring) => {
      alarm = { at, ring };
      return () => (alarm = undefined);
    },
  },
});

/** Out of the minute in which others were counted. */
beforeEach(() => (now += 20 * MINUTE));
afterEach(() => {
  site().faults.push = undefined;
  site().faults.delivery = undefined;
});

const call = (functionKey: string, payload: unknown) =>
  site().invoke({ as: EDITOR, moduleKey: 'hello', contentId: SANDBOX, functionKey, payload });
const push = (...events: readonly PushEvent[]) => call('push', { queue: 'letters', events });
const deliver = () => site().deliverEvents();

const kept = v.array(
  v.object({
    event: v.looseObject({ body: v.unknown(), retryContext: v.optional(v.unknown()) }),
    context: v.unknown(),
    said: v.optional(v.unknown()),
  }),
);

/** What the consumer was called with for the letters of a name, in order. */
async function letters(name: string) {
  return v.parse(kept, (await call('get', { key: `letter:${name}` })) ?? []);
}

test('an event comes to the queue’s consumer, with nobody there', async () => {
  const { jobId } = v.parse(v.object({ jobId: v.string() }), await push({ body: { name: 'first', n: 1 } }));
  expect(await letters('first')).toEqual([]);
  await deliver();
  const [letter] = await letters('first');
  expect(letter?.event).toEqual({
    queueName: 'letters',
    jobId,
    eventId: expect.any(String) as unknown,
    body: { name: 'first', n: 1 },
  });
  expect(letter?.context).not.toHaveProperty('principal');
  await deliver();
  expect(await letters('first')).toHaveLength(1);
});

test('the consumer acts for the app, and for no person', async () => {
  await push({ body: { name: 'app', does: 'asApp' } }, { body: { name: 'user', does: 'asUser' } });
  await deliver();
  expect(await letters('app')).toMatchObject([{ said: 200 }]);
  const tried = site()
    .activity.all()
    .filter((each) => each.kind === 'invocation' && each.functionKey === 'consumer');
  expect(tried.at(-1)).toMatchObject({ outcome: 'threw', error: 'Authentication Required' });
  expect(tried.at(-1)).not.toHaveProperty('contentId');
});

test('the consumer publishes on no channel of a module, for it stands in none', async () => {
  await push({ body: { name: 'publisher', does: 'publish' } });
  await deliver();
  expect(await letters('publisher')).toMatchObject([{ said: { errors: [{}] } }]);
});

test('a delayed event comes when its time is there, not before', async () => {
  await push(
    { body: { name: 'late' }, delayInSeconds: 600 },
    { body: { name: 'later' }, delayInSeconds: 900, concurrency: { key: 'letters', limit: 1 } },
  );
  now += 10 * MINUTE - 1;
  await deliver();
  expect(await letters('late')).toHaveLength(0);
  now += 1;
  await deliver();
  expect([await letters('late'), await letters('later')]).toMatchObject([[{}], []]);
  now += 5 * MINUTE;
  await deliver();
  const [later, ...more] = await letters('later');
  expect(more).toEqual([]);
  // And is told how it was pushed.
  expect(later?.event).toMatchObject({ delayInSeconds: 900, concurrency: { key: 'letters', limit: 1 } });
});

test('an event outlives a restart, and so does one whose consumer did not end', async () => {
  await push({ body: { name: 'kept' }, delayInSeconds: 1 }, { body: { name: 'cut', does: 'wait' } });
  const delivering = deliver();
  while ((await letters('cut')).length === 0) await new Promise(setImmediate);
  await site().restart();
  await delivering;
  now += 1_000;
  await deliver();
  expect(await letters('kept')).toHaveLength(1);
  expect(await letters('cut')).toHaveLength(2);
});

test('where time passes by itself, so do events', async () => {
  await push({ body: { name: 'rung' }, delayInSeconds: 60 });
  expect(alarm?.at).toBe(now + MINUTE);
  now += MINUTE;
  alarm?.ring();
  await deliver();
  expect(await letters('rung')).toHaveLength(1);
});

describe('an event is tried again', () => {
  test('when its consumer asks for it, with what it gave to itself', async () => {
    await push({ body: { name: 'again', does: 'again' } });
    await deliver();
    now += 29_999;
    await deliver();
    expect(await letters('again')).toHaveLength(1);
    now += 1;
    await deliver();
    const [first, second] = await letters('again');
    expect(first?.event).not.toHaveProperty('retryContext');
    expect(second?.event).toMatchObject({ eventId: first?.event['eventId'], jobId: first?.event['jobId'] });
    expect(second?.event.retryContext).toEqual({
      retryCount: 1,
      retryReason: 'FUNCTION_RETRY_REQUEST',
      retryData: { tried: 'once' },
      retentionWindow: {
        startTime: new Date(now - 30_000).toISOString(),
        remainingTimeMs: 24 * 60 * MINUTE - 30_000,
      },
    });
    now += 60 * MINUTE;
    await deliver();
    expect(await letters('again')).toHaveLength(2);
  });

  test('when its consumer throws, a while later', async () => {
    await push({ body: { name: 'thrown', does: 'throw' } });
    await deliver();
    expect(await letters('thrown')).toHaveLength(1);
    now += MINUTE;
    await deliver();
    expect((await letters('thrown'))[1]?.event.retryContext).toMatchObject({ retryCount: 1 });
  });

  test('when its consumer always throws, after ever longer, up to 15 minutes', async () => {
    await push({ body: { name: 'failing', does: 'fail' } });
    await deliver();
    for (const [nth, minutes] of [1, 2, 4, 8, 15, 15].entries()) {
      now += minutes * MINUTE - 1;
      await deliver();
      expect(await letters('failing')).toHaveLength(nth + 1);
      now += 1;
      await deliver();
      expect((await letters('failing')).at(-1)?.event.retryContext).toMatchObject({ retryCount: nth + 1 });
    }
  });

  test('but not after a day', async () => {
    await push({ body: { name: 'old', does: 'again' } });
    now += 24 * 60 * MINUTE;
    await deliver();
    now += MINUTE;
    await deliver();
    expect(await letters('old')).toHaveLength(1);
    expect(site().lines).toContain('An event of the queue letters is not tried any more.');
  });
});

test('an event can come twice', async () => {
  site().faults.delivery = () => 'twice';
  await push({ body: { name: 'twice' } });
  await deliver();
  expect(await letters('twice')).toHaveLength(2);
});

describe('refused', () => {
  const refused = (events: readonly PushEvent[], why: string) =>
    expect(push(...events)).rejects.toThrow(`There was an error invoking the function - ${why}`);
  const many = (count: number) => Array.from({ length: count }, (_, n) => ({ body: { n } }));
  const large = (bytes: number) => [{ body: { words: 'x'.repeat(bytes) } }];
  const post = (payload: readonly object[], queueName = 'letters') =>
    call('post', { body: JSON.stringify({ queueName, jobId: 'job', payload }) });

  test('by the package: more than 50 events, 200 kB or 15 minutes', async () => {
    await refused(many(51), 'This push contains more than the 50 events allowed.');
    await refused(large(200 * 1024), 'The maximum payload size is 200KB.');
    await refused(
      [{ body: {}, delayInSeconds: 901 }],
      'The delayInSeconds setting must be between 0 and 900.',
    );
    await expect(push(...many(50))).resolves.toHaveProperty('jobId');
    await expect(push(...large(99 * 1024), ...large(99 * 1024))).resolves.toHaveProperty('jobId');
  });

  test('an event over 100 kB, where the consumer may take longer than 55 s (limits-async-events)', async () => {
    await refused(large(100 * 1024), 'The maximum payload size is 100KB.');
    const parcel = { queue: 'parcels', events: large(199 * 1024) };
    await expect(call('push', parcel)).resolves.toHaveProperty('jobId');
  });

  test('by the platform, where an app goes past the package', async () => {
    expect(await post(many(51))).toMatchObject({ status: 400 });
    expect(await post([{ body: {}, delayInSeconds: 901 }])).toMatchObject({ status: 400 });
    expect(await post([])).toMatchObject({ status: 400 });
    expect(await post(many(1), 'nobody’s')).toMatchObject({ status: 400 });
    expect(await post(large(200 * 1024))).toEqual({
      status: 413,
      body: '{"errorMessage":"The maximum payload size is 200KB."}',
    });
    expect(await post(many(1))).toMatchObject({ status: 201 });
  });

  test('more than 500 events a minute', async () => {
    for (let n = 0; n < 10; n += 1) await push(...many(50));
    await refused(many(1), 'Too many requests.');
    now += MINUTE;
    await expect(push(...many(1))).resolves.toHaveProperty('jobId');
  });

  test('what is pushed on a queue that the manifest does not name', async () => {
    await expect(call('push', { queue: 'letter', events: many(1) })).rejects.toThrow('400 Bad Request');
  });
});

test('a test refuses a push, and counts all', async () => {
  site().activity.clear();
  site().faults.push = ({ queue }) => ({
    kind: 'answer',
    answer: { status: queue === 'letters' ? 503 : 500 },
  });
  await expect(push({ body: { name: 'lost' } })).rejects.toThrow('503');
  site().faults.push = undefined;
  await push({ body: { name: 'counted' } }, { body: { name: 'counted' } });
  const counted = site()
    .activity.all()
    .flatMap((each) => (each.kind === 'push' ? [[each.queue, each.events, each.status]] : []));
  expect(counted).toEqual([
    ['letters', 1, 503],
    ['letters', 2, 201],
  ]);
});
