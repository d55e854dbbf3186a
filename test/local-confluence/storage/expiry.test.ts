/** Values with a time to live: storage-reference/kvs-api#time-to-live--ttl-, and where said otherwise. */
import { kvs, MetadataField, WhereConditions } from '@forge/kvs';
import { temporaryFolders } from '../store/temporary-folder';
import { Installed, reason, refusal } from './installed';

const note = { name: 'note', attributes: { about: { type: 'string' } }, indexes: ['about'] } as const;

const folder = temporaryFolders();
let installed: Installed;
beforeEach(() => {
  installed = new Installed(folder(), [{ ...note, indexes: [...note.indexes] }]);
});
afterEach(() => installed.uninstall());

const HOUR_MS = 3_600_000;
const DELETED_WITHIN_MS = 48 * HOUR_MS;
const anHour = { ttl: { value: 1, unit: 'HOURS' } } as const;
const withExpiry = { metadataFields: [MetadataField.EXPIRE_TIME] };

const pass = (ms: number) => (installed.clock.time += ms);

test.each([
  ['SECONDS', 1_000],
  ['MINUTES', 60_000],
  ['HOURS', HOUR_MS],
  ['DAYS', 24 * HOUR_MS],
] as const)('a value says in ISO 8601 when it expires, if asked: %s', async (unit, ms) => {
  await kvs.set('key', 1, { keyPolicy: 'OVERRIDE', ttl: { value: 3, unit } });
  const expireTime = new Date(installed.clock.time + 3 * ms).toISOString();
  expect(await kvs.get('key', withExpiry)).toEqual({ key: 'key', value: 1, expireTime });
  expect(await kvs.get('key')).toBe(1);
});

test('what never expires has no such time', async () => {
  await kvs.set('key', 1);
  expect(await kvs.get('key', withExpiry)).toEqual({ key: 'key', value: 1 });
});

test('what expired may still be read for 48 hours, and is gone then, everywhere', async () => {
  const notes = kvs.entity<{ about: string }>('note');
  await kvs.transact().set('value', 1, undefined, anHour).execute();
  await kvs.batchSet<unknown>([
    { key: 'secretly', value: 1, options: anHour },
    { key: 'a', value: { about: 'tea' }, entityName: 'note', options: anHour },
  ]);
  const find = async () => {
    const { results } = await notes.query().index('about').where(WhereConditions.equalTo('tea')).getMany();
    return [results.length, (await kvs.query().getMany()).results.length, await kvs.get('value')];
  };
  pass(HOUR_MS + DELETED_WITHIN_MS - 1);
  expect(await find()).toEqual([1, 2, 1]);
  pass(1);
  expect(await find()).toEqual([0, 0, undefined]);
});

test('a secret expires as a value does', async () => {
  await kvs.setSecret('token', 'xyz', { keyPolicy: 'OVERRIDE', ...anHour });
  pass(HOUR_MS + DELETED_WITHIN_MS);
  expect(await kvs.getSecret('token')).toBeUndefined();
});

test('a later set counts anew, and without a time to live stays (inferred)', async () => {
  await kvs.transact().set('longer', 1, undefined, anHour).set('kept', 1, undefined, anHour).execute();
  pass(HOUR_MS);
  await kvs.transact().set('longer', 2, undefined, anHour).set('kept', 2).execute();
  pass(DELETED_WITHIN_MS);
  expect([await kvs.get('longer'), await kvs.get('kept')]).toEqual([2, 2]);
  pass(HOUR_MS);
  expect([await kvs.get('longer'), await kvs.get('kept')]).toEqual([undefined, 2]);
});

test('a time to live is at most a year, and is one', async () => {
  const forDays = (value: number) =>
    kvs
      .transact()
      .set('key', 1, undefined, { ttl: { value, unit: 'DAYS' } })
      .execute();
  await forDays(365);
  expect(await refusal(forDays(366))).toBe('400 BAD_REQUEST');
  expect(await reason(forDays(366))).toContain('at most a year');
  expect(await refusal(forDays(0))).toBe('400 BAD_REQUEST');
  expect(await refusal(forDays(1.5))).toBe('400 BAD_REQUEST');
});

test('a value of an entity that is declared no longer stands in nobody’s way when it expires', async () => {
  const path = folder();
  await installed.uninstall();
  installed = new Installed(path, [{ ...note, indexes: [] }]);
  await kvs.batchSet<unknown>([{ key: 'a', value: { about: 'tea' }, entityName: 'note', options: anHour }]);
  await installed.uninstall();
  installed = new Installed(path);
  pass(HOUR_MS + DELETED_WITHIN_MS);
  await kvs.set('key', 1);
  expect(await kvs.get('key')).toBe(1);
});
