/** Batches: storage-reference/entities-batch; codes of items from the tests of `@forge/kvs`, others measured. */
import { kvs } from '@forge/kvs';
import type { EntityDeclaration } from '../../../local-confluence/src/manifest/manifest';
import { temporaryFolders } from '../store/temporary-folder';
import { Installed, refusal } from './installed';

const entities: EntityDeclaration[] = [
  { name: 'person', attributes: { age: { type: 'integer' } }, indexes: ['age'] },
];

const folder = temporaryFolders();
let installed: Installed;
beforeEach(() => {
  installed = new Installed(folder(), entities);
});
afterEach(() => installed.uninstall());

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: index }));

test('batchGet reads keys and entities together, and names those that are not there', async () => {
  await kvs.set('a', 1);
  await kvs.entity('person').set('a', { age: 30 });
  expect(
    await kvs.batchGet([
      { key: 'a', entityName: 'person' },
      { key: 'a' },
      { key: 'b', entityName: 'person' },
    ]),
  ).toEqual({
    successfulKeys: [
      { key: 'a', entityName: 'person', value: { age: 30 } },
      { key: 'a', value: 1 },
    ],
    failedKeys: [
      {
        key: 'b',
        entityName: 'person',
        error: { code: 'KEY_NOT_FOUND', message: 'Provided key does not exist' },
      },
    ],
  });
});

test('batchSet sets what it can, and names what it cannot with the reason', async () => {
  expect(
    await kvs.batchSet<unknown>([
      { key: 'a', value: 1 },
      { key: 'young', value: { age: 3 }, entityName: 'person' },
      { key: 'a/b', value: 1 },
      { key: 'old', value: { age: 'very' }, entityName: 'person' },
      { key: 'x', value: 1, entityName: 'nothing' },
    ]),
  ).toMatchObject({
    successfulKeys: [{ key: 'a' }, { key: 'young', entityName: 'person' }],
    failedKeys: [
      { key: 'a/b', error: { code: 'INVALID_KEY' } },
      { key: 'old', entityName: 'person', error: { code: 'INCORRECT_PROPERTY_TYPE' } },
      { key: 'x', entityName: 'nothing', error: { code: 'SCHEMA_NOT_FOUND' } },
    ],
  });
  expect(installed.last?.writtenBytes).toBe('1'.length + '{"age":3}'.length);
  expect(await kvs.get('a')).toBe(1);
  expect((await kvs.entity('person').query().index('age').getMany()).results).toHaveLength(1);
});

test('batchDelete deletes what is there, and names what is not', async () => {
  await kvs.entity('person').set('a', { age: 30 });
  expect(await kvs.batchDelete([{ key: 'a', entityName: 'person' }, { key: 'a' }])).toMatchObject({
    successfulKeys: [{ key: 'a', entityName: 'person' }],
    failedKeys: [{ key: 'a', error: { code: 'KEY_NOT_FOUND' } }],
  });
  expect((await kvs.entity('person').query().index('age').getMany()).results).toEqual([]);
});

test('a batch has at most 25 items', async () => {
  expect((await kvs.batchSet(numbered(25))).successfulKeys).toHaveLength(25);
  expect((await kvs.batchGet(numbered(25).map(({ key }) => ({ key })))).successfulKeys).toHaveLength(25);
  expect(await refusal(kvs.batchSet(numbered(26)))).toBe('400 TOO_MANY_BATCH_ENTITIES');
  const keys = numbered(26).map(({ key }) => ({ key }));
  expect(await refusal(kvs.batchGet(keys))).toBe('400 TOO_MANY_BATCH_ENTITIES');
  expect(await refusal(kvs.batchDelete(keys))).toBe('400 TOO_MANY_BATCH_ENTITIES');
  expect(await kvs.get('k0')).toBe(0);
});

test('a batch without items fails entirely', async () => {
  expect(await refusal(kvs.batchSet([]))).toBe('400 BAD_REQUEST');
  expect(await refusal(kvs.batchGet([]))).toBe('400 BAD_REQUEST');
  expect(await refusal(kvs.batchDelete([]))).toBe('400 BAD_REQUEST');
});

test('a batch that names one key of one entity twice fails entirely', async () => {
  const twice = [
    { key: 'a', value: 1 },
    { key: 'a', value: 2 },
  ];
  expect(await refusal(kvs.batchSet(twice))).toBe('400 KEY_DUPLICATION_ERROR');
  expect(await kvs.get('a')).toBeUndefined();
  const inTwoPlaces = [
    { key: 'a', value: 1 },
    { key: 'a', value: { age: 2 }, entityName: 'person' },
  ];
  expect((await kvs.batchSet<unknown>(inTwoPlaces)).failedKeys).toEqual([]);
});

test('batchSet takes 4 MB', async () => {
  const large = numbered(20).map(({ key }) => ({ key, value: 'x'.repeat(200_000) }));
  expect(await refusal(kvs.batchSet(large))).toBe('400 MAX_SIZE');
});
