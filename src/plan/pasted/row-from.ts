/** One row out of the texts of one pasted row: each in its field, and what fits in none. */
import { checkValue } from '../check';
import { fieldLabel } from '../field-words';
import { fieldOf, type RowKind } from '../fields';
import type { EditRefusal } from '../refusal';
import type { AnyRow } from '../section';
import type { Value } from '../values';
import type { Words } from '../words';
import type { PastedColumn } from './columns';
import { readCell, type Reading } from './read-value';

/** Where the rows go. */
export interface Into extends Reading {
  readonly kind: RowKind;
  /** What the place of the rows says of them where they do not say it: the stage of a template. */
  readonly cells: AnyRow['cells'];
  /** The plan's: a value that moves into another column brings its own column's name along. */
  readonly words: Words;
}

export interface Made {
  readonly cells: Readonly<Record<string, Value>>;
  readonly unfit: readonly string[];
  readonly over: readonly { readonly field: string; readonly why: EditRefusal }[];
}

export function rowFrom(
  texts: readonly string[],
  columns: readonly PastedColumn[],
  rest: string | null,
  into: Into,
): Made {
  const { kind, words } = into;
  const cells = new Map<string, Value>();
  const unfit: string[] = [];
  const over: { field: string; why: EditRefusal }[] = [];
  const withTitle = (title: string | null, text: string): string =>
    title === null || title === '' ? text : words('export.label', { label: title }) + text;

  columns.forEach(({ title, field, keepsTitle }, index) => {
    const text = texts[index] ?? '';
    if (text === '') return;
    if (field === null) {
      unfit.push(withTitle(title, text));
      return;
    }
    const read = readCell(kind, field, keepsTitle ? withTitle(title, text) : text, into);
    const isOver = !read.ok && read.refusal.code === 'tooLong' && isText(kind, field);
    if (isOver) over.push({ field, why: read.refusal });
    else if (!read.ok || !Object.entries(read.value).every(([name, value]) => put(name, value)))
      unfit.push(withTitle(title ?? fieldLabel(kind, field, words), text));
  });
  if (rest !== null) for (const text of unfit) put(rest, text);
  for (const [field, value] of cells) {
    const of = fieldOf(kind, field);
    const why = of === undefined ? null : checkValue(of, value);
    if (why !== null) over.push({ field, why });
  }
  return { cells: cells.size === 0 ? {} : { ...into.cells, ...Object.fromEntries(cells) }, unfit, over };

  /** A second text for a field stands under the first one; of anything else the first one stays. */
  function put(name: string, value: Value): boolean {
    const before = cells.get(name);
    if (before === undefined) cells.set(name, line(name, value));
    else if (typeof before === 'string' && typeof value === 'string' && isText(kind, name))
      cells.set(name, line(name, `${before}${isLine(kind, name) ? ' · ' : '\n'}${value}`));
    else return false;
    return true;
  }

  function line(name: string, value: Value): Value {
    return typeof value === 'string' && isLine(kind, name) ? value.replace(/\s+/g, ' ') : value;
  }
}

const isLine = (kind: RowKind, name: string): boolean => fieldOf(kind, name)?.kind === 'line';
const isText = (kind: RowKind, name: string): boolean => {
  const field = fieldOf(kind, name)?.kind;
  return field === 'line' || field === 'text' || field === 'body';
};
