/**
 * The opposite of `adf/table.ts`: a table that the app itself wrote, and the details under it, back into cells. In a
 * column the first field stands alone and the others behind their names, in the order of the table of fields; a name
 * that comes out of order is text that somebody typed.
 */
import { parseDuration } from '../duration';
import { fieldLabel, optionLabel } from '../field-words';
import { columnsOfRow, detailsOfRow, fieldOf, type Field, type RowKind } from '../fields';
import type { Sections } from '../plan';
import { rowsToChoose } from '../rows';
import type { Value } from '../values';
import type { Words } from '../words';
import type { Block, Cell, Inline } from './document';
import { rhythmFrom } from './rhythm-from';
import { plainLine, plainOf, textOf } from './text-of';

export type Cells = Map<string, Value>;

export interface OwnReading {
  readonly words: Words;
  /** Names of rows are looked for in them. */
  readonly sections: Sections;
  /** For what somebody wrote into the page since. */
  readonly leave: (blocks: readonly Block[]) => void;
}

/** The fields of each column, if the app wrote such a table. */
export function ownColumns(kind: RowKind, titles: readonly string[], words: Words): string[][] | null {
  const columns = columnsOfRow(kind);
  const isOwn =
    columns.length > 0 &&
    columns.length === titles.length &&
    columns.every(([first = ''], index) => fieldLabel(kind, first, words) === titles[index]);
  return isOwn ? columns : null;
}

export function readOwnRow(
  kind: RowKind,
  columns: readonly (readonly string[])[],
  row: readonly Cell[],
  reading: OwnReading,
): Cells {
  const cells: Cells = new Map();
  columns.forEach((fields, index) => {
    const blocks = row[index]?.content ?? [];
    if (!isNotSet(blocks, reading.words)) readColumn(kind, fields, blocks, cells, reading);
  });
  return cells;
}

/** What stands under a table for one row; each field behind its name. */
export function readOwnDetails(
  kind: RowKind,
  blocks: readonly Block[],
  cells: Cells,
  reading: OwnReading,
): void {
  const { leading, labelled } = labelledIn(kind, detailsOfRow(kind), blocks, reading.words, -1);
  reading.leave(leading);
  for (const [name, found] of labelled) put(kind, name, found, cells, reading);
}

/** As far as it goes: channels, when to use it, subject, link, each behind its name, and the body set apart. */
export function readOwnTemplate(blocks: readonly Block[], cells: Cells, reading: OwnReading): void {
  const fields = ['channels', 'when', 'subject', 'link'];
  const isBody = ({ type }: Block): boolean => type === 'quote';
  const { leading, labelled } = labelledIn(
    'template',
    fields,
    blocks.filter((block) => !isBody(block)),
    reading.words,
    -1,
  );
  for (const [name, found] of labelled) put('template', name, found, cells, reading);
  const body = [...blocks.filter(isBody), ...leading];
  const text = plainOf(body);
  if (body.length > 0 && text !== '') cells.set('body', text);
}

function isNotSet(blocks: readonly Block[], words: Words): boolean {
  const [only, ...more] = blocks;
  if (only?.type !== 'paragraph' || more.length > 0) return only === undefined;
  const [text, ...others] = only.content;
  return others.length === 0 && text?.type === 'text' && text.italics && text.text === words('field.notSet');
}

interface Labelled {
  /** Before the first name. */
  readonly leading: readonly Block[];
  readonly labelled: ReadonlyMap<string, Block[]>;
}

/** These follow the field before them without their own name. */
const PLAIN: ReadonlySet<string> = new Set(['reach']);

function labelledIn(
  kind: RowKind,
  fields: readonly string[],
  blocks: readonly Block[],
  words: Words,
  before: number,
): Labelled {
  const leading: Block[] = [];
  const labelled = new Map<string, Block[]>();
  let at = before;
  let open: Block[] = leading;
  for (const block of blocks) {
    const found = fields.findIndex(
      (name, index) => index > at && behindLabel(kind, name, block, words) !== null,
    );
    const name = fields[found];
    if (name !== undefined) {
      at = found;
      open = behindLabel(kind, name, block, words) ?? [];
      labelled.set(name, open);
      continue;
    }
    const current = at > before ? fields[at] : undefined;
    const isWhole = current !== undefined && open.length > 0 && fieldOf(kind, current)?.kind !== 'text';
    const next = isWhole ? fields.findIndex((each, index) => index > at && PLAIN.has(each)) : -1;
    const plain = fields[next];
    if (plain !== undefined) {
      at = next;
      open = [];
      labelled.set(plain, open);
    }
    open.push(block);
  }
  return { leading, labelled };
}

