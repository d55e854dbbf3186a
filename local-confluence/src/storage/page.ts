/** A page of a query: so many entries of a part of the store, and a cursor where more follow. */
import * as v from 'valibot';
import type { Entry, Key, Reader } from '../store/store';
import type { Bounds } from './bounds';
import { badRequest } from './errors';
import type { Scalar } from './requests';

export interface PageRequest extends Bounds {
  /** The part of the store; the bounds are of the element behind it. */
  prefix: Key;
  isDescending: boolean;
  cursor: string | undefined;
  limit: number;
}

export interface Page {
  entries: Entry[];
  cursor: string | undefined;
}

/** An entry more than the page holds is read: only then is it known that more follow. */
export function pageOf(reader: Reader, request: PageRequest): Page {
  const { prefix, from, to, limit, isDescending, cursor } = request;
  const last = cursor === undefined ? undefined : [...prefix, ...behind(request, cursor)];
  const lower = from === undefined ? {} : { from: [...prefix, from] };
  const upper = to === undefined ? {} : { to: [...prefix, to] };
  const entries = reader.range({
    prefix,
    ...(last === undefined || isDescending ? lower : { from: last, afterFrom: true }),
    ...(last === undefined || !isDescending ? upper : { to: last }),
    reverse: isDescending,
    limit: limit + 1,
  });
  if (entries.length <= limit) return { entries, cursor: undefined };
  const page = entries.slice(0, limit);
  return { entries: page, cursor: cursorOf(request, page.at(-1)?.key ?? prefix) };
}

/** Where a page ended, and of which query, for a cursor fits no other. */
const position = v.strictObject({
  query: v.string(),
  at: v.array(v.union([v.string(), v.number(), v.boolean()])),
});

const nameOf = ({ prefix, from, to, isDescending }: PageRequest): string =>
  JSON.stringify([prefix, from, to, isDescending]);

function cursorOf(request: PageRequest, last: Key): string {
  const cursor = { query: nameOf(request), at: last.slice(request.prefix.length) };
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function behind(request: PageRequest, cursor: string): Scalar[] {
  const parsed = v.safeParse(
    v.pipe(v.string(), v.parseJson(), position),
    Buffer.from(cursor, 'base64url').toString(),
  );
  if (!parsed.success || parsed.output.query !== nameOf(request))
    throw badRequest('The cursor is not one of this query');
  return parsed.output.at;
}
