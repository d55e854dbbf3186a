/**
 * The ordered store in a folder, over LMDB. Reads need no disk, a transaction is flushed to disk before it
 * returns, and a process that dies leaves the last transaction that returned.
 *
 * One process holds a folder. LMDB lets several in, so the holder's process id is kept beside the data and is
 * believed only while LMDB's own table of readers shows that process alive: nothing is left to clean up after a
 * `kill -9`, and an id that another program got meanwhile locks nobody out.
 */
import { mkdirSync, realpathSync } from 'node:fs';
import { open, type RootDatabase, type Transaction } from 'lmdb';
import type { Entry, Range, Reader, Store, Writer } from './store';
import { checkWhole } from './whole-file';
import { decodeTuple, encodeTuple, endOfPrefix } from './tuple';

/** The folder is open already, in this process or in another. */
export class StoreInUseError extends Error {
  override readonly name = 'StoreInUseError';
  constructor(
    readonly folder: string,
    readonly processId: number,
  ) {
    super(
      `The data in ${folder} is in use by process ${processId}. Stop that process first, or use another folder.`,
    );
  }
}

type Database = RootDatabase<string, Buffer>;

/** No tuple begins with this byte, so no key of a caller is this one, and it sorts before all of them. */
const HOLDER = Buffer.of(0);
const FIRST_TUPLE = Buffer.of(1);

/** LMDB allows keys of 4,026 bytes with pages of this size: enough for an index entry of the app's storage. */
const PAGE_BYTES = 8192;

/** The folders that this process holds, by their real paths. */
const held = new Set<string>();

/** Opens the store in `folder`, which is made when it is missing. Throws `StoreInUseError`, `DamagedStoreError`. */
export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const path = realpathSync(folder);
  if (held.has(path)) throw new StoreInUseError(folder, process.pid);
  checkWhole(folder, PAGE_BYTES);

  const database: Database = open<string, Buffer>({
    path,
    noSubdir: false,
    keyEncoding: 'binary',
    encoding: 'string',
    pageSize: PAGE_BYTES,
    // Otherwise a transaction returns before it is on disk.
    overlappingSync: false,
  });
  const holder = claim(database);
  if (holder !== process.pid) {
    void database.close();
    throw new StoreInUseError(folder, holder);
  }
  held.add(path);

  const writer = writerOver(database);
  let inTransaction = false;
  let closed: Promise<void> | undefined;

  return {
    get: (key) => writer.get(key),
    range: (range) => writer.range(range),

    snapshot() {
      const transaction = database.useReadTransaction();
      return { ...readerOver(database, transaction), release: () => transaction.done() };
    },

    transact<Result>(work: (writer: Writer) => Result): Result {
      if (inTransaction) throw new Error('A transaction cannot begin within another.');
      inTransaction = true;
      try {
        return database.transactionSync(() => {
          const result = work(writer);
          if (result instanceof Promise) throw new TypeError('A transaction cannot wait for a promise.');
          return result;
        });
      } finally {
        inTransaction = false;
      }
    },

    close() {
      closed ??= (async () => {
        database.removeSync(HOLDER);
        held.delete(path);
        await database.close();
      })();
      return closed;
    },
  };
}

/** Makes this process the holder unless another one that is alive holds the data; says who holds it then. */
function claim(database: Database): number {
  // The first read takes a place in the table of readers: it is there before the claim can be seen.
  database.get(HOLDER);
  return database.transactionSync(() => {
    const holder = Number(database.get(HOLDER) ?? process.pid);
    if (holder !== process.pid && isReading(database, holder)) return holder;
    database.putSync(HOLDER, String(process.pid));
    return process.pid;
  });
}

function isReading(database: Database, processId: number): boolean {
  database.readerCheck();
  return database
    .readerList()
    .split('\n')
    .some((line) => Number(line.trim().split(/\s+/)[0]) === processId);
}

/** Without a transaction it sees what is newest, within one what was there when it began. */
function readerOver(database: Database, transaction?: Transaction): Reader {
  const at = transaction === undefined ? {} : { transaction };
  return {
    get(key) {
      const json = database.get(encodeTuple(key), at);
      return json === undefined ? undefined : parsed(json);
    },
    range: (range) => rangeOf(database, range, at),
  };
}

function writerOver(database: Database): Writer {
  return {
    ...readerOver(database),
    put(key, value) {
      // Undefined for what JSON cannot say, whatever the type of `stringify` promises.
      const json = JSON.stringify(value) as string | undefined;
      if (json === undefined)
        throw new TypeError(`The value for the key ${JSON.stringify(key)} is not JSON.`);
      database.putSync(encodeTuple(key), json);
    },
    delete(key) {
      database.removeSync(encodeTuple(key));
    },
  };
}

const parsed = (json: string): unknown => JSON.parse(json);

function rangeOf(
  database: Database,
  { prefix, from, to, afterFrom, reverse, limit }: Range,
  at: { transaction?: Transaction },
): Entry[] {
  const first = encodeTuple(prefix);
  const last = endOfPrefix(first);
  const lower = from === undefined ? FIRST_TUPLE : encodeTuple(from);
  const upper = to === undefined ? last : encodeTuple(to);
  const start = Buffer.compare(first, lower) > 0 ? first : lower;
  const end = Buffer.compare(last, upper) < 0 ? last : upper;
  if (limit === 0 || Buffer.compare(start, end) >= 0) return [];

  const withoutStart = afterFrom === true && from !== undefined && start === lower;
  const bounds =
    reverse === true
      ? { start: end, exclusiveStart: true, end: start, inclusiveEnd: !withoutStart, reverse }
      : { start, exclusiveStart: withoutStart, end };
  const found = database.getRange({ ...bounds, ...at, ...(limit === undefined ? {} : { limit }) });
  return [...found.map(({ key, value }): Entry => ({ key: decodeTuple(key), value: parsed(value) }))];
}
