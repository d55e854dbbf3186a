/** How a call ends: with a value, with an error in Forge's words, or with its time. */
import type { Invocation } from '../../../local-confluence/src/start-site';
import { EDITOR, runningSite, SANDBOX } from '../running-site';

const site = runningSite();

const call = (functionKey: string, payload: unknown = {}, rest: Partial<Invocation> = {}) =>
  site().invoke({ as: EDITOR, moduleKey: 'hello', contentId: SANDBOX, functionKey, payload, ...rest });

/** The time that a call may take is in the tests' hands: no machine is too slow for it. */
beforeEach(() => {
  jest.useFakeTimers({
    doNotFake: [
      'Date',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
    ],
  });
});
afterEach(() => jest.useRealTimers());

const outcomes = () =>
  site()
    .activity.all()
    .flatMap((each) => (each.kind === 'invocation' ? [each.outcome] : []));

test('what a function throws reaches the caller in the words of Forge’s bridge', async () => {
  await expect(call('throw', { message: 'Out of tea' })).rejects.toThrow(
    'There was an error invoking the function - Out of tea',
  );
  await expect(call('no such call')).rejects.toThrow("Resolver has no definition for 'no such call'.");
});

test('what is thrown need not be an error, and what is returned must be JSON', async () => {
  await expect(call('throwText', { text: 'Out of milk' })).rejects.toThrow(
    'There was an error invoking the function - Out of milk',
  );
  await expect(call('cycle')).rejects.toThrow('circular structure');
  await expect(call('nothing')).resolves.toBeUndefined();
});

test('nothing comes out as nothing', async () => {
  await expect(call('nothing')).resolves.toBeUndefined();
});

test('a call that never answers ends after the manifest’s `timeoutSeconds`, and others do not wait for it', async () => {
  site().activity.clear();
  const waiting = call('wait');
  jest.advanceTimersByTime(1_999);
  await expect(call('nothing')).resolves.toBeUndefined();
  expect(outcomes()).toEqual(['answered']);
  jest.advanceTimersByTime(1);
  await expect(waiting).rejects.toThrow('Task timed out after 2.00 seconds');
  expect(outcomes()).toEqual(['answered', 'timed out']);
});

test('a call that never gives its thread back ends all the same', async () => {
  const blocking = call('block');
  jest.advanceTimersByTime(2_000);
  await expect(blocking).rejects.toThrow('Task timed out after 2.00 seconds');
  await expect(call('nothing')).resolves.toBeUndefined();
});

test('more calls at once than there are instances are all answered', async () => {
  const names = Array.from({ length: 20 }, (_, n) => `caller ${n}`);
  const answers = await Promise.all(names.map((name) => call('whoAmI', { name })));
  expect(answers).toMatchObject(names.map((name) => ({ name })));
});

test('a storage that says nothing is a call without an answer', async () => {
  site().faults.storage = () => ({ kind: 'silence' });
  const asking = call('greet', { name: 'Ana' });
  jest.advanceTimersByTime(2_000);
  await expect(asking).rejects.toThrow('Task timed out');
  delete site().faults.storage;
});

test('a storage over its limit is an error of the app’s own package', async () => {
  const body = { code: 'RATE_LIMIT_EXCEEDED', message: 'Too many requests' };
  site().faults.storage = () => ({ kind: 'answer', answer: { status: 429, body } });
  await expect(call('greet', { name: 'Ana' })).rejects.toThrow('Too many requests');
  delete site().faults.storage;
});

test('an answer that was lost on its way was done', async () => {
  site().faults.storage = ({ path }) =>
    path === '/api/v1/set' ? { kind: 'lost', answer: { status: 502 } } : undefined;
  await expect(call('set', { key: 'lost', value: 'and done' })).rejects.toThrow();
  delete site().faults.storage;
  await expect(call('get', { key: 'lost' })).resolves.toBe('and done');
});

test('a request is at most 500 KB, an answer 5 MB', async () => {
  const mebibytes = 5 * 1024 * 1024;
  const quotes = 2;
  await expect(call('large', { bytes: mebibytes - quotes })).resolves.toHaveLength(mebibytes - quotes);
  await expect(call('large', { bytes: mebibytes - quotes + 1 })).rejects.toThrow('larger than 5 MB');
  await expect(call('nothing', { words: 'x'.repeat(499 * 1024) })).resolves.toBeUndefined();
  await expect(call('nothing', { words: 'x'.repeat(500 * 1024) })).rejects.toThrow('larger than 500 KB');
});

test('what a function says to its log is a line of the site’s', async () => {
  await call('say', { words: 'one line\nand another' });
  // The log comes by another way than the answer.
  while (!site().lines.includes('and another')) await new Promise(setImmediate);
  expect(site().lines).toContain('one line');
});

test('what was stored is there after a restart', async () => {
  await call('set', { key: 'kept', value: 'as it was' });
  await site().restart();
  await expect(call('get', { key: 'kept' })).resolves.toBe('as it was');
});
