/**
 * The one table of fields. It drives the schema, the screen, the details, ADF, import, the sentences of history
 * and the check of the locales: a new field is one line here and its words in `locales/` (`field.<owner>.<name>`).
 *
 * A field belongs to a section itself (`own`: its texts) or to a kind of row. `column` says in which column of
 * the section's table it stands; a field without one stands in the row's details.
 */
import { LIMITS } from './limits';
import type { FieldKind, ValueOf } from './values';

/** How a field lies on the screen, besides what it holds. */
export interface Placed {
  readonly column?: string;
  /** In a page it follows the first of its column without its own name before it: what it is is plain. */
  readonly isPlain?: true;
}
export type Field = FieldKind & Placed;

const line = { kind: 'line', limit: LIMITS.lineCharacters } as const;
const text = { kind: 'text', limit: LIMITS.textCharacters } as const;
const link = { kind: 'link', limit: LIMITS.linkCharacters } as const;
const people = { kind: 'people', limit: LIMITS.peopleInACell } as const;
const duration = { kind: 'duration' } as const;
const name = { kind: 'line', limit: LIMITS.nameCharacters } as const;

export const STAGES = ['investigating', 'identified', 'monitoring', 'resolved', 'anyTime'] as const;
export type Stage = (typeof STAGES)[number];

/** What the top of the plan holds: no rows. */
const top = {
  own: {
    title: name,
    startHere: text,
    zones: { kind: 'zones', limit: LIMITS.zones },
    reviewed: { kind: 'reviewed' },
    reviewEveryMonths: { kind: 'count', limit: 60 },
    /** How people newly named are told. */
    mentions: { kind: 'option', options: ['byItself', 'byButton', 'never'], blank: 'byItself' },
  },
  rows: {},
} as const;

const incidents = {
  own: { text },
  rows: {
    severity: {
      name: { ...name, column: 'severity' },
      criteria: { ...text, column: 'criteria' },
      example: { ...text, column: 'criteria' },
      firstMessage: { ...duration, column: 'first' },
      every: { ...duration, column: 'every' },
      everyInvestigating: { ...duration, column: 'every' },
      everyIdentified: { ...duration, column: 'every' },
      everyMonitoring: { ...duration, column: 'every' },
      slowerAfter: { ...duration, column: 'every' },
      slowerEvery: { ...duration, column: 'every' },
      alsoTell: text,
      alsoTellPeople: people,
      response: text,
    },
    special: {
      name: { ...name, column: 'special' },
      criteria: { ...text, column: 'criteria' },
      example: { ...text, column: 'criteria' },
      alsoTell: { ...text, column: 'alsoTell' },
      alsoTellPeople: { ...people, column: 'alsoTell', isPlain: true },
      response: text,
    },
  },
} as const;

const roles = {
  own: { text },
  rows: {
    role: {
      name: { ...name, column: 'role' },
      needed: { kind: 'option', options: ['always', 'if'], column: 'role', isPlain: true },
      neededIf: { ...line, column: 'role' },
      holders: { ...people, column: 'who' },
      backups: { ...people, column: 'who' },
      reach: { ...text, column: 'who', isPlain: true },
      responsibilities: { ...text, column: 'responsibilities' },
      firstMinutes: text,
    },
  },
} as const;

const channels = {
  own: { text },
  rows: {
    channel: {
      name: { ...name, column: 'channel' },
      link: { ...link, column: 'channel' },
      reach: { kind: 'option', options: ['internal', 'external'], column: 'channel', isPlain: true },
      audience: { ...line, column: 'audience' },
      use: { ...text, column: 'audience', isPlain: true },
      severities: { kind: 'rows', of: 'severity', all: true, column: 'for' },
      neverFor: { kind: 'rows', of: 'special', all: false, column: 'for' },
      postedBy: { kind: 'rows', of: 'role', all: false, column: 'posts' },
      approvalBy: { kind: 'rows', of: 'role', all: false, column: 'posts' },
      approval: { ...line, column: 'posts' },
      access: { ...text, column: 'posts' },
      rhythm: duration,
      maximumLength: { kind: 'count', limit: 1_000_000 },
      worksWhenDown: { kind: 'yesNo' },
    },
  },
} as const;

