/**
 * Sections 1, 2, 3 and 5: a table by the columns of the table of fields, and under it what stands in no column. A
 * field is written by its kind, but for the few that are said together or in another way (`said`).
 */
import { formatEvery, formatWithin } from '../duration';
import { fieldLabel, neededLabel } from '../field-words';
import { columnsOfRow, detailsOfRow, fieldsOfRow, type RowKind } from '../fields';
import { linkOf } from '../link';
import { rhythmExceptions } from '../rhythm';
import type { RowOf } from '../section';
import { severityTone, SPECIAL_TONE, type Tone } from '../severity-colour';
import type { Value } from '../values';
import type { Telling } from '../value-words';
import { linked, valueToAdf } from './cells';
import * as adf from './nodes';

/** The kinds of row that stand in a table; a template stands alone. */
type Row = RowOf<Exclude<RowKind, 'template'>>;

const COLOURS: Readonly<Record<Tone, adf.StatusColour>> = {
  red: 'red',
  orange: 'yellow',
  blue: 'blue',
  grey: 'neutral',
  purple: 'purple',
};

export function rowsToAdf(rows: readonly Row[], telling: Telling): adf.BlockNode[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { words } = telling;
  const columns = columnsOfRow(first.kind);
  const details = detailsOfRow(first.kind);
  const fields = fieldsOfRow(first.kind);
  const header = columns.map(([name = '']) => [
    adf.paragraph(...adf.text(fieldLabel(first.kind, name, words), adf.strong)),
  ]);
  const notSet = adf.paragraph(...adf.text(words('field.notSet'), adf.em));
  const body = rows.map((row, place) =>
    columns.map((column) => {
      const blocks = column.flatMap((name, index) =>
        index === 0 || fields[name]?.isPlain === true
          ? written(row, name, place, telling)
          : labelled(row, name, place, telling),
      );
      return blocks.length > 0 ? blocks : [notSet];
    }),
  );
  return [
    adf.table(header, body),
    ...rows.flatMap((row, place) => {
      const blocks = details.flatMap((name) => labelled(row, name, place, telling));
      return blocks.length === 0 ? [] : [adf.heading(4, ...adf.text(titleOf(row, telling))), ...blocks];
    }),
  ];
}

function titleOf(row: Row, { words }: Telling): string {
  return (row.kind === 'avoid' ? row.cells.word : row.cells.name) ?? words('field.notSet');
}

function labelled(row: Row, name: string, place: number, telling: Telling): adf.BlockNode[] {
  const blocks = written(row, name, place, telling);
  const [head, ...rest] = blocks;
  if (head === undefined) return [];
  const label = adf.text(
    telling.words('export.label', { label: fieldLabel(row.kind, name, telling.words) }),
    adf.strong,
  );
  return head.type === 'paragraph'
    ? [adf.paragraph(...label, ...head.content), ...rest]
    : [adf.paragraph(...label), ...blocks];
}

function written(row: Row, name: string, place: number, telling: Telling): adf.BlockNode[] {
  const lines = said(row, name, place, telling);
  if (lines !== null) return lines.filter(({ length }) => length > 0).map((line) => adf.paragraph(...line));
  const cells: Readonly<Record<string, Value>> = row.cells;
  const field = fieldsOfRow(row.kind)[name];
  const value = cells[name];
  return field === undefined || value === undefined ? [] : valueToAdf(field, value, telling);
}

/** Lines, or null for what its kind says well enough. */
function said(row: Row, name: string, place: number, { words }: Telling): adf.InlineNode[][] | null {
  switch (row.kind) {
    case 'severity':
      return saidOfSeverity(row.cells, name, place, words);
    case 'special':
      return name === 'name' ? [named(row.cells.name, SPECIAL_TONE)] : null;
    case 'role':
      if (name === 'needed') return [adf.text(neededLabel(row.cells, words))];
      return name === 'neededIf' ? [] : bold(name, row.cells.name);
    case 'channel': {
      const { name: channel = '', link = '' } = row.cells;
      if (name === 'name') return channel === '' ? [] : [linked(channel, link)];
      // An address stands behind the name, unless it cannot.
      return name === 'link' && channel !== '' && linkOf(link) !== null ? [] : null;
    }
    case 'value':
      return bold(name, row.cells.name);
    case 'avoid':
      return null;
  }
}

function saidOfSeverity(
  cells: RowOf<'severity'>['cells'],
  name: string,
  place: number,
  words: Telling['words'],
): adf.InlineNode[][] | null {
  const { firstMessage, every } = cells;
  switch (name) {
    case 'name':
      return [named(cells.name, severityTone(place))];
    case 'firstMessage':
      return firstMessage === undefined ? [] : [adf.text(formatWithin(firstMessage, words))];
    case 'every':
      return [
        every === undefined ? [] : adf.text(formatEvery(every, words)),
        adf.text(rhythmExceptions(cells, words)),
      ];
    case 'everyInvestigating':
    case 'everyIdentified':
    case 'everyMonitoring':
    case 'slowerAfter':
    case 'slowerEvery':
      return [];
    default:
      return null;
  }
}

const named = (name: string | undefined, tone: Tone): adf.InlineNode[] =>
  name === undefined ? [] : [adf.status(name, COLOURS[tone])];

const bold = (field: string, name: string | undefined): adf.InlineNode[][] | null =>
  field === 'name' && name !== undefined ? [adf.text(name, adf.strong)] : null;
