/** Transactions: storage-reference/transactions, storage-reference/transactions-entities; codes measured. */
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import type { EntityDeclaration } from '../../../local-confluence/src/manifest/manifest';
import { temporaryFolders } from '../store/temporary-folder';
import { Installed, reason, refusal } from './installed';

interface Section {
  revision: number;
  title?: string;
  document?: unknown;
}

const entities: EntityDeclaration[] = [
  {
    name: 'section',
    attributes: { revision: { type: 'integer' }, title: { type: 'string' }, document: { type: 'any' } },
    indexes: ['revision'],
  },
  { name: 'history', attributes: { what: { type: 'string' } }, indexes: ['what'] },
];

const folder = temporaryFolders();
let installed: Installed;
beforeEach(() => {
  installed = new Installed(folder(), entities);
});
afterEach(() => installed.uninstall());

const sections = kvs.entity<Section>('section');
const revisionIs = (revision: number) =>
  new Filter<Section>().and('revision', FilterConditions.equalTo(revision));
const isNew = () => new Filter<Section>().and('revision', FilterConditions.notExists());
const inSection = (conditions?: ReturnType<typeof revisionIs>) => ({
  entityName: 'section',
  ...(conditions === undefined ? {} : { conditions }),
});

test('sets and deletes keys and entities together', async () => {
  await kvs.set('old', 1);
  await sections.set('gone', { revision: 1 });
  await kvs
    .transact()
    .set('new', 2)
    .set<Section>('s', { revision: 1 }, inSection())
    .delete('old')
    .delete<Section>('gone', inSection())
    .execute();
  expect(await kvs.get('new')).toBe(2);
  expect(await kvs.get('old')).toBeUndefined();
  expect(await sections.get('s')).toEqual({ revision: 1 });
  expect(await sections.get('gone')).toBeUndefined();
});

test('writes when the revision is still the one that was read', async () => {
  await sections.set('s', { revision: 3 });
  await kvs
    .transact()
    .set<Section>('s', { revision: 4 }, inSection(revisionIs(3)))
    .execute();
  expect(await sections.get('s')).toEqual({ revision: 4 });
});

test('of two who read the same revision, the second commits nothing', async () => {
  await sections.set('s', { revision: 3 });
  const save = (what: string) =>
    kvs
      .transact()
      .set<Section>('s', { revision: 4, title: what }, inSection(revisionIs(3)))
      .set(what, { what }, { entityName: 'history' })
      .execute();
  await save('first');
  expect(await refusal(save('second'))).toBe('400 CONDITIONAL_CHECK_FAILED');
  expect(await sections.get('s')).toEqual({ revision: 4, title: 'first' });
  expect(await kvs.entity('history').get('second')).toBeUndefined();
  expect((await kvs.entity('history').query().index('what').getMany()).results).toHaveLength(1);
});

test('a check that fails keeps everything from being written', async () => {
  await sections.set('s', { revision: 3 });
  const checked = (revision: number) =>
    kvs
      .transact()
      .check('s', { entityName: 'section', conditions: revisionIs(revision) })
      .set('key', revision)
      .execute();
  expect(await refusal(checked(2))).toBe('400 CONDITIONAL_CHECK_FAILED');
  expect(await kvs.get('key')).toBeUndefined();
  await checked(3);
  expect(await kvs.get('key')).toBe(3);
});

test('a delete with a condition deletes only then', async () => {
  await sections.set('s', { revision: 3 });
  const deleteAt = (revision: number) =>
    kvs
      .transact()
      .delete<Section>('s', inSection(revisionIs(revision)))
      .execute();
  expect(await refusal(deleteAt(2))).toBe('400 CONDITIONAL_CHECK_FAILED');
  await deleteAt(3);
  expect(await sections.get('s')).toBeUndefined();
});

test('any condition but the negative ones fails for a missing value (measured for a check)', async () => {
  const check = kvs.transact().check('s', { entityName: 'section', conditions: revisionIs(1) });
  expect(await refusal(check.execute())).toBe('400 CONDITIONAL_CHECK_FAILED');
});

test('notExists passes for a missing value, and only for that (undocumented)', async () => {
  const make = () => kvs.transact().set<Section>('s', { revision: 1 }, inSection(isNew())).execute();
  await make();
  expect(await refusal(make())).toBe('400 CONDITIONAL_CHECK_FAILED');
});

