/**
 * Which column of what was pasted goes into which field. A header is recognised by the names of the columns in every
 * language of the app, because a spreadsheet does not say which one it is in; without one the order is that of the
 * screen. People are never guessed: what stands in a column of people is text.
 */
import { fieldLabel } from '../field-words';
import { fieldsOfRow, type RowKind } from '../fields';
import { fold } from '../update/fold';
import type { Words } from '../words';

export interface PastedColumn {
  /** As the header calls it; null without one. */
  readonly title: string | null;
  /** Null: it fits nowhere. */
  readonly field: string | null;
  /** Whether the title is kept before each text: "Backup: Ana". */
  readonly keepsTitle: boolean;
}

/** What is pasted without a header, in the order of the screen. */
const ORDER: Readonly<Record<RowKind, readonly string[]>> = {
  severity: ['name', 'criteria', 'firstMessage', 'every', 'alsoTell', 'response'],
  special: ['name', 'criteria', 'alsoTell', 'response'],
  role: ['name', 'reach', 'responsibilities', 'firstMinutes'],
  channel: ['name', 'audience', 'severities', 'postedBy'],
  template: ['name', 'when', 'subject', 'body'],
  avoid: ['word', 'instead'],
  value: ['name', 'meaning', 'hardTimes'],
};

/** Where a text is at home that fits no column: never where it would be sent to anybody. */
export const REST: Readonly<Record<RowKind, string>> = {
  severity: 'response',
  special: 'response',
  role: 'reach',
  channel: 'use',
  template: 'when',
  avoid: 'instead',
  value: 'meaning',
};

/** Names of people stand as text in the field beside. */
const INSTEAD_OF_PEOPLE: Readonly<Record<string, string>> = {
  holders: 'reach',
  backups: 'reach',
  alsoTellPeople: 'alsoTell',
};

/** What others call the first column. */
const FIRST = ['name', 'nom', 'title', 'titre'];

/** The fields that a column can be put into: all but people. */
export function fieldsToPaste(kind: RowKind): string[] {
  return Object.entries(fieldsOfRow(kind)).flatMap(([name, field]) =>
    field.kind === 'people' ? [] : [name],
  );
}

/** The fields that any text can be put into. */
export function textFieldsOf(kind: RowKind): string[] {
  return Object.entries(fieldsOfRow(kind)).flatMap(([name, field]) =>
    field.kind === 'text' || (field.kind === 'line' && name !== firstField(kind)) ? [name] : [],
  );
}

const firstField = (kind: RowKind): string => ORDER[kind][0] ?? 'name';

/** At least half of the cells are names of columns. */
export function isHeader(kind: RowKind, cells: readonly string[], languages: readonly Words[]): boolean {
  const names = namesOf(kind, languages);
  const filled = cells.filter((cell) => cell !== '');
  const known = filled.filter((cell) => names.has(nameOf(cell)));
  return known.length > 0 && known.length * 2 >= filled.length;
}

export function columnsFor(
  kind: RowKind,
  header: readonly string[] | null,
  width: number,
  languages: readonly Words[],
): PastedColumn[] {
  if (header === null || !header.some((cell) => namesOf(kind, languages).has(nameOf(cell))))
    return inOrder(kind, header, width);
  const names = namesOf(kind, languages);
  const taken = new Set<string>();
  const columns = header.map((title): PastedColumn => {
    const field = names.get(nameOf(title));
    if (field === undefined || taken.has(field)) return { title, field: null, keepsTitle: true };
    taken.add(field);
    const text = INSTEAD_OF_PEOPLE[field];
    return text === undefined
      ? { title, field, keepsTitle: false }
      : { title, field: text, keepsTitle: true };
  });
  const [first, ...others] = columns;
  const isUnnamed = !taken.has(firstField(kind)) && first !== undefined && first.field === null;
  return isUnnamed ? [{ ...first, field: firstField(kind), keepsTitle: false }, ...others] : columns;
}

function inOrder(kind: RowKind, header: readonly string[] | null, width: number): PastedColumn[] {
  return Array.from({ length: width }, (_, index) => ({
    title: header?.[index] ?? null,
    field: ORDER[kind][index] ?? null,
    keepsTitle: ORDER[kind][index] === undefined,
  }));
}

function namesOf(kind: RowKind, languages: readonly Words[]): ReadonlyMap<string, string> {
  const fields = Object.keys(fieldsOfRow(kind));
  return new Map([
    ...FIRST.map((name) => [name, firstField(kind)] as const),
    ...languages.flatMap((words) =>
      fields.map((field) => [nameOf(fieldLabel(kind, field, words)), field] as const),
    ),
  ]);
}

/** As two people would write it the same: without accents, capitals and signs. */
const nameOf = (title: string): string => (fold(title).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
