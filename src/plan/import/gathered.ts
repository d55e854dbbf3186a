/** What is gathered while a page is read: sections that grow, and beside them all that has to be said of it. */
import { checkValue } from '../check';
import {
  fieldOf,
  ROW_KINDS,
  SECTION_NAMES,
  SECTION_OF,
  type Owner,
  type RowKind,
  type SectionName,
} from '../fields';
import { LIMITS } from '../limits';
import type { Sections } from '../plan';
import { REST } from '../pasted/columns';
import { FORMAT, parseSection } from '../schema';
import { isBlankSection, type AnyRow, type AnySection, type SectionOf } from '../section';
import { bytesOf } from '../section-bytes';
import type { AccountId, RowId, Value } from '../values';
import type { Words } from '../words';
import { calledAs, rowCalled } from './called';
import type { Lost } from './document';
import type { Kept, LostOften, Over, TableRead, Understood } from './outcome';

/** What a page is read with. */
export interface ReadWith {
  readonly languages: readonly Words[];
  /** The plan that it comes into: a row that is called the same is the same row, and names of its rows are known. */
  readonly into: Sections;
  readonly newId: () => RowId;
}

type Gathering = Record<SectionName, { own: Map<string, Value>; rows: AnyRow[] }>;

export class Gathered {
  private readonly sections: Gathering;
  private readonly kept: Kept[] = [];
  private readonly tables: TableRead[] = [];
  private readonly over: Over[] = [];
  private readonly lost = new Map<string, LostOften>();
  private readonly names = new Map<AccountId, string>();
  private readonly taken = new Set<RowId>();
  private readonly counts = new Map<SectionName, number>();

  constructor(readonly reading: ReadWith) {
    const blank = () => ({ own: new Map<string, Value>(), rows: [] });
    this.sections = {
      top: blank(),
      incidents: blank(),
      roles: blank(),
      channels: blank(),
      templates: blank(),
      values: blank(),
    };
  }

  /** Under what is there already. `kept`: no field was found for it. */
  text(section: SectionName, field: string, text: string, isKept = false): void {
    if (text.trim() === '') return;
    const { own } = this.sections[section];
    const before = own.get(field);
    own.set(field, typeof before === 'string' ? `${before}\n\n${text}` : text);
    if (isKept) this.kept.push({ owner: section, field, text });
  }

  value(section: SectionName, field: string, value: Value): void {
    this.sections[section].own.set(field, value);
  }

  /** `unfit`: texts that no field of the row was found for; they go where they do no harm. */
  row(kind: RowKind, cells: ReadonlyMap<string, Value>, unfit: readonly string[] = []): void {
    const section = SECTION_OF[kind];
    const count = (this.counts.get(section) ?? 0) + 1;
    this.counts.set(section, count);
    // A section with more rows stays out: those are counted and not kept.
    if (count > LIMITS.rowsInASection) return;
    const all = new Map(cells);
    const field = REST[kind];
    const isLine = fieldOf(kind, field)?.kind === 'line';
    for (const text of unfit) {
      const before = all.get(field);
      const added = isLine ? text.replace(/\s+/g, ' ') : text;
      all.set(field, typeof before === 'string' ? `${before}${isLine ? ' · ' : '\n\n'}${added}` : added);
      this.kept.push({ owner: kind, field, text });
    }
    const fitting = this.fitting(kind, all);
    const fits = Object.fromEntries(fitting);
    this.sections[section].rows.push({ id: this.idFor(kind, calledAs(kind, fits)), kind, cells: fits });
  }

  table(table: TableRead): void {
    this.tables.push(table);
  }

  lose({ what, name }: Lost): void {
    const key = `${what} ${name}`;
    this.lost.set(key, { what, name, count: (this.lost.get(key)?.count ?? 0) + 1 });
  }

  /** A section as a file holds it. */
  whole(section: SectionName, { own, rows }: AnySection): void {
    for (const [field, value] of Object.entries(own)) this.value(section, field, value);
    this.counts.set(section, rows.length);
    if (rows.length > LIMITS.rowsInASection) return;
    for (const { id, kind, cells } of rows) {
      const fitting = this.fitting(kind, Object.entries(cells));
      this.sections[section].rows.push({ id, kind, cells: Object.fromEntries(fitting) });
    }
  }

