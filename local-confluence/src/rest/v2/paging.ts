/**
 * Lists with cursors: `_links.next` and the `Link` header name the rest, as a path of the site. A cursor holds
 * the number that the list is ordered by, so what is added or removed meanwhile moves nothing.
 */
import type { Context } from 'hono';
import * as v from 'valibot';
import { invalid } from '../../site/refusal';
import { numberIn } from './query';

export const DEFAULT_LIMIT = 25;
export const MAX_LIMIT = 250;

export interface Listed<Row> {
  rows: readonly Row[];
  /** Unique in the list. */
  order: (row: Row) => number;
  isDescending?: boolean;
  show: (row: Row) => unknown;
  /** `https://…/wiki` */
  base: string;
}

export function page<Row>(c: Context, { rows, order, isDescending = false, show, base }: Listed<Row>) {
  const limit = numberIn(c, 'limit', 1, MAX_LIMIT) ?? DEFAULT_LIMIT;
  const after = afterIn(c);
  const direction = isDescending ? -1 : 1;
  const rest = [...rows]
    .sort((a, b) => direction * (order(a) - order(b)))
    .filter((row) => after === null || direction * (order(row) - after) > 0);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  const next = last !== undefined && rest.length > limit ? nextPath(c, order(last)) : undefined;
  if (next !== undefined) c.header('link', `<${next}>; rel="next", <${base}>; rel="base"`);
  return c.json({ results: shown.map(show), _links: { base, ...(next === undefined ? {} : { next }) } });
}

const cursorText = v.pipe(
  v.string(),
  v.transform((text) => Buffer.from(text, 'base64url').toString('utf8')),
  v.regex(/^after:\d{1,15}$/),
);

function afterIn(c: Context): number | null {
  const given = c.req.query('cursor');
  if (given === undefined) return null;
  const cursor = v.safeParse(cursorText, given);
  if (!cursor.success) throw invalid('Provided cursor is not valid.');
  return Number(cursor.output.slice('after:'.length));
}

function nextPath(c: Context, after: number): string {
  const query = new URLSearchParams(new URL(c.req.url).search);
  query.set('cursor', Buffer.from(`after:${after}`).toString('base64url'));
  return `${c.req.path}?${query.toString()}`;
}

/** A single thing says where the site is, too. */
export function withBase<Shape extends { _links: object }>(shape: Shape, base: string) {
  return { ...shape, _links: { ...shape._links, base } };
}
