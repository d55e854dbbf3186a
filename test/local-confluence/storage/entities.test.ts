/** Values of custom entities: runtime-reference/storage-api-custom-entities, and where said otherwise. */
import { kvs, MetadataField } from '@forge/kvs';
import type { EntityDeclaration } from '../../../local-confluence/src/manifest/manifest';
import { temporaryFolders } from '../store/temporary-folder';
import { Installed, refusal } from './installed';

const employee: EntityDeclaration = {
  name: 'employee',
  attributes: {
    name: { type: 'string' },
    age: { type: 'integer' },
    rate: { type: 'float' },
    here: { type: 'boolean' },
    notes: { type: 'any' },
  },
  indexes: ['name', { name: 'by-name-and-age', partition: ['name'], range: ['age'] }],
};

const folder = temporaryFolders();
let installed: Installed;
beforeEach(() => {
  installed = new Installed(folder(), [
    employee,
    { name: 'other', attributes: employee.attributes, indexes: [] },
  ]);
});
afterEach(() => installed.uninstall());

const employees = kvs.entity<Record<string, unknown>>('employee');

test('a value is got as it was set, without the attributes that it lacks', async () => {
  const whole = { name: 'Ana', age: 41, rate: 0.5, here: true, notes: { free: [1, null] } };
  await employees.set('a', whole);
  await employees.set('b', { name: 'Tom' });
  expect(await employees.get('a')).toEqual(whole);
  expect(await employees.get('b')).toEqual({ name: 'Tom' });
  expect(await employees.get('c')).toBeUndefined();
});

test('one key is another value in each entity, and outside them', async () => {
  await employees.set('a', { name: 'Ana' });
  await kvs.entity('other').set('a', { age: 1 });
  await kvs.set('a', 'outside');
  await employees.delete('a');
  await employees.delete('a');
  expect(await employees.get('a')).toBeUndefined();
  expect(await kvs.entity('other').get('a')).toEqual({ age: 1 });
  expect(await kvs.get('a')).toBe('outside');
});

test('policies, returned values and metadata are those of a key', async () => {
  const made = installed.clock.time;
  await employees.set('a', { age: 1 }, { keyPolicy: 'FAIL_IF_EXISTS' });
  expect(await refusal(employees.set('a', { age: 2 }, { keyPolicy: 'FAIL_IF_EXISTS' }))).toBe(
    '409 KEY_CONFLICT',
  );
  installed.clock.time += 1000;
  const before = await employees.set('a', { age: 3 }, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' });
  expect(before).toEqual({ key: 'a', value: { age: 1 } });
  const metadataFields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT];
  expect(await employees.get('a', { metadataFields })).toEqual({
    key: 'a',
    value: { age: 3 },
    createdAt: made,
    updatedAt: made + 1000,
  });
});

test('an entity that the manifest does not declare is refused (measured)', async () => {
  expect(await refusal(kvs.entity('nothing').set('a', {}))).toBe('404 SCHEMA_NOT_FOUND');
  expect(await refusal(kvs.entity('nothing').get('a'))).toBe('404 SCHEMA_NOT_FOUND');
});

test('an empty key is refused in other words than outside entities (handling-errors-customentities)', async () => {
  expect(await refusal(employees.set('', { age: 1 }))).toBe('400 EMPTY_KEY');
});

describe('an attribute has its declared type', () => {
  test.each([
    ['an integer up to 32 bits', { age: 2_147_483_647 }],
    ['a negative integer down to 32 bits', { age: -2_147_483_648 }],
    ['a float', { rate: -1.5e-130 }],
    ['a float of zero', { rate: 0 }],
    ['a whole number as a float', { rate: 3 }],
    ['anything as any', { notes: 'text' }],
  ])('%s is taken', async (_, value) => {
    await employees.set('a', value);
    expect(await employees.get('a')).toEqual(value);
  });

  test.each([
    ['an integer beyond 32 bits (measured)', { age: 2_147_483_648 }],
    ['a text for an integer (measured)', { age: '5' }],
    ['a fraction for an integer', { age: 1.5 }],
    ['a float that is too small', { rate: 1e-131 }],
    ['a float that is too large', { rate: 1e126 }],
    ['a text for a boolean', { here: 'true' }],
    ['a number for a text', { name: 5 }],
    ['null for a text (inferred)', { name: null }],
  ])('%s is refused', async (_, value) => {
    expect(await refusal(employees.set('a', value))).toBe('400 INCORRECT_PROPERTY_TYPE');
    expect(await employees.get('a')).toBeUndefined();
  });

  test.each([
    ['an empty text', { name: '' }],
    ['a blank text', { name: ' \n' }],
    ['an attribute that is not declared (inferred)', { height: 2 }],
  ])('%s is refused', async (_, value) => {
    expect(await refusal(employees.set('a', value))).toBe('400 INVALID_ENTITY_VALUE');
  });

  test.each(['text', 1, true, [1]])('a value is an object of attributes, not %j', async (value) => {
    expect(await refusal(kvs.entity<unknown>('employee').set('a', value))).toBe('400 INVALID_ENTITY_VALUE');
  });
});

describe('what an index holds (runtime-reference/custom-entities)', () => {
  test('a range has at most 900 bytes', async () => {
    await employees.set('a', { name: 'é'.repeat(450) });
    expect(await refusal(employees.set('b', { name: `${'é'.repeat(450)}x` }))).toBe(
      '400 INVALID_ENTITY_VALUE',
    );
  });

  test('a partition has at most 1,700 bytes', async () => {
    await installed.uninstall();
    const partitioned = { ...employee, indexes: [{ name: 'by-name', partition: ['name'], range: ['age'] }] };
    installed = new Installed(folder(), [partitioned]);
    await employees.set('k'.repeat(500), { name: 'x'.repeat(1700), age: 1 });
    expect(await refusal(employees.set('b', { name: 'x'.repeat(1701), age: 1 }))).toBe(
      '400 INVALID_ENTITY_VALUE',
    );
  });
});
