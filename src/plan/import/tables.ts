/**
 * A table that people made, as rows: which kind, by the titles of its columns and the section that it stands in; each
 * cell by the field that its column is called after. Mentions become people. What no field is called after goes, with
 * its title, into a text of the row.
 */
import { fieldLabel } from '../field-words';
import { fieldOf, ROW_KINDS, SECTION_OF, type RowKind, type Stage } from '../fields';
import type { Sections } from '../plan';
import { textFieldsOf } from '../pasted/columns';
import { readCell } from '../pasted/read-value';
import type { Value } from '../values';
import { isMembers } from '../value-words';
import type { Words } from '../words';
import { nameField } from './called';
import { blockLost, type Block, type Cell, type Inline } from './document';
import { withTitle, type Gathered } from './gathered';
import { fieldsCalled, stageCalled, type Part } from './names';
import { accountIn, peopleAlone } from './people-in';
import { plainOf, textOf } from './text-of';

type Table = Extract<Block, { type: 'table' }>;

/** Where a table stands. */
export interface Standing {
  readonly section: Part | null;
  /** What the heading above says of its rows. */
  readonly kind: RowKind | null;
  readonly stage: Stage | null;
}

interface Reading {
  readonly kind: RowKind;
  readonly titles: readonly string[];
  readonly fields: readonly (string | null)[];
  readonly rows: readonly (readonly Cell[])[];
}

export const titlesOf = (table: Table): string[] =>
  (table.rows[0] ?? []).map(({ content }) => oneLine(content));
const oneLine = (blocks: readonly Block[]): string => plainOf(blocks).replace(/\s+/g, ' ').trim();

/** Null for a table that is none of a plan's. */
export function readTable(table: Table, standing: Standing, gathered: Gathered, words: Words): boolean {
  const reading = readingOf(table, standing, gathered.reading.languages);
  if (reading === null) return false;
  const { kind, titles, fields, rows } = reading;
  gathered.table({
    kind,
    columns: fields.map((field, index) => ({ title: titles[index] ?? '', field })),
    rows: rows.length,
  });
  const sections = gathered.known();
  for (const row of rows) {
    const [first] = row;
    // A line across the whole table says something of the rows around it.
    if (first !== undefined && first.columns > 1 && first.columns >= titles.length)
      gathered.text(SECTION_OF[kind], 'text', textOf(first.content), true);
    else readRow(row, reading, { stage: standing.stage, sections, words }, gathered);
  }
  return true;
}

function readingOf(table: Table, { section, kind }: Standing, languages: readonly Words[]): Reading | null {
  const titles = titlesOf(table);
  const [head = [], ...below] = table.rows;
  const kinds = ROW_KINDS.map((each) => {
    const fields = fieldsCalled(each, titles, languages);
    const known = fields.filter((field) => field !== null).length;
    const isNamed = fields.includes(nameField(each));
    const isHere = SECTION_OF[each] === section;
    return {
      kind: each,
      fields,
      known,
      score: known + (isNamed ? 1 : 0) + (isHere ? 2 : 0) + (each === kind ? 1 : 0),
      isSure: known >= 2 && (isNamed || isHere),
    };
  });
  const best = kinds.filter(({ isSure }) => isSure).sort((one, other) => other.score - one.score)[0];
  if (best !== undefined)
    return { kind: best.kind, titles, fields: named(best.kind, best.fields), rows: below };
  if (section === null) return null;
  // In a section a table is of its rows, whatever its columns are called.
  const here = kind ?? MAIN_KIND[section];
  const found = fieldsCalled(here, titles, languages);
  const isHeaded =
    found.some((field) => field !== null) || (head.length > 0 && head.every(({ isHeader }) => isHeader));
  const fields = isHeaded ? found : titles.map((_, index) => (index === 1 ? MAIN_FIELD[here] : null));
  return {
    kind: here,
    titles: isHeaded ? titles : titles.map(() => ''),
    fields: named(here, fields),
    rows: isHeaded ? below : table.rows,
  };
}

const MAIN_KIND: Readonly<Record<Part, RowKind>> = {
  incidents: 'severity',
  roles: 'role',
  channels: 'channel',
  templates: 'template',
  values: 'value',
};
/** What a text beside a name says. */
export const MAIN_FIELD: Readonly<Record<RowKind, string>> = {
  severity: 'criteria',
  special: 'criteria',
  role: 'responsibilities',
  channel: 'use',
  template: 'body',
  avoid: 'instead',
  value: 'meaning',
};
export const mainKind = (part: Part): RowKind => MAIN_KIND[part];

/** A table whose names stand under no known title has them in its first column. */
function named(kind: RowKind, fields: readonly (string | null)[]): (string | null)[] {
  const first = nameField(kind);
  if (fields.includes(first) || fields[0] !== null) return [...fields];
  return [first, ...fields.slice(1)];
}

