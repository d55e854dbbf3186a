/**
 * Rows out of what was pasted: what each cell was understood as, what fits nowhere, and what is over a limit, all of it
 * known before anything is sent.
 */
import { SECTION_OF } from '../fields';
import { LIMITS } from '../limits';
import type { EditRefusal } from '../refusal';
import type { AnyRow } from '../section';
import { bytesOf } from '../section-bytes';
import { columnsFor, isHeader, REST, type PastedColumn } from './columns';
import { readGrid, type PastedForm } from './grid';
import { rowFrom, type Into, type Made } from './row-from';

/** What a person chose otherwise than it was understood. */
export interface Choices {
  readonly form: PastedForm | null;
  readonly isHeaded: boolean | null;
  /** By the place of the pasted column. */
  readonly fields: ReadonlyMap<number, string | null>;
  /** The field that takes what fits nowhere; null leaves it out. Absent: the suited one. */
  readonly rest?: string | null;
}

export const AS_UNDERSTOOD: Choices = { form: null, isHeaded: null, fields: new Map() };

export interface Pasted {
  readonly form: PastedForm;
  readonly isHeaded: boolean;
  readonly columns: readonly PastedColumn[];
  readonly rest: string | null;
  readonly rows: readonly AnyRow['cells'][];
  /** What fits nowhere, with its column's name: it went to `rest`, or is left out. */
  readonly unfit: readonly string[];
  /** Lines beside a Markdown table, which are left out. */
  readonly outside: readonly string[];
  /** Why it cannot be added as it is. */
  readonly over: readonly Over[];
}

export type Over =
  | { readonly what: 'cell'; readonly row: number; readonly field: string; readonly why: EditRefusal }
  | { readonly what: 'rows'; readonly count: number; readonly fit: number }
  | { readonly what: 'section'; readonly bytes: number; readonly limitBytes: number };

export function readPasted(text: string, into: Into, choices: Choices = AS_UNDERSTOOD): Pasted {
  const { kind, languages } = into;
  const grid = readGrid(text, (cells) => isHeader(kind, cells, languages), choices.form);
  const [first = [], ...others] = grid.rows;
  const isHeaded = choices.isHeaded ?? (grid.isHeaded || isHeader(kind, first, languages));
  const columns = columnsFor(kind, isHeaded ? first : null, first.length, languages).map((column, index) =>
    chosenColumn(column, choices.fields.get(index)),
  );
  const rest = choices.rest === undefined ? REST[kind] : choices.rest;
  const made = (isHeaded ? others : grid.rows).map((cells) => rowFrom(cells, columns, rest, into));
  const rows = made.filter(({ cells, over }) => Object.keys(cells).length + over.length > 0);
  const { form, outside } = grid;
  return {
    form,
    isHeaded,
    columns,
    rest,
    rows: rows.map(({ cells }) => cells),
    unfit: made.flatMap(({ unfit }) => unfit),
    outside,
    over: overOf(rows, into),
  };
}

function chosenColumn(column: PastedColumn, field: string | null | undefined): PastedColumn {
  return field === undefined ? column : { ...column, field, keepsTitle: field === null };
}

/** Too many rows say enough: the rest of them is not looked at. */
function overOf(rows: readonly Made[], into: Into): Over[] {
  const fit = Math.max(0, LIMITS.rowsInASection - into.sections[SECTION_OF[into.kind]].rows.length);
  if (rows.length > fit) return [{ what: 'rows', count: rows.length, fit }];
  const cells = rows.flatMap(({ over }, row) => over.map((one): Over => ({ what: 'cell', row, ...one })));
  return [
    ...cells,
    ...tooLarge(
      rows.map((row) => row.cells),
      into,
    ),
  ];
}

/** With the ids that the rows will get. */
function tooLarge(rows: readonly AnyRow['cells'][], { kind, sections }: Into): Over[] {
  const { own, rows: there } = sections[SECTION_OF[kind]];
  const added = rows.map((cells): AnyRow => ({ id: ANY_ID, kind, cells }));
  const bytes = bytesOf({ own, rows: [...there, ...added] });
  const { sectionBytes: limitBytes } = LIMITS;
  return bytes > limitBytes ? [{ what: 'section', bytes, limitBytes }] : [];
}

const ANY_ID = '00000000-0000-0000-0000-000000000000';
