/** Getting, setting and deleting one value, in any of the places where a value can be. */
import type { Reader, Writer } from '../store/store';
import type { Entities } from './entities';
import { keyConflict, keyNotFound } from './errors';
import type { Address } from './keys';
import type { GetRequest, SetOptions } from './requests';
import { answered, read } from './stored';
import { checkAddress, checkSet, exists, put, remove } from './write';

export function get(reader: Reader, entities: Entities, address: Address, options: GetRequest['options']) {
  checkAddress(entities, address);
  const stored = read(reader, address);
  if (stored === undefined) throw keyNotFound();
  return answered(address.key, stored, options?.metadataFields);
}

export interface Setting {
  address: Address;
  value: unknown;
  options: SetOptions;
}

/** Answers nothing unless a value is asked for in return, and nothing for the previous one of a new value. */
export function set(writer: Writer, entities: Entities, { address, value, options }: Setting, now: number) {
  const checked = checkSet(entities, address, value, options?.ttl);
  const before = read(writer, address);
  if (options?.keyPolicy === 'FAIL_IF_EXISTS' && before !== undefined) throw keyConflict();
  const after = put(writer, entities, checked, now);
  const returned =
    options?.returnValue === undefined ? undefined : options.returnValue === 'LATEST' ? after : before;
  return {
    writtenBytes: checked.bytes,
    answer: returned && answered(address.key, returned, options?.returnMetadataFields),
  };
}

export function deleteOne(writer: Writer, entities: Entities, address: Address): void {
  checkAddress(entities, address);
  if (!exists(writer, address)) throw keyNotFound();
  remove(writer, entities, address);
}
