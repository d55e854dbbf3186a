/** Queries over keys: storage-reference/storage-api-query, and where said otherwise. */
import { kvs, MetadataField, WhereConditions } from '@forge/kvs';
import { temporaryFolders } from '../store/temporary-folder';
import { allPages, Installed, refusal } from './installed';

const folder = temporaryFolders();
let installed: Installed;
beforeEach(() => {
  installed = new Installed(folder());
});
afterEach(() => installed.uninstall());

async function setAll(keys: string[]): Promise<void> {
  for (const key of keys) await kvs.set(key, `value of ${key}`);
}

const keysOf = ({ results }: { results: { key: string }[] }) => results.map(({ key }) => key);

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `k${String(index).padStart(3, '0')}`);

test('values come in the order of their keys', async () => {
  await setAll(['b', 'a:2', 'a:10', 'B', 'a']);
  expect(await kvs.query().getMany()).toEqual({
    results: ['B', 'a', 'a:10', 'a:2', 'b'].map((key) => ({ key, value: `value of ${key}` })),
    nextCursor: undefined,
  });
});

test('beginsWith selects by the beginning of the key', async () => {
  await setAll(['plan', 'plan:1', 'plan:2', 'plan.', 'plam', 'q']);
  const query = kvs.query().where('key', WhereConditions.beginsWith('plan:'));
  expect(keysOf(await query.getMany())).toEqual(['plan:1', 'plan:2']);
});

test('ten values are given unless more are asked for, up to 100', async () => {
  await setAll(numbered(101));
  expect(keysOf(await kvs.query().getMany())).toHaveLength(10);
  expect(keysOf(await kvs.query().limit(100).getMany())).toHaveLength(100);
  expect(await refusal(kvs.query().limit(101).getMany())).toBe('400 LIST_QUERY_LIMIT_EXCEEDED');
  expect(await refusal(kvs.query().limit(0).getMany())).toBe('400 BAD_REQUEST');
});

test('a cursor leads on to the rest, and the last page has none', async () => {
  await setAll([...numbered(5), 'other']);
  const query = () => kvs.query().where('key', WhereConditions.beginsWith('k')).limit(2);
  const pages = await allPages((cursor) =>
    (cursor === undefined ? query() : query().cursor(cursor)).getMany<string>(),
  );
  expect(pages.map((results) => keysOf({ results }))).toEqual([['k000', 'k001'], ['k002', 'k003'], ['k004']]);
});

test('a full page that nothing follows has no cursor', async () => {
  await setAll(numbered(4));
  expect((await kvs.query().limit(4).getMany()).nextCursor).toBeUndefined();
});

test('a cursor stands where it stood when values before and behind it come and go', async () => {
  await setAll(['a', 'b', 'd']);
  const { nextCursor = '' } = await kvs.query().limit(2).getMany();
  await kvs.delete('b');
  await setAll(['aa', 'c']);
  expect(keysOf(await kvs.query().limit(2).cursor(nextCursor).getMany())).toEqual(['c', 'd']);
});

test('a cursor goes on with the query that it came from, and no other', async () => {
  await setAll(numbered(3));
  const { nextCursor = '' } = await kvs.query().limit(1).getMany();
  const other = kvs.query().where('key', WhereConditions.beginsWith('k')).cursor(nextCursor);
  expect(await refusal(other.getMany())).toBe('400 BAD_REQUEST');
  expect(await refusal(kvs.query().cursor('nonsense').getMany())).toBe('400 BAD_REQUEST');
});

test('getOne gives the first, or nothing', async () => {
  expect(await kvs.query().getOne()).toBeUndefined();
  await setAll(['b', 'a']);
  expect(await kvs.query().getOne()).toEqual({ key: 'a', value: 'value of a' });
});

test('metadata comes with each value, if asked', async () => {
  await setAll(['a']);
  expect(await kvs.query({ metadataFields: [MetadataField.CREATED_AT] }).getMany()).toMatchObject({
    results: [{ key: 'a', value: 'value of a', createdAt: installed.clock.time }],
  });
});
