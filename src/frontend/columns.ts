/**
 * How the tables of a plan lie in the page: which field stands in which column is the table of fields' to say; how wide
 * a column is stands here, in per cent.
 */
import { detailsOfRow, fieldsOfRow, type RowKind } from '../plan/fields';

/** Rows that stand in a table. A template is a card, a word to avoid a line. */
export type TableKind = Exclude<RowKind, keyof typeof WHOLE_ROWS>;

export interface Column {
  readonly name: string;
  readonly width: number;
  /** The first one names the column. */
  readonly fields: readonly string[];
}

const WIDTHS: Readonly<Record<TableKind, Readonly<Record<string, number>>>> = {
  severity: { severity: 20, criteria: 41, first: 16, every: 23 },
  special: { special: 28, criteria: 39, alsoTell: 33 },
  role: { role: 22, who: 30, responsibilities: 48 },
  channel: { channel: 22, audience: 30, for: 18, posts: 30 },
  value: { value: 40, hardTimes: 60 },
};

export function columnsOf(kind: TableKind): Column[] {
  const fields = Object.entries(fieldsOfRow(kind));
  return Object.entries(WIDTHS[kind]).map(([name, width]) => ({
    name,
    width,
    fields: fields.filter(([, { column }]) => column === name).map(([field]) => field),
  }));
}

/** Rows that stand in no table are one cell each, as wide as the plan. */
export const WHOLE_ROWS = {
  template: ['name', 'stage', 'channels', 'when', 'subject', 'body', 'link'],
  avoid: ['word', 'instead'],
} as const;

/** What stands in no column: the row's details. A row that stands in no table has none. */
export function detailsOf(kind: RowKind): string[] {
  if (kind in WHOLE_ROWS) return [];
  return detailsOfRow(kind);
}