const templates = {
  own: { text, investigating: text, identified: text, monitoring: text, resolved: text, anyTime: text },
  rows: {
    template: {
      stage: { kind: 'option', options: STAGES },
      name,
      channels: { kind: 'rows', of: 'channel', all: true },
      when: line,
      subject: { ...line, hasPlaceholders: true },
      body: { kind: 'body', limit: LIMITS.bodyCharacters },
      link,
    },
    avoid: {
      word: { ...name, column: 'word' },
      instead: { ...line, column: 'instead' },
    },
  },
} as const;

const values = {
  own: { text },
  rows: {
    value: {
      name: { ...name, column: 'value' },
      meaning: { ...text, column: 'value', isPlain: true },
      hardTimes: { ...text, column: 'hardTimes' },
    },
  },
} as const;

export const FIELDS = { top, incidents, roles, channels, templates, values } as const;

type Fields = typeof FIELDS;

/** The top of the plan and its five sections, in reading order. */
export type SectionName = keyof Fields;
export const SECTION_NAMES = [
  'top',
  'incidents',
  'roles',
  'channels',
  'templates',
  'values',
] as const satisfies readonly SectionName[];

type RowsOf<S extends SectionName> = Fields[S]['rows'];
/** The kinds of row that a section holds. */
export type RowKindOf<S extends SectionName> = S extends SectionName
  ? Extract<keyof RowsOf<S>, string>
  : never;
export type RowKind = RowKindOf<SectionName>;

type Every = { [S in SectionName]: RowsOf<S> }[SectionName];
type FieldsOfKind<K extends RowKind> = Extract<Every, Record<K, unknown>>[K];

/** The cells of a row: a blank one is absent. */
export type Cells<K extends RowKind> = {
  readonly [F in keyof FieldsOfKind<K>]?: ValueOf<FieldsOfKind<K>[F]>;
};
/** The texts of a section itself. */
export type Own<S extends SectionName> = {
  readonly [F in keyof Fields[S]['own']]?: ValueOf<Fields[S]['own'][F]>;
};

/** Which section a kind of row stands in. */
export const SECTION_OF: { readonly [K in RowKind]: SectionName } = {
  severity: 'incidents',
  special: 'incidents',
  role: 'roles',
  channel: 'channels',
  template: 'templates',
  avoid: 'templates',
  value: 'values',
};

export const ROW_KINDS = [
  'severity',
  'special',
  'role',
  'channel',
  'template',
  'avoid',
  'value',
] as const satisfies readonly RowKind[];

/** What has fields: a section, for its own texts, or a kind of row. No two of them have the same name. */
export type Owner = SectionName | RowKind;

export function isOwner(name: string): name is Owner {
  return Object.hasOwn(FIELDS, name) || Object.hasOwn(SECTION_OF, name);
}

export function isRowKind(name: Owner): name is RowKind {
  return Object.hasOwn(SECTION_OF, name);
}

/** The fields of a kind of row, by name, in the order of the screen. */
export function fieldsOfRow(kind: RowKind): Readonly<Record<string, Field>> {
  const rows: Readonly<Record<string, Readonly<Record<string, Field>>>> = FIELDS[SECTION_OF[kind]].rows;
  return rows[kind] ?? {};
}

/** The names of the fields of each column, the columns in their order; the first field names its column. */
export function columnsOfRow(kind: RowKind): string[][] {
  const fields = Object.entries(fieldsOfRow(kind));
  const columns = new Set(fields.flatMap(([, { column }]) => column ?? []));
  return [...columns].map((column) =>
    fields.filter(([, field]) => field.column === column).map(([name]) => name),
  );
}

/** The names of the fields that stand in no column: the row's details. */
export function detailsOfRow(kind: RowKind): string[] {
  return Object.entries(fieldsOfRow(kind))
    .filter(([, { column }]) => column === undefined)
    .map(([name]) => name);
}

/** The fields of a section itself. */
export function fieldsOfSection(section: SectionName): Readonly<Record<string, Field>> {
  return FIELDS[section].own;
}

/** A field, or nothing: a name that was sent by somebody may be `constructor`. */
export function fieldOf(owner: Owner, name: string): Field | undefined {
  const fields = isSectionName(owner) ? fieldsOfSection(owner) : fieldsOfRow(owner);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function isSectionName(owner: Owner): owner is SectionName {
  return Object.hasOwn(FIELDS, owner);
}
