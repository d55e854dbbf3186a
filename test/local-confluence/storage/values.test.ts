import { kvs, MetadataField } from '@forge/kvs';
import { temporaryFolders } from '../store/temporary-folder';
import { Installed, refusal } from './installed';

const folder = temporaryFolders();
let installed: Installed;
beforeEach(() => {
  installed = new Installed(folder());
});
afterEach(() => installed.uninstall());

describe('a value (storage-reference/storage-api-basic)', () => {
  test.each([
    ['a string', 'text'],
    ['a number', 1.5],
    ['a boolean', false],
    ['an array', [1, { a: 'b' }]],
    ['an object', { a: { b: [] }, none: null }],
    ['an empty string', ''],
  ])('that is %s is got as it was set', async (_, value) => {
    await kvs.set('key', value);
    expect(await kvs.get('key')).toEqual(value);
  });

  test('that is not there is undefined', async () => {
    expect(await kvs.get('nowhere')).toBeUndefined();
  });

  test('is overwritten by the next set, and gone after delete', async () => {
    await kvs.set('key', 1);
    await kvs.set('key', 2);
    expect(await kvs.get('key')).toBe(2);
    await kvs.delete('key');
    expect(await kvs.get('key')).toBeUndefined();
  });

  test('that is not there is deleted without a word', async () => {
    await expect(kvs.delete('nowhere')).resolves.toBeUndefined();
    // The package makes nothing of this answer.
    expect(installed.last?.status).toBe(404);
  });

  test('cannot be null or missing (inferred)', async () => {
    expect(await refusal(kvs.set('key', null))).toBe('400 BAD_REQUEST');
    expect(await refusal(kvs.set('key', undefined))).toBe('400 BAD_REQUEST');
  });

  test('is still there when the app is installed on the same data again', async () => {
    const path = folder();
    await installed.uninstall();
    installed = new Installed(path);
    await kvs.set('key', { text: 'é 🔥' });
    await installed.uninstall();
    installed = new Installed(path);
    expect(await kvs.get('key')).toEqual({ text: 'é 🔥' });
  });
});

describe('a key (limits-kvs-ce, storage-reference/handling-errors-kvs)', () => {
  test('has at most 500 characters', async () => {
    await kvs.set('k'.repeat(500), 1);
    expect(await kvs.get('k'.repeat(500))).toBe(1);
    expect(await refusal(kvs.set('k'.repeat(501), 1))).toBe('400 KEY_TOO_LONG');
  });

  test.each(['a', 'Z9', 'plan:1.2_3-4#5', 'with space'])('may be "%s"', async (key) => {
    await kvs.set(key, 'here');
    expect(await kvs.get(key)).toBe('here');
  });

  test.each(['a/b', 'é', 'a@b', '   ', '\u{1f525}'])('may not be "%s"', async (key) => {
    expect(await refusal(kvs.set(key, 1))).toBe('400 INVALID_KEY');
    expect(await refusal(kvs.get(key))).toBe('400 INVALID_KEY');
    expect(await refusal(kvs.delete(key))).toBe('400 INVALID_KEY');
  });

  test('is not empty', async () => {
    expect(await refusal(kvs.set('', 1))).toBe('400 KEY_TOO_SHORT');
  });
});

describe('the size of a value (limits-kvs-ce)', () => {
  test('is at most 240 KiB of JSON', async () => {
    const quotes = 2;
    await kvs.set('key', 'x'.repeat(240 * 1024 - quotes));
    expect(await refusal(kvs.set('key', 'x'.repeat(240 * 1024 - quotes + 1)))).toBe('400 MAX_SIZE');
  });

  test('counts bytes, not characters', async () => {
    expect(await refusal(kvs.set('key', 'é'.repeat(130 * 1024)))).toBe('400 MAX_SIZE');
  });

  test('is at most 31 levels deep', async () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) });
    await kvs.set('key', nested(31));
    expect(await refusal(kvs.set('key', nested(32)))).toBe('400 MAX_DEPTH');
  });
});

