/** A value as it is kept, with the times that Forge calls its metadata, in milliseconds since 1970. */
import * as v from 'valibot';
import type { Entry, Reader } from '../store/store';
import { type Address, placeOf } from './keys';
import type { MetadataField } from './requests';

const stored = v.object({
  value: v.unknown(),
  createdAt: v.number(),
  updatedAt: v.number(),
  expiresAt: v.exactOptional(v.number()),
});
export type Stored = v.InferOutput<typeof stored>;

/** Throws for what was not kept by this storage, and names its key. */
export function storedFrom({ key, value }: Entry): Stored {
  const parsed = v.safeParse(stored, value);
  if (parsed.success) return parsed.output;
  throw new Error(
    `The value at ${JSON.stringify(key)} in the app's storage cannot be read: ${parsed.issues[0].message}`,
  );
}

export function read(reader: Reader, address: Address): Stored | undefined {
  const key = placeOf(address);
  const value = reader.get(key);
  return value === undefined ? undefined : storedFrom({ key, value });
}

/** As answers hold it: metadata where it was asked for. What never expires has no `EXPIRE_TIME`. */
export function answered(key: string, stored: Stored, fields: MetadataField[] = []) {
  const { value, createdAt, updatedAt, expiresAt } = stored;
  return {
    key,
    value,
    ...(fields.includes('CREATED_AT') ? { createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') && expiresAt !== undefined
      ? { expireTime: new Date(expiresAt).toISOString() }
      : {}),
  };
}
