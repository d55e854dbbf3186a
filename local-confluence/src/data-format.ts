/**
 * Which form the data in a folder has. The number is raised with every change that older data does not fit;
 * nothing is ever read as what it is not, and nothing overwritten.
 */
import { SentenceError } from './sentence-error';
import type { Key, Store } from './store/store';

export const DATA_FORMAT = 1;

const FORMAT: Key = ['format'];

/** Marks new data. @throws SentenceError for data of another format. */
export function checkFormat(store: Store, folder: string): void {
  const found = store.get(FORMAT);
  if (found === DATA_FORMAT) return;
  const isEmpty = store.range({ prefix: [], limit: 1 }).length === 0;
  if (isEmpty) {
    store.transact((writer) => writer.put(FORMAT, DATA_FORMAT));
    return;
  }
  const whatItIs = typeof found === 'number' ? `of format ${found}` : 'of a format without a number';
  throw new SentenceError(
    `The data in ${folder} is ${whatItIs}; this local Confluence reads format ${DATA_FORMAT}. Use another folder (DATA_DIR=<folder> npm start), or remove this one to begin again.`,
  );
}
