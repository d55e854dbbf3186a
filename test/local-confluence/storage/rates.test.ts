/** What an installation may ask of its storage: limits-kvs-ce, storage-reference/handling-errors-kvs. */
import { kvs } from '@forge/kvs';
import type { EntityDeclaration } from '../../../local-confluence/src/manifest/manifest';
import { temporaryFolders } from '../store/temporary-folder';
import { Installed, reason, refusal } from './installed';

const PLAN: EntityDeclaration = {
  name: 'plan',
  attributes: { space: { type: 'string' }, title: { type: 'string' }, body: { type: 'any' } },
  indexes: [{ name: 'by-title', partition: ['space'], range: ['title'] }],
};

const folder = temporaryFolders();
let installed: Installed;
beforeEach(() => {
  installed = new Installed(folder(), [PLAN], { hasRates: true });
});
afterEach(() => installed.uninstall());

/**
 * Takes so many units of writing, in requests of 400, as fast as can be: their keys cannot be stored, so nothing is
 * written to disk, and a request counts by its size whatever becomes of it.
 */
async function write(units: number) {
  const value = 'x'.repeat(199_950);
  for (let taken = 0; taken < units; taken += 400)
    await kvs.batchSet(Array.from({ length: 20 }, (_, n) => ({ key: `é ${taken} ${n}`, value })));
}

test('a minute has 4,000 units of 10 KB to write, and any minute counts', async () => {
  await write(2_000);
  installed.clock.time += 30_000;
  await write(2_000);
  expect(await refusal(kvs.set('key', 1))).toBe('429 RATE_LIMIT_EXCEEDED');
  expect(await reason(kvs.delete('key'))).toBeUndefined();
  installed.clock.time += 29_999;
  expect(await refusal(kvs.set('key', 1))).toBe('429 RATE_LIMIT_EXCEEDED');
  installed.clock.time += 1;
  expect(await refusal(kvs.set('key', 1))).toBe('not refused');
});

test('reading is counted by itself, by what is answered', async () => {
  const keys = ['large 0', 'large 1', 'large 2', 'large 3'];
  for (const key of keys) await kvs.set(key, 'x'.repeat(200_000));
  await write(4_000);
  for (let nth = 0; nth * 21 < 4_000; nth += 1)
    expect(await kvs.get(keys[nth % keys.length] ?? '')).toHaveLength(200_000);
  expect(await refusal(kvs.get('another'))).toBe('429 RATE_LIMIT_EXCEEDED');
  expect(await refusal(kvs.query().getMany())).toBe('429 RATE_LIMIT_EXCEEDED');
});

test('what is refused writes nothing, and counts nothing', async () => {
  await write(4_000);
  for (let tries = 0; tries < 3; tries += 1)
    expect(await refusal(kvs.set('key', 1))).toBe('429 RATE_LIMIT_EXCEEDED');
  installed.clock.time += 60_000;
  expect(await kvs.get('key')).toBeUndefined();
  await write(4_000);
});

test('a transaction over the rate answers TOO_MANY_REQUESTS', async () => {
  await write(4_000);
  expect(await refusal(kvs.transact().set('key', 1).execute())).toBe('429 TOO_MANY_REQUESTS');
});

test('a second has 1,000 requests, wherever they go', async () => {
  for (let requests = 0; requests < 500; requests += 1) {
    await kvs.get('nowhere');
    await kvs.getSecret('nowhere');
  }
  expect(await refusal(kvs.get('key'))).toBe('429 RATE_LIMIT_EXCEEDED');
  installed.clock.time += 1_000;
  expect(await refusal(kvs.get('key'))).toBe('not refused');
});

test('a key is written at most 1 MB a second, and another one is not held up by it', async () => {
  const value = 'x'.repeat(200_000);
  for (let times = 0; times < 4; times += 1) await kvs.set('hot', value);
  await kvs.batchSet([{ key: 'hot', value }]);
  expect(await refusal(kvs.set('hot', 1))).toBe('429 RATE_LIMIT_EXCEEDED');
  expect(await refusal(kvs.delete('hot'))).toBe('429 RATE_LIMIT_EXCEEDED');
  expect(await refusal(kvs.transact().set('cold', 1).set('hot', 1).execute())).toBe('429 TOO_MANY_REQUESTS');
  expect(await refusal(kvs.set('cold', 1))).toBe('not refused');
  expect(await refusal(kvs.setSecret('hot', 1))).toBe('not refused');
  expect(await kvs.get('hot')).toBe(value);
  installed.clock.time += 1_000;
  expect(await refusal(kvs.set('hot', 1))).toBe('not refused');
});

test('a key is read at most 12 MB a second, alone or in a batch', async () => {
  await kvs.set('hot', 'x'.repeat(240_000));
  for (let times = 0; times < 25; times += 1) await kvs.get('hot');
  for (let times = 0; times < 25; times += 1) await kvs.batchGet([{ key: 'hot' }]);
  expect(await refusal(kvs.get('hot'))).toBe('429 RATE_LIMIT_EXCEEDED');
  expect(await refusal(kvs.batchGet([{ key: 'cold' }, { key: 'hot' }]))).toBe('429 RATE_LIMIT_EXCEEDED');
  expect(await refusal(kvs.get('cold'))).toBe('not refused');
  installed.clock.time += 1_000;
  expect(await refusal(kvs.get('hot'))).toBe('not refused');
});

test('of a value of an index at most 24 MB a second are queried, and another one is not held up by it', async () => {
  const body = 'x'.repeat(239_000);
  for (let n = 0; n < 26; n += 1)
    await kvs.entity('plan').set(`plan ${n}`, { space: n === 0 ? 'HR' : 'OPS', title: `${n}`, body });
  const plansOf = (space: string) =>
    kvs
      .entity('plan')
      .query()
      .index('by-title', { partition: [space] })
      .limit(25)
      .getMany();
  for (let times = 0; times < 5; times += 1) expect((await plansOf('OPS')).results).toHaveLength(25);
  expect(await refusal(plansOf('OPS'))).toBe('429 RATE_LIMIT_EXCEEDED');
  expect((await plansOf('HR')).results).toHaveLength(1);
  installed.clock.time += 1_000;
  expect(await refusal(plansOf('OPS'))).toBe('not refused');
});
