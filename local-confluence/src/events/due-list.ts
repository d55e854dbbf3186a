/** What waits for its time, in the order in which it is due: on disk until it is done. */
import * as v from 'valibot';
import type { Key, Reader, Writer } from '../store/store';

export interface Due {
  dueAt: number;
  /** Orders those that are due at once. */
  number: number;
}

/** @param schema of what is kept under this name. */
export function dueList<Value extends Due>(name: string, schema: v.GenericSchema<unknown, Value>) {
  const counted: Key = [`${name}-count`];
  const keyOf = ({ dueAt, number }: Due): Key => [name, dueAt, number];
  return {
    put(writer: Writer, value: Omit<Value, 'number'> & Pick<Due, 'dueAt'>): void {
      const number = v.parse(v.optional(v.number(), 0), writer.get(counted)) + 1;
      writer.put(counted, number);
      writer.put(keyOf({ dueAt: value.dueAt, number }), { ...value, number });
    },
    remove(writer: Writer, value: Due): void {
      writer.delete(keyOf(value));
    },
    /** The one that is due first. */
    next(reader: Reader): Value | undefined {
      return reader.range({ prefix: [name], limit: 1 }).map(({ value }) => v.parse(schema, value))[0];
    },
  };
}
