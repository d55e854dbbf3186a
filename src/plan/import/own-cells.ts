/**
 * The opposite of `adf/table.ts`, second half: a table that the app itself wrote, and what stands under it, into cells.
 * What stands in a column without a name is told apart here, as it is said together there.
 */
import { parseDuration } from '../duration';
import { detailsOfRow, type RowKind } from '../fields';
import type { Block, Cell, Inline } from './document';
import { isNotSet, labelledIn } from './own-labels';
import { optionCalled, putValue, type Cells, type OwnReading } from './own-values';
import { peopleAlone } from './people-in';
import { rhythmFrom } from './rhythm-from';
import { plainLine, plainOf } from './text-of';

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
  for (const [name, found] of labelled) putValue(kind, name, found, cells, reading);
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
  for (const [name, found] of labelled) putValue('template', name, found, cells, reading);
  const body = [...blocks.filter(isBody), ...leading];
  const text = plainOf(body);
  if (body.length > 0 && text !== '') cells.set('body', text);
}

function readColumn(
  kind: RowKind,
  fields: readonly string[],
  blocks: readonly Block[],
  cells: Cells,
  reading: OwnReading,
): void {
  const { leading, labelled } = labelledIn(kind, fields, blocks, reading.words, 0);
  for (const [name, found] of labelled) putValue(kind, name, found, cells, reading);
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
      putValue(kind, name, people === null ? blocks : blocks.slice(0, -1), cells, reading);
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
      putValue(kind, 'reach', people === null ? blocks : rest, cells, reading);
      return;
    }
    case 'channel.name': {
      const isReach = rest.length === 0 && optionCalled(first, ['internal', 'external'], reading) !== null;
      if (isReach) putValue(kind, 'reach', [first], cells, reading);
      else {
        readChannelName(first, cells);
        if (rest.length > 0) putValue(kind, 'reach', rest, cells, reading);
      }
      return;
    }
    case 'channel.audience': {
      const isLine = isPlainLine(first) && lengthOf(first) <= 300;
      if (isLine) putValue(kind, 'audience', [first], cells, reading);
      putValue(kind, 'use', isLine ? rest : blocks, cells, reading);
      return;
    }
    default:
      putValue(kind, name, blocks, cells, reading);
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
  else putValue(kind, next, left, cells, reading);
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

/** One text without any form: what a line of the plan is written as. */
function isPlainLine(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  const [text, ...others] = block.content;
  if (others.length > 0 || text?.type !== 'text') return false;
  return !text.bold && !text.italics && !text.code && text.href === null;
}

const lengthOf = (block: Block): number => (block.type === 'paragraph' ? plainLine(block.content).length : 0);
