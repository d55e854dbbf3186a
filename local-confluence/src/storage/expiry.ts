/**
 * Values with a time to live. Forge deletes what expired within 48 hours and may give it until then; here it is given
 * to the last moment, so that an app which takes what it reads for valid is wrong here too.
 */
import * as v from 'valibot';
import type { Reader, Writer } from '../store/store';
import type { Entities } from './entities';
import { EXPIRIES } from './keys';
import { remove } from './write';

const address = v.object({
  key: v.string(),
  entityName: v.optional(v.string()),
  isSecret: v.exactOptional(v.literal(true)),
});

const gone = (reader: Reader, now: number, limit?: number) =>
  reader.range({
    prefix: EXPIRIES,
    to: [...EXPIRIES, now + 1],
    ...(limit === undefined ? {} : { limit }),
  });

export const hasExpired = (reader: Reader, now: number): boolean => gone(reader, now, 1).length > 0;

export function deleteExpired(writer: Writer, entities: Entities, now: number): void {
  for (const { key, value } of gone(writer, now)) {
    const expired = v.parse(address, value);
    if (expired.entityName === undefined || entities.has(expired.entityName))
      remove(writer, entities, expired);
    // The value of an entity that the manifest no longer declares is out of reach for good.
    else writer.delete(key);
  }
}