/** The paragraph without the name in front of it; null when another one or none stands there. */
function behindLabel(kind: RowKind, name: string, block: Block, words: Words): Block[] | null {
  if (block.type !== 'paragraph') return null;
  const [first, ...rest] = block.content;
  const label = words('export.label', { label: fieldLabel(kind, name, words) });
  if (first?.type !== 'text' || !first.bold || first.italics || first.code || !first.text.startsWith(label))
    return null;
  const text = first.text.slice(label.length);
  const content = [...(text === '' ? [] : [{ ...first, text }]), ...rest];
  // A list stands under the name, alone.
  return content.length === 0 && fieldOf(kind, name)?.kind === 'text' ? [] : [{ ...block, content }];
}

function readColumn(
  kind: RowKind,
  fields: readonly string[],
  blocks: readonly Block[],
  cells: Cells,
  reading: OwnReading,
): void {
  const { leading, labelled } = labelledIn(kind, fields, blocks, reading.words, 0);
  for (const [name, found] of labelled) put(kind, name, found, cells, reading);
  readLeading(`${kind}.${fields[0] ?? ''}`, kind, fields[0] ?? '', leading, cells, reading);
}

function readLeading(
  column: string,
  kind: RowKind,
  name: string,
  blocks: readonly Block[],
  cells: Cells,
  reading: OwnReading,
): void {
  if (blocks.length === 0) return;
  const [first, ...rest] = blocks;
  if (first === undefined) return;
  switch (column) {
    case 'severity.every':
      readRhythm(blocks, cells, reading);
      return;
    case 'special.alsoTell': {
      const last = blocks.at(-1);
      const people = last === undefined ? null : peopleAlone(last);
      if (people !== null) cells.set('alsoTellPeople', people);
      put(kind, name, people === null ? blocks : blocks.slice(0, -1), cells, reading);
      return;
    }
    case 'role.name':
      readNamed(kind, 'needed', blocks, cells, reading);
      return;
    case 'value.name':
      readNamed(kind, 'meaning', blocks, cells, reading);
      return;
    case 'role.holders': {
      const people = peopleAlone(first);
      if (people !== null) cells.set('holders', people);
      put(kind, 'reach', people === null ? blocks : rest, cells, reading);
      return;
    }
    case 'channel.name': {
      const isReach = rest.length === 0 && optionCalled(first, ['internal', 'external'], reading) !== null;
      if (isReach) put(kind, 'reach', [first], cells, reading);
      else {
        readChannelName(first, cells);
        if (rest.length > 0) put(kind, 'reach', rest, cells, reading);
      }
      return;
    }
    case 'channel.audience': {
      const isLine = isPlainLine(first) && lengthOf(first) <= 300;
      if (isLine) put(kind, 'audience', [first], cells, reading);
      put(kind, 'use', isLine ? rest : blocks, cells, reading);
      return;
    }
    default:
      put(kind, name, blocks, cells, reading);
  }
}

/** A name in bold, and what follows it. */
function readNamed(
  kind: RowKind,
  next: string,
  blocks: readonly Block[],
  cells: Cells,
  reading: OwnReading,
): void {
  const [first, ...rest] = blocks;
  if (first === undefined) return;
  const [text, ...others] = first.type === 'paragraph' ? first.content : [];
  const isNamed =
    others.length === 0 &&
    text?.type === 'text' &&
    text.bold &&
    !text.italics &&
    text.href === null &&
    text.text.length <= 120;
  if (isNamed) cells.set('name', text.text);
  const left = isNamed ? rest : blocks;
  if (next === 'needed') readNeeded(left, cells, reading);
  else put(kind, next, left, cells, reading);
}

function readNeeded(blocks: readonly Block[], cells: Cells, { words, leave }: OwnReading): void {
  const [first, ...rest] = blocks;
  if (first === undefined) return;
  leave(rest);
  const said = plainOf([first]);
  const [before = '', behind = ''] = words('field.role.neededIf.condition').split('{condition}');
  if (said === words('field.role.needed.always')) cells.set('needed', 'always');
  else if (said === words('field.role.needed.if')) cells.set('needed', 'if');
  else if (said.startsWith(before) && said.endsWith(behind) && said.length > before.length + behind.length) {
    cells.set('needed', 'if');
    cells.set('neededIf', said.slice(before.length, said.length - behind.length));
  } else if (said !== '') cells.set('neededIf', said);
}

function readChannelName(block: Block, cells: Cells): void {
  const name = plainOf([block]);
  if (name !== '') cells.set('name', name);
  const href = linkIn(block);
  if (href !== null) cells.set('link', href);
}

function linkIn(block: Block): string | null {
  const content: readonly Inline[] = block.type === 'paragraph' ? block.content : [];
  return content.reduce<string | null>(
    (found, inline) => found ?? (inline.type === 'text' ? inline.href : null),
    null,
  );
}

