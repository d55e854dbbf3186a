/** `kvs.batchGet`, `batchSet` and `batchDelete`: item by item; what fails is named, and the rest is done. */
import type { Reader, Writer } from '../store/store';
import type { Entities } from './entities';
import {
  badRequest,
  duplicateKey,
  keyNotFound,
  payloadTooLarge,
  StorageError,
  tooManyBatchItems,
} from './errors';
import type { Address } from './keys';
import { MAX_BATCH_ITEMS, MAX_BATCH_SET_BYTES } from './limits';
import type { BatchGetRequest, BatchSetRequest } from './requests';
import { answered, read } from './stored';
import { checkAddress, checkSet, exists, put, remove } from './write';

interface Failed {
  key: string;
  entityName?: string;
  error: { code: string; message: string };
}

export function batchGet(reader: Reader, entities: Entities, items: BatchGetRequest) {
  return itemByItem('get', items, (item) => {
    checkAddress(entities, item);
    const stored = read(reader, item);
    if (stored === undefined) throw keyNotFound();
    return { ...answered(item.key, stored, item.options?.metadataFields), ...entityNameOf(item) };
  });
}

export function batchSet(
  writer: Writer,
  entities: Entities,
  items: BatchSetRequest,
  requestBytes: number,
  now: number,
) {
  if (requestBytes > MAX_BATCH_SET_BYTES) throw payloadTooLarge(requestBytes);
  let writtenBytes = 0;
  const answer = itemByItem('set', items, (item) => {
    const checked = checkSet(entities, item, item.value, item.options?.ttl);
    put(writer, entities, checked, now);
    writtenBytes += checked.bytes;
    return nameOf(item);
  });
  return { answer, writtenBytes };
}

export function batchDelete(writer: Writer, entities: Entities, items: readonly Address[]) {
  return itemByItem('delete', items, (item) => {
    checkAddress(entities, item);
    // The tests of @forge/kvs answer this for a batch's item, as for a `delete` alone.
    if (!exists(writer, item)) throw keyNotFound();
    remove(writer, entities, item);
    return nameOf(item);
  });
}

/** `work` refuses an item before it writes anything of it. */
function itemByItem<Item extends Address, Success>(
  deed: 'get' | 'set' | 'delete',
  items: readonly Item[],
  work: (item: Item) => Success,
) {
  checkItems(deed, items);
  const successfulKeys: Success[] = [];
  const failedKeys: Failed[] = [];
  for (const item of items) {
    try {
      successfulKeys.push(work(item));
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      failedKeys.push({ ...nameOf(item), error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

function checkItems(deed: 'get' | 'set' | 'delete', items: readonly Address[]): void {
  if (items.length === 0) throw badRequest('A batch has at least one item');
  if (items.length > MAX_BATCH_ITEMS) throw tooManyBatchItems(deed, items.length);
  const names = new Set<string>();
  for (const item of items) {
    const name = JSON.stringify(nameOf(item));
    if (names.has(name)) throw duplicateKey(item.key);
    names.add(name);
  }
}

const entityNameOf = ({ entityName }: Address) => (entityName === undefined ? {} : { entityName });
const nameOf = (address: Address) => ({ key: address.key, ...entityNameOf(address) });
