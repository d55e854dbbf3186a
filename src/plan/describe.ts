/**
 * An edit as a sentence: "Ana made Tom the Incident commander" in history, "Make Tom the Incident commander" behind
 * Undo. Rows are named as they are called now; one that is gone, as the edit or its inverse remembers it.
 */
import type { Change, Edit } from './edit';
import { fieldLabel, optionLabel } from './field-words';
import { fieldOf, ROW_KINDS, SECTION_OF, type Field, type RowKind } from './fields';
import type { AnyRow } from './section';
import { splitSentence } from './sentence';
import type { AccountId, RowId, Value } from './values';
import { personWords, valueWords, type Telling } from './value-words';
import type { WordKey } from './words';

/** What is stored of an edit: itself, and what takes it back. */
export interface Done {
  readonly edit: Edit;
  readonly inverse: Change;
}

/** A piece of a sentence: words, or a person, whom the screen shows as it shows people. */
export type Said = string | { readonly person: AccountId };

/** "Ana changed Critical: First message", in pieces. */
export function sentenceOf(done: Done, who: AccountId, telling: Telling): readonly Said[] {
  return doneIn(done, { person: who }, telling);
}

/** The same as text. `who` is the name of the person who did it. */
export function describeEdit(done: Done, who: string, telling: Telling): string {
  return asText(doneIn(done, who, telling), telling);
}

function doneIn(done: Done, who: Said, telling: Telling): readonly Said[] {
  const { key, values } = told(done, telling);
  return filled(telling.words(`history.done.${key}`), { who, ...values });
}

/** "Change Critical: First message": what pressing Undo takes back, or Redo does again. */
export function describeUndo(done: Done, telling: Telling): string {
  const { key, values } = told(done, telling);
  return asText(filled(telling.words(`history.undo.${key}`), values), telling);
}

/** The sentence's own braces are cut before anything is put in: a role may be called `{who}`. */
function filled(sentence: string, values: Told['values']): readonly Said[] {
  return splitSentence(sentence).map((part) => ('text' in part ? part.text : (values[part.name] ?? '')));
}

function asText(pieces: readonly Said[], telling: Telling): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : personWords(piece.person, telling)))
    .join('');
}

type Sentence = WordKey extends infer Key ? (Key extends `history.done.${infer Name}` ? Name : never) : never;
interface Told {
  readonly key: Sentence;
  readonly values: Readonly<Record<string, Said>>;
}

function told(done: Done, telling: Telling): Told {
  const { change } = done.edit;
  switch (change.type) {
    case 'set':
      return toldOfSet(done, change, telling);
    case 'addMember':
    case 'takeMember':
      return toldOfMember(done, change, telling);
    case 'add':
      return { key: 'added', values: rowAndTable(done, change.row, telling) };
    case 'remove':
      return { key: 'removed', values: rowAndTable(done, rowIn(done, change.row, telling), telling) };
    case 'move':
      return toldOfMove(done, change, telling);
  }
}

function rowAndTable(done: Done, row: AnyRow | null, telling: Telling): { row: string; table: string } {
  const { words } = telling;
  return {
    row: row === null ? words('history.gone') : rowWords(row, telling),
    table: row === null ? words(`section.${done.edit.section}`) : words(TABLES[row.kind]),
  };
}

/** Behind which row, as far as that is there; behind one of another table is the top of its own. */
function toldOfMove(done: Done, change: Extract<Change, { type: 'move' }>, telling: Telling): Told {
  const row = rowIn(done, change.row, telling);
  const values = rowAndTable(done, row, telling);
  const rows: readonly AnyRow[] = telling.sections[done.edit.section].rows;
  const above = rows.find(({ id }) => id === change.after);
  if (change.after !== null && above === undefined) return { key: 'moved', values };
  return above === undefined || above.kind !== row?.kind
    ? { key: 'movedFirst', values }
    : { key: 'movedAfter', values: { ...values, after: rowWords(above, telling) } };
}

const TABLES = {
  severity: 'history.table.severity',
  special: 'history.table.special',
  role: 'history.table.role',
  channel: 'history.table.channel',
  template: 'history.table.template',
  avoid: 'history.table.avoid',
  value: 'history.table.value',
} as const satisfies Record<RowKind, WordKey>;

