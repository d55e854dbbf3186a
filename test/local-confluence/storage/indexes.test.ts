/** What becomes of stored values when the manifest declares other indexes than before. */
import { kvs } from '@forge/kvs';
import type { EntityDeclaration } from '../../../local-confluence/src/manifest/manifest';
import { Entities, EntityDeclarationError } from '../../../local-confluence/src/storage/entities';
import { temporaryFolders } from '../store/temporary-folder';
import { Installed, refusal } from './installed';

const task = (indexes: EntityDeclaration['indexes']): EntityDeclaration => ({
  name: 'task',
  attributes: {
    owner: { type: 'string' },
    due: { type: 'integer' },
    size: { type: 'integer' },
    note: { type: 'string' },
  },
  indexes,
});

const folder = temporaryFolders();
let path: string;
let installed: Installed;
beforeEach(async () => {
  path = folder();
  installed = new Installed(path, [task([{ name: 'plan', partition: ['owner'], range: ['due'] }])]);
  await kvs.entity('task').set('a', { owner: 'ana', due: 2, size: 1 });
  await kvs.entity('task').set('b', { owner: 'ana', due: 1, size: 2 });
  await kvs.entity('task').set('c', { owner: 'tom', due: 3 });
});
afterEach(() => installed.uninstall());

async function deploy(...entities: EntityDeclaration[]): Promise<void> {
  await installed.uninstall();
  installed = new Installed(path, entities);
}

async function keys(index: string, partition?: unknown[]): Promise<string[]> {
  const query = kvs.entity('task').query();
  const { results } = await query.index(index, partition && { partition }).getMany();
  return results.map(({ key }) => key);
}

test('an index is there again after a restart', async () => {
  await deploy(task([{ name: 'plan', partition: ['owner'], range: ['due'] }]));
  expect(await keys('plan', ['ana'])).toEqual(['b', 'a']);
});

test('a new index holds what was stored before', async () => {
  await deploy(task([{ name: 'plan', partition: ['owner'], range: ['due'] }, 'size']));
  expect(await keys('size')).toEqual(['a', 'b']);
  expect(await keys('plan', ['ana'])).toEqual(['b', 'a']);
});

test('an index with another range or partition is made anew', async () => {
  await deploy(task([{ name: 'plan', range: ['due'] }]));
  expect(await keys('plan')).toEqual(['b', 'a', 'c']);
  await deploy(task([{ name: 'plan', partition: ['owner'], range: ['size'] }]));
  expect(await keys('plan', ['ana'])).toEqual(['a', 'b']);
  expect(await keys('plan', ['tom'])).toEqual([]);
});

test('an index that was gone for a while knows what changed meanwhile', async () => {
  await deploy(task([]));
  expect(await refusal(keys('plan', ['ana']))).toBe('400 INVALID_ENTITY_INDEX');
  await kvs.entity('task').delete('a');
  await kvs.entity('task').set('c', { owner: 'ana', due: 0 });
  await deploy(task([{ name: 'plan', partition: ['owner'], range: ['due'] }]));
  expect(await keys('plan', ['ana'])).toEqual(['c', 'b']);
  expect(await keys('plan', ['tom'])).toEqual([]);
});

test('a new index leaves out what was stored before and is too long for it (undocumented)', async () => {
  const long = 'x'.repeat(5000);
  await kvs.entity('task').set('long', { note: long });
  await kvs.entity('task').set('short', { note: 'x' });
  await deploy(task(['note']));
  expect(await keys('note')).toEqual(['short']);
  expect(await kvs.entity('task').get('long')).toEqual({ note: long });
  await kvs.entity('task').delete('long');
});

test.each([
  ['an attribute that is not declared', task(['other'])],
  ['an attribute of type any', { name: 'x', attributes: { a: { type: 'any' as const } }, indexes: ['a'] }],
  ['the name of the index by key', task([{ name: 'by-key', range: ['due'] }])],
])('an index of %s is refused, as Forge would not deploy it', (_, entity) => {
  expect(() => new Entities([entity])).toThrow(EntityDeclarationError);
});
