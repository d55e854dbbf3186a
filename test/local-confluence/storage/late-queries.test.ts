/** Queries are eventually consistent, on demand: storage-reference/kvs#consistency, storage-reference/entities#consistency. */
import { kvs, WhereConditions } from '@forge/kvs';
import { temporaryFolders } from '../store/temporary-folder';
import { Installed } from './installed';

const folder = temporaryFolders();
let installed: Installed;
beforeEach(() => {
  installed = new Installed(folder(), [
    { name: 'note', attributes: { about: { type: 'string' } }, indexes: ['about'] },
  ]);
});
afterEach(() => installed.uninstall());

const notes = kvs.entity<{ about: string }>('note');
const aboutTea = async () => {
  const query = notes.query().index('about').where(WhereConditions.equalTo('tea'));
  return (await query.getMany()).results.map(({ key }) => key);
};
const keys = async () => (await kvs.query().getMany()).results.map(({ key }) => key);

test('a query gives what was there before, while a get gives what is there', async () => {
  await notes.set('old', { about: 'tea' });
  await kvs.set('old', 1);
  installed.areQueriesLate = true;
  await notes.set('new', { about: 'tea' });
  await notes.set('old', { about: 'coffee' });
  await kvs.set('new', 1);
  await kvs.delete('old');
  expect([await aboutTea(), await keys()]).toEqual([['old'], ['old']]);
  expect(await notes.get('new')).toEqual({ about: 'tea' });
  installed.areQueriesLate = false;
  expect([await aboutTea(), await keys()]).toEqual([['new'], ['new']]);
});

test('each time they are late from then on', async () => {
  installed.areQueriesLate = true;
  await kvs.set('a', 1);
  expect(await keys()).toEqual([]);
  installed.areQueriesLate = false;
  await kvs.get('a');
  installed.areQueriesLate = true;
  await kvs.set('b', 1);
  expect(await keys()).toEqual(['a']);
});
