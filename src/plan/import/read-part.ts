/** Sections 1, 2, 3 and 5: text, tables with what stands under them, and headings with text where there is no table. */
import { type RowKind } from '../fields';
import type { Value } from '../values';
import type { Words } from '../words';
import { nameField } from './called';
import type { Chunk } from './chunk';
import type { Block } from './document';
import { type Gathered } from './gathered';
import { isCalled } from './names';
import { readOwnDetails, readOwnRow } from './own-cells';
import { ownColumns } from './own-labels';
import type { Cells, OwnReading } from './own-values';
import { MAIN_FIELD, mainKind, peopleIn, readTable, titlesOf } from './tables';
import { plainLine, textOf } from './text-of';

type Heading = Extract<Block, { type: 'heading' }>;
type Table = Extract<Block, { type: 'table' }>;

const titleOf = ({ content }: Heading): string => plainLine(content);

export function readPart(chunk: Chunk, gathered: Gathered, words: Words): void {
  const { part, blocks, isForeign } = chunk;
  const { languages } = gathered.reading;
  const hasTable = blocks.some(({ type }) => type === 'table');
  let kind: RowKind = mainKind(part);
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (block === undefined) return;
    if (block.type === 'table') {
      const own = readOwnTable(kind, block, blocks.slice(at + 1), gathered, words);
      if (own === null) readOther(block, chunk, kind, gathered, words);
      at += 1 + (own ?? 0);
      continue;
    }
    if (block.type === 'heading') {
      if (part === 'incidents' && !isForeign && isCalled(titleOf(block), 'section.special', languages)) {
        kind = 'special';
        at += 1;
        continue;
      }
      if (!hasTable && !isForeign && block.level > chunk.level && block.level < TEXT_LEVEL) {
        const inside = under(blocks, at);
        readHeading(kind, block, inside, gathered);
        at += 1 + inside.length;
        continue;
      }
    }
    const until = blocks.findIndex(
      (each, index) => index > at && (each.type === 'table' || each.type === 'heading'),
    );
    const texts = blocks.slice(at, until < 0 ? undefined : until);
    // What stands under the section's heading is its text; what comes later found no other place.
    gathered.text(part, 'text', textOf(texts), isForeign || at > 0 || block.type === 'heading');
    at += texts.length;
  }
}

/** Such headings stand in a text. */
const TEXT_LEVEL = 5;

function under(blocks: readonly Block[], at: number): readonly Block[] {
  const heading = blocks[at];
  if (heading?.type !== 'heading') return [];
  const end = blocks.findIndex(
    (block, index) => index > at && block.type === 'heading' && block.level <= heading.level,
  );
  return blocks.slice(at + 1, end < 0 ? undefined : end);
}

/** "Incident commander", and what it does: a row. */
function readHeading(kind: RowKind, heading: Heading, inside: readonly Block[], gathered: Gathered): void {
  const cells = new Map<string, Value>();
  const name = titleOf(heading).replace(/\s+/g, ' ').trim();
  if (name !== '') cells.set('name', name);
  const text = textOf(inside);
  if (text !== '') cells.set(MAIN_FIELD[kind], text);
  const people = kind === 'role' ? peopleIn(inside) : [];
  if (people.length > 0) cells.set('holders', people);
  if (cells.size > 0) gathered.row(kind, cells);
}

function readOther(table: Table, chunk: Chunk, kind: RowKind, gathered: Gathered, words: Words): void {
  const standing = {
    section: chunk.isForeign ? null : chunk.part,
    kind: chunk.isForeign ? null : kind,
    stage: null,
  };
  if (!readTable(table, standing, gathered, words)) gathered.text(chunk.part, 'text', textOf([table]), true);
}

/** How many of the blocks behind the table were its details; null for a table that the app did not write. */
export function readOwnTable(
  kind: RowKind,
  table: Table,
  behind: readonly Block[],
  gathered: Gathered,
  words: Words,
): number | null {
  const columns = ownColumns(kind, titlesOf(table), words);
  if (columns === null) return null;
  const unfit: string[][] = [];
  const sections = gathered.known();
  const readingOf = (row: number): OwnReading => ({
    words,
    sections,
    leave: (blocks) => {
      const text = textOf(blocks);
      if (text !== '') (unfit[row] ??= []).push(text);
    },
  });
  const rows: Cells[] = table.rows
    .slice(1)
    .map((row, index) => readOwnRow(kind, columns, row, readingOf(index)));
  const used = readDetails(kind, rows, behind, readingOf, words);
  gathered.table({
    kind,
    columns: columns.flatMap((fields, index) =>
      fields.map((field) => ({ title: titlesOf(table)[index] ?? '', field })),
    ),
    rows: rows.length,
  });
  rows.forEach((cells, index) => gathered.row(kind, cells, unfit[index]));
  return used;
}

const DETAILS_LEVEL = 4;

/** Each under the name of its row, in the order of the rows. */
function readDetails(
  kind: RowKind,
  rows: readonly Cells[],
  behind: readonly Block[],
  readingOf: (row: number) => OwnReading,
  words: Words,
): number {
  const called = (cells: Cells): string => {
    const name = cells.get(nameField(kind));
    return typeof name === 'string' ? name : words('field.notSet');
  };
  let row = -1;
  let at = 0;
  while (at < behind.length) {
    const heading = behind[at];
    if (heading?.type !== 'heading' || heading.level !== DETAILS_LEVEL) return at;
    const title = titleOf(heading);
    row = rows.findIndex((cells, index) => index > row && called(cells) === title);
    const cells = rows[row];
    if (cells === undefined) return at;
    const end = behind.findIndex(
      (block, index) =>
        index > at && (block.type === 'table' || (block.type === 'heading' && block.level <= DETAILS_LEVEL)),
    );
    const inside = behind.slice(at + 1, end < 0 ? undefined : end);
    readOwnDetails(kind, inside, cells, readingOf(row));
    at += 1 + inside.length;
  }
  return at;
}