/** People beside whose field stands the text that is no mention. */
const BESIDE_PEOPLE: Readonly<Record<string, string>> = {
  holders: 'reach',
  backups: 'reach',
  alsoTellPeople: 'alsoTell',
};
/** Where people go who stand under a title that says nothing. */
const PEOPLE_OF: Readonly<Partial<Record<RowKind, string>>> = {
  role: 'holders',
  severity: 'alsoTellPeople',
  special: 'alsoTellPeople',
};

function readRow(
  row: readonly Cell[],
  { kind, titles, fields }: Reading,
  {
    stage,
    sections,
    words,
  }: { readonly stage: Stage | null; readonly sections: Sections; readonly words: Words },
  gathered: Gathered,
): void {
  const cells = new Map<string, Value>();
  const unfit: string[] = [];
  row.forEach(({ content }, index) => {
    for (const lost of blockLost(content)) gathered.lose(lost);
    const title = titles[index] ?? '';
    const field = fields[index] ?? null;
    const people = peopleIn(content);
    const isPeople = field === null ? isPeopleAlone(content) : fieldOf(kind, field)?.kind === 'people';
    const holder = isPeople ? (field ?? PEOPLE_OF[kind] ?? null) : null;
    if (holder !== null && people.length > 0) {
      const before = cells.get(holder);
      cells.set(holder, [
        ...new Set([...(before !== undefined && isMembers(before) ? before : []), ...people]),
      ]);
      const rest = oneLine(withoutPeople(content)).replace(/^[\s,;&]+|[\s,;&]+$/g, '');
      if (rest !== '') put(BESIDE_PEOPLE[holder] ?? null, withTitle(title, rest, words), title);
      return;
    }
    const text = textIn(content, kind, field);
    if (text === '') return;
    const beside = field === null ? undefined : BESIDE_PEOPLE[field];
    if (beside !== undefined) put(beside, withTitle(title, text, words), title);
    else put(field, text, title);
  });
  if (cells.size > 0 || unfit.length > 0) {
    if (kind === 'template' && stage !== null && !cells.has('stage')) cells.set('stage', stage);
    gathered.row(kind, cells, unfit);
  }

  function put(name: string | null, text: string, title: string): void {
    if (name === null) {
      unfit.push(withTitle(title, text, words));
      return;
    }
    const stageSaid =
      kind === 'template' && name === 'stage' ? stageCalled(text, gathered.reading.languages) : null;
    if (stageSaid !== null) {
      cells.set('stage', stageSaid);
      return;
    }
    const read = readCell(kind, name, text, { sections, languages: gathered.reading.languages });
    if (read.ok) {
      for (const [cell, value] of Object.entries(read.value)) {
        const before = cells.get(cell);
        if (before === undefined) cells.set(cell, value);
        else if (typeof before === 'string' && typeof value === 'string' && textFieldsOf(kind).includes(cell))
          cells.set(cell, `${before}\n${value}`);
        else unfit.push(withTitle(title, text, words));
      }
      return;
    }
    const isLong = read.refusal.code === 'tooLong' && textFieldsOf(kind).includes(name) && !cells.has(name);
    // As much of it as fits is taken, and the rest is said.
    if (isLong) cells.set(name, text);
    else unfit.push(withTitle(title === '' ? fieldLabel(kind, name, words) : title, text, words));
  }
}

/** A name with a link is both; a body is never Markdown. */
function textIn(content: readonly Block[], kind: RowKind, field: string | null): string {
  const form = field === null ? 'text' : fieldOf(kind, field)?.kind;
  if (form === 'text') return textOf(content).trim();
  if (form === 'body') return plainOf(content).trim();
  if (kind === 'channel' && field === 'name') return textOf(content).replace(/\s+/g, ' ').trim();
  return form === 'rows' ? plainOf(content).trim() : oneLine(content);
}

const isPeopleAlone = (content: readonly Block[]): boolean =>
  content.length > 0 &&
  content.every((block) => isBlank(block) || peopleAlone(block) !== null) &&
  peopleIn(content).length > 0;
const isBlank = (block: Block): boolean => block.type === 'paragraph' && block.content.length === 0;

export function peopleIn(blocks: readonly Block[]): string[] {
  return [
    ...new Set(
      inlinesOf(blocks).flatMap((inline) => {
        const account = accountIn(inline);
        return account === null ? [] : [account];
      }),
    ),
  ];
}

export function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): readonly Inline[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return block.content;
      case 'list':
        return block.items.flatMap(inlinesOf);
      case 'quote':
      case 'panel':
      case 'code':
        return inlinesOf(block.content);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap(({ content }) => inlinesOf(content)));
      case 'lost':
        return [];
    }
  });
}

function withoutPeople(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, content: block.content.filter((inline) => accountIn(inline) === null) };
      case 'list':
        return { ...block, items: block.items.map(withoutPeople) };
      case 'quote':
      case 'panel':
      case 'code':
        return { ...block, content: withoutPeople(block.content) };
      default:
        return block;
    }
  });
}