function readRhythm(blocks: readonly Block[], cells: Cells, { words, leave }: OwnReading): void {
  const left: Block[] = [];
  for (const block of blocks) {
    const said = plainOf([block]);
    const exceptions = rhythmFrom(said, words);
    if (exceptions !== null) for (const [name, value] of exceptions) cells.set(name, value);
    else if (!cells.has('every')) {
      const every = parseDuration(said);
      if (every !== null) cells.set('every', every);
    } else left.push(block);
  }
  leave(left);
}

/** A field by its kind. What does not read as such is left. */
function put(kind: RowKind, name: string, blocks: readonly Block[], cells: Cells, reading: OwnReading): void {
  const field = fieldOf(kind, name);
  if (field === undefined || blocks.length === 0) return;
  if (field.kind === 'text') {
    const text = textOf(blocks);
    if (text !== '') cells.set(name, text);
    return;
  }
  const [first, ...rest] = blocks;
  const value = first === undefined ? undefined : valueIn(field, first, reading);
  if (value === undefined) reading.leave(blocks);
  else {
    if (value !== null) cells.set(name, value);
    reading.leave(rest);
  }
}

/** Null for a blank, undefined for what is no such value. */
function valueIn(field: Field, block: Block, reading: OwnReading): Value | null | undefined {
  const { words } = reading;
  const said = plainOf([block]);
  switch (field.kind) {
    case 'line':
    case 'link':
      return said === '' ? null : said.replace(/[\r\n]/g, ' ');
    case 'option':
      return optionCalled(block, field.options, reading) ?? undefined;
    case 'count':
      return /^\d[\d\s.,]*$/.test(said) ? Number(said.replace(/\D/g, '')) : undefined;
    case 'yesNo':
      return said === words('field.yes') ? true : said === words('field.no') ? false : undefined;
    case 'duration':
      return parseDuration(said);
    case 'people':
      return peopleAlone(block) ?? undefined;
    case 'rows':
      return chosenIn(said, field, reading);
    default:
      return undefined;
  }
}

const optionCalled = (block: Block, options: readonly string[], { words }: OwnReading): string | null => {
  const said = plainOf([block]);
  return options.find((option) => optionLabel(option, words) === said) ?? null;
};

/** The accounts, where nothing but people stands there: mentions, or links to profiles as a page is written with. */
export function peopleAlone(block: Block): string[] | null {
  if (block.type !== 'paragraph') return null;
  const people: string[] = [];
  for (const inline of block.content) {
    const account = accountIn(inline);
    if (account !== null) people.push(account);
    else if (inline.type !== 'text' || !/^[\s,;&]*$/.test(inline.text)) return null;
  }
  return people.length === 0 ? null : [...new Set(people)];
}

const PROFILE = /^https?:\/\/[^/]+\/wiki\/people\/([^/?#]+)$/;

export function accountIn(inline: Inline): string | null {
  if (inline.type === 'person') return inline.id;
  if (inline.type !== 'text' || inline.href === null) return null;
  const account = PROFILE.exec(inline.href)?.[1];
  if (account === undefined) return null;
  try {
    return decodeURIComponent(account);
  } catch {
    return null;
  }
}

/** The rows, in the order of their table, whose names put together are the text. */
function chosenIn(
  said: string,
  field: Extract<Field, { kind: 'rows' }>,
  { sections, words }: OwnReading,
): Value | undefined {
  const all = words(field.of === 'severity' ? 'field.channel.severities.all' : 'field.template.channels.all');
  if (field.all && said === all) return 'all';
  if (field.all && said === '') return [];
  const rows = rowsToChoose(field.of, sections).map(({ id, cells }) => ({
    id,
    name: cells.name ?? words('field.notSet'),
  }));
  return rowsCalled(said, rows) ?? undefined;
}

/** Over this a text of names is no list that a person made. */
const MAX_NAMES_CHARACTERS = 20_000;

function rowsCalled(
  said: string,
  rows: readonly { readonly id: string; readonly name: string }[],
): string[] | null {
  if (said.length > MAX_NAMES_CHARACTERS) return null;
  /** From a place in the text, after a row: known to lead nowhere. */
  const dead = new Set<string>();
  const from = (at: number, row: number): string[] | null => {
    const key = `${at} ${row}`;
    if (dead.has(key)) return null;
    for (let next = row; next < rows.length; next += 1) {
      const { id, name } = rows[next] ?? { id: '', name: '' };
      if (!said.startsWith(name, at)) continue;
      const end = at + name.length;
      if (end === said.length) return [id];
      const more = said.startsWith(', ', end) ? from(end + 2, next + 1) : null;
      if (more !== null) return [id, ...more];
    }
    dead.add(key);
    return null;
  };
  return from(0, 0);
}

/** One text without any form: what a line of the plan is written as. */
function isPlainLine(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const [text, ...others] = block.content;
  if (others.length > 0 || text?.type !== 'text') return false;
  return !text.bold && !text.italics && !text.code && text.href === null;
}

const lengthOf = (block: Block): number => (block.type === 'paragraph' ? plainLine(block.content).length : 0);
