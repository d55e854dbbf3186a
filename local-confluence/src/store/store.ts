/**
 * The ordered store on disk under everything: the site (people, pages, comments) and the app's storage.
 * Keys are tuples, ordered element by element: null, false, true, numbers, strings by code point; a tuple
 * comes before those that begin with it. Values are JSON values, in and out as copies. A transaction is all or nothing, one at a time, and on disk when it returns:
 * `kill -9` at any moment loses none that returned.
 */
export type Key = readonly (string | number | boolean | null)[];

export interface Range {
  /** Keys that begin with these elements. */
  prefix: Key;
  /** Within the prefix, from here on (a whole key)… */
  from?: Key;
  /** …up to, not including, here. */
  to?: Key;
  /** Leaves out `from` itself: the way to go on after a cursor. */
  afterFrom?: boolean;
  reverse?: boolean;
  limit?: number;
}

export interface Entry {
  key: Key;
  value: unknown;
}

export interface Reader {
  get(key: Key): unknown;
  range(range: Range): Entry[];
}

export interface Writer extends Reader {
  put(key: Key, value: unknown): void;
  delete(key: Key): void;
}

/** The store as it was at one moment. Until it is released the store keeps what it has of that moment. */
export interface Snapshot extends Reader {
  release(): void;
}

export interface Store extends Reader {
  snapshot(): Snapshot;

  /** Runs `work` alone; when it throws nothing is written and the error passes on. */
  transact<Result>(work: (writer: Writer) => Result): Result;
  close(): Promise<void>;
}