describe('metadata (storage-reference/storage-api-basic)', () => {
  const fields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT];

  test('says when a value was made and when it was last set, if asked', async () => {
    const made = installed.clock.time;
    await kvs.set('key', 1);
    installed.clock.time += 5000;
    await kvs.set('key', 2);
    expect(await kvs.get('key', { metadataFields: fields })).toEqual({
      key: 'key',
      value: 2,
      createdAt: made,
      updatedAt: made + 5000,
    });
  });

  test('begins anew when a value was deleted', async () => {
    await kvs.set('key', 1);
    await kvs.delete('key');
    installed.clock.time += 5000;
    await kvs.set('key', 1);
    expect(await kvs.get('key', { metadataFields: fields })).toMatchObject({
      createdAt: installed.clock.time,
    });
  });

  test('has no time of expiry for what does not expire', async () => {
    await kvs.set('key', 1);
    expect(await kvs.get('key', { metadataFields: [MetadataField.EXPIRE_TIME] })).toEqual({
      key: 'key',
      value: 1,
    });
  });
});

describe('setting on conditions (runtime-reference/storage-api-custom-entities)', () => {
  test('FAIL_IF_EXISTS sets what is not there', async () => {
    await kvs.set('key', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
    expect(await kvs.get('key')).toBe(1);
  });

  test('FAIL_IF_EXISTS leaves what is there (measured)', async () => {
    await kvs.set('key', 1);
    expect(await refusal(kvs.set('key', 2, { keyPolicy: 'FAIL_IF_EXISTS' }))).toBe('409 KEY_CONFLICT');
    expect(await kvs.get('key')).toBe(1);
  });

  test('OVERRIDE overwrites, and gives back the value before or the new one', async () => {
    await kvs.set('key', 1);
    expect(await kvs.set('key', 2, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toEqual({
      key: 'key',
      value: 1,
    });
    const made = installed.clock.time;
    installed.clock.time += 1000;
    expect(
      await kvs.set('key', 3, {
        keyPolicy: 'OVERRIDE',
        returnValue: 'LATEST',
        returnMetadataFields: [MetadataField.CREATED_AT, MetadataField.UPDATED_AT],
      }),
    ).toEqual({ key: 'key', value: 3, createdAt: made, updatedAt: made + 1000 });
  });

  test('there is no value before the first', async () => {
    expect(await kvs.set('key', 1, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toBeUndefined();
    expect(await kvs.get('key')).toBe(1);
  });
});

describe('a secret (storage-reference/storage-api-secret)', () => {
  test('is set, got and deleted by its key', async () => {
    await kvs.setSecret('token', 'xyz');
    expect(await kvs.getSecret('token')).toBe('xyz');
    await kvs.deleteSecret('token');
    expect(await kvs.getSecret('token')).toBeUndefined();
    await expect(kvs.deleteSecret('token')).resolves.toBeUndefined();
  });

  test('is seen by nothing but getSecret', async () => {
    await kvs.setSecret('token', 'xyz');
    expect(await kvs.get('token')).toBeUndefined();
    expect(await kvs.query().getMany()).toEqual({ results: [], nextCursor: undefined });
    await kvs.set('token', 'no secret');
    await kvs.delete('token');
    expect(await kvs.getSecret('token')).toBe('xyz');
  });

  test('takes the same policies as a value', async () => {
    await kvs.setSecret('token', 'x');
    expect(await refusal(kvs.setSecret('token', 'y', { keyPolicy: 'FAIL_IF_EXISTS' }))).toBe(
      '409 KEY_CONFLICT',
    );
    expect(await kvs.setSecret('token', 'y', { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toEqual({
      key: 'token',
      value: 'x',
    });
  });
});

describe('what the border counts', () => {
  test('the bytes of a value that was set, and none where nothing was', async () => {
    await kvs.set('key', 'abc');
    expect(installed.last).toEqual({
      path: '/api/v1/set',
      status: 204,
      responseBytes: 0,
      writtenBytes: '"abc"'.length,
    });
    await kvs.get('key');
    expect(installed.last).toEqual({
      path: '/api/v1/get',
      status: 200,
      responseBytes: '{"key":"key","value":"abc"}'.length,
      writtenBytes: 0,
    });
    await refusal(kvs.set('key', 1, { keyPolicy: 'FAIL_IF_EXISTS' }));
    expect(installed.last).toMatchObject({ status: 409, writtenBytes: 0 });
  });
});
