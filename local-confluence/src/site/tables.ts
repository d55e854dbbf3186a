/**
 * Where the records stand in the ordered store: everything of the site begins with `site`. Ids are numbers
 * in the keys, so that the order of the store is the order of making.
 */
import * as v from 'valibot';
import type { Key, Reader, Writer } from '../store/store';
import {
  type CommentRecord,
  commentRecord,
  type ContentRecord,
  contentRecord,
  type NotificationRecord,
  notificationRecord,
  type PersonRecord,
  personRecord,
  type SpaceRecord,
  spaceRecord,
  type TemplateRecord,
  templateRecord,
  type VersionRecord,
  versionRecord,
} from './records';

/** A stored value that is not what it should be: the key is named, the value is left as it is. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
  constructor(key: Key, why: string) {
    super(`The record at ${JSON.stringify(key)} cannot be read: ${why}`);
  }
}

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  key: Key,
  value: unknown,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new UnreadableRecord(key, `${v.getDotPath(issue) ?? 'value'}: ${issue.message}`);
}

/** A number for a key, or null for what cannot be one of the site's ids. */
export const idNumber = (id: string): number | null => (/^\d{1,15}$/.test(id) ? Number(id) : null);

function byId<Row extends { id: string }>(name: string, schema: v.GenericSchema<unknown, Row>) {
  const keyOf = (number: number): Key => ['site', name, number];
  return {
    get(reader: Reader, id: string): Row | undefined {
      const number = idNumber(id);
      if (number === null) return undefined;
      const value = reader.get(keyOf(number));
      return value === undefined ? undefined : read(schema, keyOf(number), value);
    },
    all(reader: Reader): Row[] {
      return reader.range({ prefix: ['site', name] }).map(({ key, value }) => read(schema, key, value));
    },
    put(writer: Writer, row: Row): void {
      writer.put(keyOf(Number(row.id)), row);
    },
    delete(writer: Writer, id: string): void {
      writer.delete(keyOf(Number(id)));
    },
  };
}

export const spaces = byId<SpaceRecord>('space', spaceRecord);
/** Written by `placeContent` alone, which keeps the index of places. */
export const contents = byId<ContentRecord>('content', contentRecord);
/** Written by `comments.ts` alone, which keeps the index by content. */
export const comments = byId<CommentRecord>('comment', commentRecord);

/** Written by `templates.ts` alone, which keeps the index by space. */
export const templates = byId<TemplateRecord>('template', templateRecord);

export const people = {
  get(reader: Reader, accountId: string): PersonRecord | undefined {
    const key: Key = ['site', 'person', accountId];
    const value = reader.get(key);
    return value === undefined ? undefined : read(personRecord, key, value);
  },
  all(reader: Reader): PersonRecord[] {
    return reader
      .range({ prefix: ['site', 'person'] })
      .map(({ key, value }) => read(personRecord, key, value));
  },
  put(writer: Writer, row: PersonRecord): void {
    writer.put(['site', 'person', row.accountId], row);
  },
};

export const versions = {
  get(reader: Reader, contentId: string, number: number): VersionRecord | undefined {
    const key: Key = ['site', 'version', Number(contentId), number];
    const value = reader.get(key);
    return value === undefined ? undefined : read(versionRecord, key, value);
  },
  of(reader: Reader, contentId: string): VersionRecord[] {
    return reader
      .range({ prefix: ['site', 'version', Number(contentId)] })
      .map(({ key, value }) => read(versionRecord, key, value));
  },
  put(writer: Writer, contentId: string, row: VersionRecord): void {
    writer.put(['site', 'version', Number(contentId), row.number], row);
  },
  deleteAll(writer: Writer, contentId: string): void {
    for (const { key } of writer.range({ prefix: ['site', 'version', Number(contentId)] }))
      writer.delete(key);
  },
};

export const notifications = {
  of(reader: Reader, accountId: string): NotificationRecord[] {
    return reader
      .range({ prefix: ['site', 'notification', accountId] })
      .map(({ key, value }) => read(notificationRecord, key, value));
  },
  put(writer: Writer, row: NotificationRecord): void {
    writer.put(['site', 'notification', row.accountId, Number(row.id)], row);
  },
};

/** Ids of one kind under one owner, in the order of their numbers. */
export const index = (name: string) => ({
  ids(reader: Reader, ...owner: (string | number)[]): string[] {
    return reader.range({ prefix: ['site', name, ...owner] }).map(({ key }) => String(key[key.length - 1]));
  },
  add(writer: Writer, ...path: (string | number)[]): void {
    writer.put(['site', name, ...path], true);
  },
  remove(writer: Writer, ...path: (string | number)[]): void {
    writer.delete(['site', name, ...path]);
  },
});

/** The first id: large enough to look like one of Confluence's. */
const FIRST_ID = 65_537;

/** The next id, for anything that has one: a counter, so that the same deeds make the same ids. */
export function nextId(writer: Writer): string {
  const key: Key = ['site', 'next-id'];
  const stored = writer.get(key);
  let number = stored === undefined ? FIRST_ID : read(v.number(), key, stored);
  // A first run may have given ids by hand.
  while (writer.get(['site', 'content', number]) !== undefined) number += 1;
  writer.put(key, number + 1);
  return String(number);
}