/** Fields by which a row is called. */
const NAMES: ReadonlySet<string> = new Set(['name', 'word']);
/** Kinds whose values are short enough to be said. */
const SAID: ReadonlySet<Field['kind']> = new Set([
  'duration',
  'option',
  'count',
  'yesNo',
  'rows',
  'zones',
  'people',
]);

function toldOfSet(done: Done, change: Extract<Change, { type: 'set' }>, telling: Telling): Told {
  const { before, after } = change;
  const field = fieldAt(done, change, telling);
  const target = targetWords(done, change, telling);
  if (change.row !== null && NAMES.has(change.field) && typeof after === 'string')
    return typeof before === 'string'
      ? { key: 'renamed', values: { before: short(before), after: short(after) } }
      : { key: 'named', values: { after: short(after) } };
  if (after === null) return { key: 'cleared', values: { target } };
  if (field?.kind === 'reviewed') return { key: 'reviewed', values: {} };
  if (field === undefined || !SAID.has(field.kind)) return { key: 'changed', values: { target } };
  return { key: 'set', values: { target, value: said(field, after, telling) } };
}

function toldOfMember(
  done: Done,
  change: Extract<Change, { type: 'addMember' | 'takeMember' }>,
  telling: Telling,
): Told {
  const field = fieldAt(done, change, telling);
  const row = change.row === null ? null : rowIn(done, change.row, telling);
  const member = memberOf(field, change.member, telling);
  if (change.type === 'addMember' && row?.kind === 'role' && field?.kind === 'people') {
    const values = { person: member, role: rowWords(row, telling) };
    return { key: change.field === 'backups' ? 'backup' : 'holder', values };
  }
  const values = { member, target: targetWords(done, change, telling) };
  return { key: change.type === 'addMember' ? 'memberAdded' : 'memberTaken', values };
}

function memberOf(field: Field | undefined, member: string, telling: Telling): Said {
  if (field?.kind === 'people') return { person: member };
  return field === undefined ? member : said(field, [member], telling);
}

/** Blank where every row that was chosen is gone. */
function said(field: Field, value: Value, telling: Telling): string {
  const words = valueWords(field, value, telling);
  return words === '' ? telling.words('history.gone') : short(words);
}

interface At {
  readonly row: RowId | null;
  readonly field: string;
}

/** Of a row that nobody remembers too: rows of one section have no two fields of one name and different kinds. */
export function fieldAt(done: Done, { row, field }: At, telling: Telling): Field | undefined {
  const { section } = done.edit;
  if (row === null) return fieldOf(section, field);
  const kind = rowIn(done, row, telling)?.kind;
  const kinds = kind === undefined ? ROW_KINDS.filter((each) => SECTION_OF[each] === section) : [kind];
  return kinds.map((each) => fieldOf(each, field)).find((found) => found !== undefined);
}

/** "Critical: First message", "Incident values: Text of the section"; of the top, the field alone. */
function targetWords(done: Done, { row: id, field }: At, telling: Telling): string {
  const { words } = telling;
  const { section } = done.edit;
  if (id === null) {
    const label = fieldLabel(section, field, words);
    return section === 'top'
      ? label
      : words('history.target', { place: words(`section.${section}`), field: label });
  }
  const row = rowIn(done, id, telling);
  if (row === null) return words('history.gone');
  return words('history.target', {
    place: rowWords(row, telling),
    field: fieldLabel(row.kind, field, words),
  });
}

/** The row as it is now, or as it was when it was removed. */
export function rowIn({ edit, inverse }: Done, id: RowId, { sections, gone }: Telling): AnyRow | null {
  const rows: readonly AnyRow[] = sections[edit.section].rows;
  const now = rows.find((row) => row.id === id);
  if (now !== undefined) return now;
  const kept = [edit.change, inverse].find((change) => change.type === 'add' && change.row.id === id);
  return kept?.type === 'add' ? kept.row : (gone?.get(id) ?? null);
}

/** What a row is called; a template by its stage too, because every stage has one "for customers". */
export function rowWords(row: AnyRow, { words }: Pick<Telling, 'words'>): string {
  const name = row.cells.name ?? row.cells.word;
  const spoken = typeof name === 'string' ? short(name) : words('history.unnamed');
  const { stage } = row.cells;
  return row.kind === 'template' && typeof stage === 'string'
    ? words('history.template', { name: spoken, stage: optionLabel(stage, words) })
    : spoken;
}

const LONGEST = 60;

function short(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