test('conditions are asked of what was there before the transaction', async () => {
  await sections.set('a', { revision: 1 });
  await kvs
    .transact()
    .set<Section>('a', { revision: 2 }, inSection(revisionIs(1)))
    .set<Section>('b', { revision: 1 }, inSection(isNew()))
    .execute();
  expect(await sections.get('b')).toEqual({ revision: 1 });
});

test('or wants one of its conditions', async () => {
  await sections.set('s', { revision: 3 });
  const either = (first: number, second: number) =>
    new Filter<Section>()
      .or('revision', FilterConditions.equalTo(first))
      .or('revision', FilterConditions.equalTo(second));
  const save = (conditions: ReturnType<typeof either>) =>
    kvs.transact().set<Section>('s', { revision: 3 }, { entityName: 'section', conditions }).execute();
  await save(either(1, 3));
  expect(await refusal(save(either(1, 2)))).toBe('400 CONDITIONAL_CHECK_FAILED');
});

test('deleting what is not there is no failure (measured)', async () => {
  await kvs.transact().delete('nowhere').set('key', 1).execute();
  expect(await kvs.get('key')).toBe(1);
});

describe('limits', () => {
  const many = (count: number) => {
    const transaction = kvs.transact();
    for (let index = 0; index < count; index += 1) transaction.set(`k${index}`, index);
    return transaction.execute();
  };

  test('25 operations, checks and deletes among them', async () => {
    await many(25);
    expect(await kvs.get('k24')).toBe(24);
    expect(await refusal(many(26))).toBe('422 UNPROCESSABLE_ENTITY');
    expect(await kvs.get('k25')).toBeUndefined();
  });

  test('none at all is refused (inferred)', async () => {
    expect(await refusal(kvs.transact().execute())).toBe('400 BAD_REQUEST');
  });

  test('4 MB', async () => {
    const transaction = kvs.transact();
    for (let index = 0; index < 20; index += 1) transaction.set(`k${index}`, 'x'.repeat(200_000));
    expect(await refusal(transaction.execute())).toBe('400 MAX_SIZE');
    expect(await kvs.get('k0')).toBeUndefined();
  });

  test('each key once, whatever its entity', async () => {
    expect(await refusal(kvs.transact().set('s', 1).delete('s').execute())).toBe('400 KEY_DUPLICATION_ERROR');
    const inTwo = kvs
      .transact()
      .set<Section>('s', { revision: 1 }, inSection())
      .set('s', { what: 'x' }, { entityName: 'history' });
    expect(await refusal(inTwo.execute())).toBe('400 KEY_DUPLICATION_ERROR');
  });

  test('one value that cannot be stored keeps the others from being written', async () => {
    const wrong = kvs.transact().set('key', 1).set<Section>('s', { revision: 1.5 }, inSection());
    expect(await refusal(wrong.execute())).toBe('400 INCORRECT_PROPERTY_TYPE');
    expect(await kvs.get('key')).toBeUndefined();
  });

  test('a condition on an attribute of type any, or on none that is declared, is refused', async () => {
    const documentIs = new Filter<Section>().and('document', FilterConditions.exists());
    const onDocument = kvs.transact().check('s', { entityName: 'section', conditions: documentIs });
    expect(await refusal(onDocument.execute())).toBe('422 UNPROCESSABLE_ENTITY');
    const undeclared = new Filter<{ other: number }>().and('other', FilterConditions.exists());
    const onUndeclared = kvs.transact().check('s', { entityName: 'section', conditions: undeclared });
    expect(await reason(onUndeclared.execute())).toBe('Entity "section" declares no attribute "other"');
  });

  test('an unknown entity is refused', async () => {
    const unknown = kvs.transact().set('s', { a: 1 }, { entityName: 'nothing' });
    expect(await refusal(unknown.execute())).toBe('404 SCHEMA_NOT_FOUND');
  });
});

test('the border counts the bytes of all values that were set', async () => {
  await kvs.transact().set('a', 'abc').set('b', 12).delete('c').execute();
  expect(installed.last).toEqual({
    path: '/api/v1/transaction',
    status: 204,
    responseBytes: 0,
    writtenBytes: '"abc"'.length + '12'.length,
  });
});
