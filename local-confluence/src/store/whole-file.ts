/**
 * Whether the file of a store is whole. LMDB maps it into memory: where a part is missing (a copy that was cut off, a full
 * disk), the process that reads there is killed, and nothing is said.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SentenceError } from '../sentence-error';

export class DamagedStoreError extends SentenceError {
  override readonly name = 'DamagedStoreError';
  constructor(readonly folder: string) {
    super(
      `The data in ${folder} is damaged: a part of the file is missing, or it is no data of this program. Put back a whole copy, use another folder (DATA_DIR=<folder> npm start), or remove this one to begin again.`,
    );
  }
}

/** Of a page of LMDB 0.9 as `lmdb` carries it: its head, then what the file says of itself. */
const HEAD_BYTES = 24;
const MAGIC = 0xbeefc0de;
const LAST_PAGE_AT = HEAD_BYTES + 120;
const TRANSACTION_AT = HEAD_BYTES + 128;
/** The first two pages say it by turns. */
const SAYING_PAGES = 2;

/** @throws DamagedStoreError. A file that is not there yet is whole. */
export function checkWhole(folder: string, pageBytes: number): void {
  const path = join(folder, 'data.mdb');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return;
  const first = Buffer.alloc(SAYING_PAGES * pageBytes);
  const file = openSync(path, 'r');
  readSync(file, first, 0, first.length, 0);
  closeSync(file);
  const said = [0, pageBytes].map((at) => ({
    isOne: first.readUInt32LE(at + HEAD_BYTES) === MAGIC,
    lastPage: Number(first.readBigUInt64LE(at + LAST_PAGE_AT)),
    transaction: first.readBigUInt64LE(at + TRANSACTION_AT),
  }));
  if (!said.every(({ isOne }) => isOne)) throw new DamagedStoreError(folder);
  const [newest] = said.sort((a, b) => (a.transaction < b.transaction ? 1 : -1));
  if (newest !== undefined && (newest.lastPage + 1) * pageBytes <= size) return;
  // The last pages may have been given back before they were written: whether it can be read, another process finds out.
  if (!canBeRead(folder)) throw new DamagedStoreError(folder);
}

const READ_ALL = `
const { open } = require(process.argv[1]);
const database = open({ path: process.argv[2], noSubdir: false, readOnly: true, keyEncoding: 'binary', encoding: 'binary' });
for (const { value } of database.getRange()) value.length;
process.exit(0);
`;

const canBeRead = (folder: string): boolean =>
  spawnSync(process.execPath, ['-e', READ_ALL, require.resolve('lmdb'), folder], { stdio: 'ignore' })
    .status === 0;
