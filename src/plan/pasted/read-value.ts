/** A pasted text as a field's value, read as a person would have typed or chosen it there, in any language of the app. */
import { checkValue } from '../check';
import { optionLabel } from '../field-words';
import { fieldOf, type Field, type RowKind } from '../fields';
import type { Sections } from '../plan';
import { refuse, type EditRefusal, type Result } from '../refusal';
import { rowsToChoose } from '../rows';
import { valueOfText } from '../typed-text';
import { fold } from '../update/fold';
import type { Value } from '../values';
import type { Words } from '../words';

export interface Reading {
  /** Names of rows are looked for in them. */
  readonly sections: Sections;
  readonly languages: readonly Words[];
}

/** One text may fill two fields: "If customers are affected", `[Status page](https://…)`. */
export type ReadCells = Readonly<Record<string, Value>>;

export function readCell(
  kind: RowKind,
  name: string,
  text: string,
  reading: Reading,
): Result<ReadCells, EditRefusal> {
  const field = fieldOf(kind, name);
  if (field === undefined) return refuse({ code: 'noSuchField' });
  const cells = twoAtOnce(kind, name, text) ?? { [name]: valueOf(field, text, reading) };
  for (const [cell, value] of Object.entries(cells)) {
    const of = fieldOf(kind, cell);
    if (value === undefined || of === undefined) return refuse({ code: 'notAValue' });
    const refusal = checkValue(of, value);
    if (refusal !== null) return refuse(refusal);
  }
  return { ok: true, value: Object.fromEntries(filled(cells)) };
}

function filled(cells: Readonly<Record<string, Value | undefined>>): [string, Value][] {
  return Object.entries(cells).flatMap(([name, value]): [string, Value][] =>
    value === undefined ? [] : [[name, value]],
  );
}

const IF = /^(?:if|si)\s+(\S.*)$/is;
const LINKED = /^\[([^\]]+)\]\((\S+)\)$/;

function twoAtOnce(kind: RowKind, name: string, text: string): Record<string, Value> | null {
  if (kind === 'role' && name === 'needed') {
    const condition = IF.exec(text)?.[1];
    return condition === undefined || /^[….]+$/.test(condition)
      ? null
      : { needed: 'if', neededIf: condition.replace(/\s+/g, ' ') };
  }
  if (kind === 'channel' && name === 'name') {
    const [, label, link] = LINKED.exec(text) ?? [];
    return label === undefined || link === undefined ? null : { name: label, link };
  }
  return null;
}

const YES = new Set(['yes', 'y', 'true', '1', 'x', '✓', '✔', '✅', 'oui', 'o', 'vrai']);
const NO = new Set(['no', 'n', 'false', '0', '–', '-', '✗', '✘', '❌', 'non', 'faux']);
const ALL = new Set(['all', 'any', 'every', 'everything', '*', 'tous', 'toutes', 'tout', 'tous les canaux']);

function valueOf(field: Field, text: string, { sections, languages }: Reading): Value | undefined {
  const said = fold(text.trim()).replace(/\s+/g, ' ');
  switch (field.kind) {
    case 'yesNo':
      return YES.has(said) ? true : NO.has(said) ? false : undefined;
    case 'option':
      return field.options.find((option) => optionNames(option, languages).includes(said));
    case 'rows': {
      const isAll = ALL.has(said) || allWords(field, languages).includes(said);
      if (isAll && field.all) return 'all';
      return chosen(text, rowsToChoose(field.of, sections));
    }
    case 'people':
    case 'zones':
    case 'reviewed':
      return undefined;
    default:
      return valueOfText(field, text) ?? undefined;
  }
}

const optionNames = (option: string, languages: readonly Words[]): string[] =>
  [option, ...languages.map((words) => optionLabel(option, words))].map((name) =>
    fold(name).replace(/ ?…$/, ''),
  );

function allWords({ of }: Extract<Field, { kind: 'rows' }>, languages: readonly Words[]): string[] {
  const key = of === 'severity' ? 'field.channel.severities.all' : 'field.template.channels.all';
  return languages.map((words) => fold(words(key)));
}

/** Every name must be that of a row: half of them would be another set than was meant. */
function chosen(
  text: string,
  rows: readonly { readonly id: string; readonly cells: { readonly name?: string } }[],
): string[] | undefined {
  const ids = new Map(rows.map(({ id, cells }) => [fold(cells.name ?? '').trim(), id]));
  ids.delete('');
  const whole = ids.get(fold(text).trim());
  if (whole !== undefined) return [whole];
  const names = text.split(/[,;·\n]/).flatMap((name) => fold(name.replace(/^\s*[-*•]\s/, '')).trim() || []);
  const found = names.map((name) => ids.get(name));
  const known = found.filter((id) => id !== undefined);
  return known.length === 0 || known.length < found.length ? undefined : [...new Set(known)];
}
