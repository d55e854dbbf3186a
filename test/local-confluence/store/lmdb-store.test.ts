import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, StoreInUseError } from '../../../local-confluence/src/store/lmdb-store';
import type { Store } from '../../../local-confluence/src/store/store';
import { childProgram } from './child-process';
import { temporaryFolders } from './temporary-folder';

const folder = temporaryFolders();
const opened: Store[] = [];
const open = (path = folder()): Store => {
  const store = openStore(path);
  opened.push(store);
  return store;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
});

describe('values', () => {
  test('a value comes back as a copy: nobody else sees it change', () => {
    const store = open();
    const value = { rows: [1] };
    store.transact((writer) => {
      writer.put(['a'], value);
    });
    value.rows.push(2);
    expect(store.get(['a'])).toEqual({ rows: [1] });
    expect(store.get(['a'])).not.toBe(store.get(['a']));
  });

  test('a missing key is undefined, a stored null is null', () => {
    const store = open();
    store.transact((writer) => {
      writer.put(['null'], null);
    });
    expect(store.get(['null'])).toBeNull();
    expect(store.get(['missing'])).toBeUndefined();
  });

  test('a value that is not JSON is refused, and the key is named', () => {
    expect(() => {
      open().transact((writer) => {
        writer.put(['f', 1], undefined);
      });
    }).toThrow('The value for the key ["f",1] is not JSON.');
  });

  test('a text of control characters, longer than 64 characters, is a key like any other', () => {
    const store = open();
    const key = ['title', `${'\0\u0001\u0004'.repeat(40)}end`, 7];
    store.transact((writer) => {
      writer.put(key, 'here');
    });
    expect(store.range({ prefix: ['title'] })).toEqual([{ key, value: 'here' }]);
  });
});

describe('transactions', () => {
  test('sees its own writes; afterwards everybody does', () => {
    const store = open();
    const seen = store.transact((writer) => {
      writer.put(['a', 1], 'one');
      writer.put(['a', 2], 'two');
      writer.delete(['a', 1]);
      return { got: writer.get(['a', 2]), range: writer.range({ prefix: ['a'] }) };
    });
    expect(seen).toEqual({ got: 'two', range: [{ key: ['a', 2], value: 'two' }] });
    expect(store.range({ prefix: ['a'] })).toEqual(seen.range);
  });

  test('writes nothing when it throws, and the error passes on', () => {
    const store = open();
    store.transact((writer) => {
      writer.put(['kept'], 1);
    });
    expect(() => {
      store.transact((writer) => {
        writer.put(['kept'], 2);
        writer.put(['new'], 2);
        throw new RangeError('no');
      });
    }).toThrow(new RangeError('no'));
    expect(store.range({ prefix: [] })).toEqual([{ key: ['kept'], value: 1 }]);
  });

  test('cannot begin within another', () => {
    const store = open();
    expect(() => store.transact(() => store.transact(() => 1))).toThrow('cannot begin within another');
    expect(store.transact(() => 2)).toBe(2);
  });

  test('cannot wait for a promise: it would stay open', () => {
    const store = open();
    expect(() =>
      store.transact(async (writer) => {
        writer.put(['a'], 1);
        await Promise.resolve();
      }),
    ).toThrow('cannot wait for a promise');
    expect(store.get(['a'])).toBeUndefined();
  });
});

describe('the folder', () => {
  test('keeps what was written, for the next who opens it', async () => {
    const path = folder();
    const first = open(path);
    first.transact((writer) => {
      writer.put(['a'], { text: 'é 🔥' });
    });
    await first.close();
    expect(open(path).get(['a'])).toEqual({ text: 'é 🔥' });
  });

  test('that is open already is refused, by its path and the process', () => {
    const path = folder();
    open(path);
    expect(() => openStore(path)).toThrow(new StoreInUseError(path, process.pid));
  });

  test('can be closed twice', async () => {
    const store = open();
    await store.close();
    await expect(store.close()).resolves.toBeUndefined();
  });
});

describe('a file', () => {
  /** Of a store with something in every page, of which nothing was given back. */
  const damaged = async (damage: (whole: Buffer) => Buffer): Promise<string> => {
    const path = folder();
    const store = openStore(path);
    for (let n = 0; n < 40; n += 1) store.transact((writer) => writer.put(['page', n], 'x'.repeat(10_000)));
    await store.close();
    const file = join(path, 'data.mdb');
    writeFileSync(file, damage(readFileSync(file)));
    rmSync(join(path, 'lock.mdb'));
    return path;
  };

  test.each([
    ['cut off in the first page', (whole: Buffer) => whole.subarray(0, 5_000)],
    ['cut off after the pages that speak of the others', (whole: Buffer) => whole.subarray(0, 2 * 8_192)],
    ['cut off by half', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['of something else', () => Buffer.from('This is a long text. '.repeat(2_000))],
  ])('%s is refused by its folder, and left as it is', async (_, damage) => {
    const path = await damaged(damage);
    const before = readFileSync(join(path, 'data.mdb'));
    expect(() => openStore(path)).toThrow(`The data in ${path} is damaged`);
    expect(readFileSync(join(path, 'data.mdb')).equals(before)).toBe(true);
  });

  test('that is whole, or empty, is opened', async () => {
    expect(open(await damaged((whole) => whole)).get(['page', 39])).toHaveLength(10_000);
    expect(open(await damaged(() => Buffer.alloc(0))).get(['page', 39])).toBeUndefined();
  });
});

describe('another process', () => {
  const start = childProgram(folder());

  test('that holds the folder is named, and its death frees the folder at once', async () => {
    const path = folder();
    const child = start('hold', path);
    await child.untilItSaid(1);
    expect(() => openStore(path)).toThrow(new StoreInUseError(path, child.processId ?? 0));
    await child.kill();
    expect(open(path).get(['a'])).toBeUndefined();
  });

  test('that is killed in the middle of writing loses no transaction that returned, and leaves none half done', async () => {
    const path = folder();
    const child = start('write', path);
    await child.untilItSaid(300);
    const acknowledged = (await child.kill()).map(Number);

    const store = open(path);
    const last = store.get(['last']);
    expect(last).toBeGreaterThanOrEqual(acknowledged.length);
    expect(store.range({ prefix: ['log'] }).map(({ key }) => key[1])).toEqual(
      Array.from({ length: Number(last) }, (_, index) => index + 1),
    );
  });
});
