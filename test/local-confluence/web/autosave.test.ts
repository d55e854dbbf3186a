import { Autosave } from '../../../local-confluence/src/web/editor/autosave';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('typing without a pause is saved once, when it stops', async () => {
  const save = jest.fn(() => Promise.resolve());
  const autosave = new Autosave(save, 100);
  expect(autosave.status()).toEqual({ is: 'untouched' });
  autosave.changed();
  await jest.advanceTimersByTimeAsync(90);
  autosave.changed();
  await jest.advanceTimersByTimeAsync(90);
  expect(save).toHaveBeenCalledTimes(0);
  await jest.advanceTimersByTimeAsync(10);
  expect(save).toHaveBeenCalledTimes(1);
  expect(autosave.status()).toEqual({ is: 'saved' });
});

test('what is typed during a save goes with a save of its own, after the first', async () => {
  const ends: (() => void)[] = [];
  const autosave = new Autosave(() => new Promise((end) => ends.push(end)), 100);
  autosave.changed();
  await jest.advanceTimersByTimeAsync(100);
  autosave.changed();
  await jest.advanceTimersByTimeAsync(100);
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(ends).toHaveLength(2);
  expect(autosave.isSafe).toBe(false);
  ends[1]?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(autosave.isSafe).toBe(true);
});

test('a save that failed is not forgotten: the next flush tries again', async () => {
  const outcomes = [Promise.reject(new Error('no network')), Promise.resolve()];
  const save = jest.fn(() => outcomes.shift() ?? Promise.resolve());
  const autosave = new Autosave(save, 100);
  autosave.changed();
  await autosave.flush();
  expect(autosave.status()).toMatchObject({ is: 'failed' });
  await autosave.flush();
  expect(autosave.status()).toEqual({ is: 'saved' });
  await autosave.flush();
  expect(save).toHaveBeenCalledTimes(2);
});