  named(person: AccountId, name: string): void {
    if (name !== '') this.names.set(person, name);
  }

  /** As they are so far, with those of the plan where the page has none: names of rows are looked for in them. */
  known(): Sections {
    const { into } = this.reading;
    return sectionsFrom((name) =>
      this.sections[name].rows.length === 0 ? into[name] : this.sectionSoFar(name),
    );
  }

  understood(from: Understood['from']): Understood {
    const out = new Set<SectionName>();
    for (const [section, count] of this.counts)
      if (count > LIMITS.rowsInASection) {
        out.add(section);
        this.over.push({ what: 'rows', section, count, limit: LIMITS.rowsInASection });
      }
    const sections = sectionsFrom((name) => {
      if (out.has(name)) return BLANK;
      const { own, rows } = this.sectionSoFar(name);
      const section = { own: Object.fromEntries(this.fitting(name, Object.entries(own))), rows };
      const bytes = bytesOf(section);
      if (bytes <= LIMITS.sectionBytes) return section;
      out.add(name);
      this.over.push({ what: 'bytes', section: name, bytes, limit: LIMITS.sectionBytes });
      return BLANK;
    });
    return {
      from,
      found: SECTION_NAMES.filter((name) => !isBlankSection(sections[name])),
      sections,
      tables: this.tables,
      kept: this.kept,
      lost: [...this.lost.values()],
      over: this.over,
      names: Object.fromEntries(this.names),
    };
  }

  private sectionSoFar(name: SectionName): AnySection {
    const { own, rows } = this.sections[name];
    // Kinds stand apart on every screen; among themselves they stand as a starter's.
    const ordered = ROW_KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind));
    return { own: Object.fromEntries(own), rows: ordered };
  }

  /** What a field does not hold stays out, and is said; of a text, what is more than fits. */
  private fitting(owner: Owner, cells: Iterable<readonly [string, Value]>): Map<string, Value> {
    const fitting = new Map<string, Value>();
    for (const [name, value] of cells) {
      const field = fieldOf(owner, name);
      const why = field === undefined ? ({ code: 'noSuchField' } as const) : checkValue(field, value);
      if (why === null) {
        fitting.set(name, value);
        continue;
      }
      const isLong = why.code === 'tooLong' && field?.kind === 'text' && typeof value === 'string';
      const [fits, rest] = isLong ? cut(value, why.limit) : ['', sayValue(value)];
      if (fits !== '') fitting.set(name, fits);
      this.over.push({ what: 'value', owner, field: name, text: rest, why });
    }
    return fitting;
  }

  private idFor(kind: RowKind, name: string): RowId {
    const { into, newId } = this.reading;
    const id = rowCalled(into[SECTION_OF[kind]].rows, kind, name, this.taken)?.id ?? newId();
    this.taken.add(id);
    return id;
  }
}

const BLANK: AnySection = { own: {}, rows: [] };

/** Whole paragraphs, as many as fit. */
function cut(text: string, limit: number): [string, string] {
  const paragraphs = text.split('\n\n');
  let end = 0;
  for (let length = 0; end < paragraphs.length; end += 1) {
    length += (paragraphs[end] ?? '').length + (end === 0 ? 0 : 2);
    if (length > limit) break;
  }
  return [paragraphs.slice(0, end).join('\n\n'), paragraphs.slice(end).join('\n\n')];
}

function sayValue(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'words' in value) return value.words;
  return Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
}

/** Whatever was put together fits the table of fields: each value was checked. */
export function sectionsFrom(sectionOf: (name: SectionName) => AnySection): Sections {
  const typed = <S extends SectionName>(name: S): SectionOf<S> => {
    const parsed = parseSection(name, { format: FORMAT, value: sectionOf(name) });
    if (!parsed.ok) throw new Error(`The section ${name} was put together of what does not fit it.`);
    return parsed.value;
  };
  return {
    top: typed('top'),
    incidents: typed('incidents'),
    roles: typed('roles'),
    channels: typed('channels'),
    templates: typed('templates'),
    values: typed('values'),
  };
}

/** "Contact: 0800 …": what goes elsewhere brings its own name along. */
export function withTitle(title: string, text: string, words: Words): string {
  return title === '' ? text : words('export.label', { label: title }) + text;
}
