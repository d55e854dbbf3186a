/**
 * What was pasted, as rows of cells: a table from a spreadsheet (tabs), values between commas or semicolons, a Markdown
 * table, or lines. Nothing is refused and no word is lost: what is no table is lines, and a line is a row. Every
 * reading is one pass over the text.
 */
import { markdownGrid } from './markdown-table';
import { splitValues } from './values-between';

export const PASTED_FORMS = ['markdown', 'tabs', 'commas', 'semicolons', 'lines'] as const;
export type PastedForm = (typeof PASTED_FORMS)[number];

export interface Grid {
  readonly form: PastedForm;
  /** Trimmed, of one width, none of them blank altogether. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the first row names the columns for certain, as in a Markdown table. */
  readonly isHeaded: boolean;
  /** Lines beside a Markdown table. */
  readonly outside: readonly string[];
}

type Read = Omit<Grid, 'form'>;

/** `isHeader`: whether these are names of columns. It tells values between commas from sentences with commas. */
export function readGrid(
  pasted: string,
  isHeader: (cells: readonly string[]) => boolean,
  asked: PastedForm | null = null,
): Grid {
  const text = pasted.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const form = asked ?? formOf(text, isHeader);
  const { rows, ...read } = GRIDS[form](text);
  return { form, rows: even(rows), ...read };
}

const GRIDS: Readonly<Record<PastedForm, (text: string) => Read>> = {
  markdown: markdownGrid,
  tabs: (text) => bare(splitValues(text, '\t')),
  commas: (text) => bare(splitValues(text, ',')),
  semicolons: (text) => bare(splitValues(text, ';')),
  lines: (text) => bare(splitLines(text)),
};

const bare = (rows: Read['rows']): Read => ({ rows, isHeaded: false, outside: [] });

function formOf(text: string, isHeader: (cells: readonly string[]) => boolean): PastedForm {
  const table = markdownGrid(text);
  if (table.isHeaded || (table.rows.length > 0 && table.outside.length === 0)) return 'markdown';
  if (/[^\s][^\S\n]*\t/.test(text)) return 'tabs';
  const [commas, semicolons] = [even(splitValues(text, ',')), even(splitValues(text, ';'))];
  const isTable = (rows: Read['rows'], delimiter: string): boolean =>
    isEven(text, delimiter) && (isHeader(rows[0] ?? []) || /^\s*"/.test(text) || !isProse(text, delimiter));
  if (isTable(semicolons, ';')) return 'semicolons';
  return isTable(commas, ',') ? 'commas' : 'lines';
}

/** At least two values, and as many in each row. */
function isEven(text: string, delimiter: string): boolean {
  const rows = splitValues(text, delimiter).filter(isFilled);
  const width = rows[0]?.length ?? 0;
  return width > 1 && rows.every((row) => row.length === width);
}

/** In a sentence a blank follows each comma; a single line says too little. */
function isProse(text: string, delimiter: string): boolean {
  return !text.trim().includes('\n') || !new RegExp(`${delimiter}(?! )`).test(text);
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');

function even(rows: readonly (readonly string[])[]): string[][] {
  const filled = rows.filter(isFilled).map((row) => row.map((cell) => cell.trim()));
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  return filled.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

const MARKER = /^(?:[-*•+]|\d{1,3}[.)])\s+(?=\S)/;
/** Between a name and what is said of it. */
const BETWEEN = [': ', ' – ', ' — ', ' - ', ' → ', ' = '];

/** A line is a row; where the same sign stands in every one of them, what is before it is the first cell. */
function splitLines(text: string): string[][] {
  const lines = text
    .split('\n')
    .map((line) => line.trim().replace(MARKER, ''))
    .filter((line) => line !== '');
  const between = BETWEEN.find((sign) => lines.every((line) => line.includes(sign)));
  if (between === undefined) return lines.map((line) => [line]);
  return lines.map((line) => {
    const at = line.indexOf(between);
    return [line.slice(0, at), line.slice(at + between.length)];
  });
}
