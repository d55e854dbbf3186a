/** Setting and deleting one value, its index entries with it. */
import type { Reader, Writer } from '../store/store';
import { attributesOf, checkAttributes } from './attributes';
import type { Entities } from './entities';
import { addToIndexes, checkIndexed, takeFromIndexes } from './index-entries';
import { type Address, checkKey, expiryEntry, placeOf } from './keys';
import { TTL_UNIT_MS } from './limits';
import type { Ttl } from './requests';
import { read, type Stored } from './stored';
import { checkValue } from './values';

/** A value that may be stored where it shall be. */
export interface Checked {
  address: Address;
  value: unknown;
  /** Of its JSON. */
  bytes: number;
  ttl: Ttl | undefined;
}

/** Refuses a key or a value that cannot be stored, before anything is. */
export function checkSet(
  entities: Entities,
  { key, entityName, isSecret }: Address,
  value: unknown,
  ttl: Ttl | undefined,
): Checked {
  const address: Address = { key, entityName, ...(isSecret ? { isSecret } : {}) };
  checkKey(address);
  const bytes = checkValue(value);
  if (address.entityName !== undefined) {
    const entity = entities.named(address.entityName);
    checkIndexed(entity, checkAttributes(entity, value));
  }
  return { address, value, bytes, ttl };
}

/** Refuses a place where nothing can be. */
export function checkAddress(entities: Entities, address: Address): void {
  checkKey(address);
  if (address.entityName !== undefined) entities.named(address.entityName);
}

/** Without a time to live a value stays for good, whatever was written there before (inferred). */
export function put(
  writer: Writer,
  entities: Entities,
  { address, value, ttl }: Checked,
  now: number,
): Stored {
  const before = read(writer, address);
  forget(writer, entities, address, before);
  const after: Stored = {
    value,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    ...(ttl ? { expiresAt: now + ttl.value * TTL_UNIT_MS[ttl.unit] } : {}),
  };
  writer.put(placeOf(address), after);
  if (after.expiresAt !== undefined) writer.put(expiryEntry(address, after.expiresAt), address);
  if (address.entityName !== undefined)
    addToIndexes(writer, entities.named(address.entityName), address.key, attributesOf(after));
  return after;
}

export function remove(writer: Writer, entities: Entities, address: Address): void {
  forget(writer, entities, address, read(writer, address));
  writer.delete(placeOf(address));
}

/** What leads to the value as it was before. */
function forget(writer: Writer, entities: Entities, address: Address, before: Stored | undefined): void {
  if (before === undefined) return;
  const { key, entityName } = address;
  if (entityName !== undefined)
    takeFromIndexes(writer, entities.named(entityName), key, attributesOf(before));
  if (before.expiresAt !== undefined) writer.delete(expiryEntry(address, before.expiresAt));
}

export const exists = (reader: Reader, address: Address): boolean =>
  reader.get(placeOf(address)) !== undefined;
