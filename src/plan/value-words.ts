/** A value in one line of plain text: in a sentence of history, in a cell of a document. */
import { formatDay } from './day';
import { formatDuration } from './duration';
import { optionLabel } from './field-words';
import type { Field } from './fields';
import type { Sections } from './plan';
import { chosenRows, rowsToChoose } from './rows';
import type { AnyRow } from './section';
import type { AccountId, Chosen, RowId, Value } from './values';
import type { Words } from './words';

export interface Telling {
  /** As they are now: names of rows are read in them. */
  readonly sections: Sections;
  readonly words: Words;
  /** Null where the name is not known. */
  readonly nameOf: (person: AccountId) => string | null;
  /** Rows that are gone, as they were: what history remembers of them. */
  readonly gone?: ReadonlyMap<RowId, AnyRow>;
}

export function valueWords(field: Field, value: Value, telling: Telling): string {
  const { words } = telling;
  if (field.kind === 'rows' && (value === 'all' || isMembers(value)))
    return chosenNames(field, value, telling);
  if (typeof value === 'string') return field.kind === 'option' ? optionLabel(value, words) : value;
  if (typeof value === 'number') return value.toLocaleString(words.language);
  if (typeof value === 'boolean') return words(value ? 'field.yes' : 'field.no');
  if (isMembers(value))
    return (field.kind === 'people' ? value.map((person) => personWords(person, telling)) : value).join(', ');
  return 'words' in value ? formatDuration(value, words) : formatDay(value.on, words.language);
}

export function personWords(person: AccountId, { nameOf, words }: Telling): string {
  return nameOf(person) ?? words('history.someone');
}

function chosenNames(
  field: Extract<Field, { kind: 'rows' }>,
  chosen: Chosen,
  { sections, words }: Telling,
): string {
  if (chosen === 'all')
    return words(field.of === 'severity' ? 'field.channel.severities.all' : 'field.template.channels.all');
  return chosenRows(chosen, rowsToChoose(field.of, sections))
    .map((row) => row.cells.name ?? words('field.notSet'))
    .join(', ');
}

export function isMembers(value: Value): value is readonly string[] {
  return Array.isArray(value);
}
