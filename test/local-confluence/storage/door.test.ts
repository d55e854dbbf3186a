/** What comes to the door and is no request of `@forge/kvs`: the answers are inferred from those that it knows. */
import { temporaryFolders } from '../store/temporary-folder';
import { Installed } from './installed';

const folder = temporaryFolders();
let installed: Installed;
beforeAll(() => {
  installed = new Installed(folder());
});
afterAll(() => installed.uninstall());

test.each([
  ['a body that is not JSON', '/api/v1/get', '{"key"'],
  ['a body that lacks its key', '/api/v1/get', '{}'],
  ['an option that nobody knows', '/api/v1/set', '{"key":"a","value":1,"options":{"colour":"red"}}'],
  ['a key policy that nobody knows', '/api/v1/set', '{"key":"a","value":1,"options":{"keyPolicy":"MERGE"}}'],
  [
    'a returned value with the wrong policy',
    '/api/v1/set',
    '{"key":"a","value":1,"options":{"keyPolicy":"FAIL_IF_EXISTS","returnValue":"LATEST"}}',
  ],
  ['an entity at the path of a key', '/api/v1/get', '{"key":"a","entityName":"plan"}'],
  ['no entity at the path of an entity', '/api/v1/entity/get', '{"key":"a"}'],
  [
    'conditions on a value that is no entity',
    '/api/v1/transaction',
    '{"set":[{"key":"a","value":1,"conditions":{"and":[{"property":"b","condition":"EXISTS","values":[true]}]}}]}',
  ],
  ['a batch that is no list', '/api/v1/batch/get', '{"key":"a"}'],
])('%s is a bad request', async (_, path, body) => {
  const response = installed.send(path, body);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    code: 'BAD_REQUEST',
    message: 'Provided request body is invalid',
  });
});

test('a path that is not one of storage is not there', async () => {
  const response = installed.send('/api/v1/explode', '{}');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'NOT_FOUND' });
});
