/** The opposite of `adf/cells.ts`: the value of a field, by its kind, in what the app wrote of it. */
import { parseDuration } from '../duration';
import { optionLabel } from '../field-words';
import { fieldOf, type Field, type RowKind } from '../fields';
import type { Sections } from '../plan';
import { rowsToChoose } from '../rows';
import type { Value } from '../values';
import type { Words } from '../words';
import type { Block } from './document';
import { peopleAlone } from './people-in';
import { plainOf, textOf } from './text-of';

export type Cells = Map<string, Value>;

export interface OwnReading {
  readonly words: Words;
  /** Names of rows are looked for in them. */
  readonly sections: Sections;
  /** For what somebody wrote into the page since. */
  readonly leave: (blocks: readonly Block[]) => void;
}

/** A field by its kind. What does not read as such is left. */
export function putValue(
  kind: RowKind,
  name: string,
  blocks: readonly Block[],
  cells: Cells,
  reading: OwnReading,
): void {
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

export const optionCalled = (
  block: Block,
  options: readonly string[],
  { words }: OwnReading,
): string | null => {
  const said = plainOf([block]);
  return options.find((option) => optionLabel(option, words) === said) ?? null;
};

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
