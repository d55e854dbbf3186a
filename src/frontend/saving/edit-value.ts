import { rowWords } from '../../plan/describe';
import { fieldLabel } from '../../plan/field-words';
import { fieldOf, type Owner } from '../../plan/fields';
import type { AnyRow } from '../../plan/section';
import { valueWords, type Telling } from '../../plan/value-words';
import type { Value } from '../../plan/values';
import type { OwnEdit } from '../screen';
import { rowOf } from './own-edits';

/** A value of the cell that an edit is about, as people read it. `gone` is its row, where somebody removed that. */
export function valueOfEdit(
  edit: OwnEdit,
  value: Value | null,
  gone: AnyRow | null,
  telling: Telling,
): string {
  if (value === null) return telling.words('field.notSet');
  const owner = ownerOfEdit(edit, gone, telling);
  const { change } = edit;
  const field = owner === null || !('field' in change) ? undefined : fieldOf(owner, change.field);
  if (field !== undefined) return valueWords(field, value, telling);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** "Critical: First message", or the field alone where it is the section's own. */
export function cellOfEdit(edit: OwnEdit, field: string, telling: Telling): string {
  const { words } = telling;
  const row = rowIn(edit, telling);
  const owner = ownerOfEdit(edit, null, telling);
  const label = owner === null ? field : fieldLabel(owner, field, words);
  return row === undefined ? label : words('history.target', { place: rowWords(row, telling), field: label });
}

function ownerOfEdit(edit: OwnEdit, gone: AnyRow | null, telling: Telling): Owner | null {
  if (rowOf(edit.change) === null) return edit.section;
  return (rowIn(edit, telling) ?? gone)?.kind ?? null;
}

function rowIn({ section, change }: OwnEdit, { sections }: Telling): AnyRow | undefined {
  const rows: readonly AnyRow[] = sections[section].rows;
  const id = rowOf(change);
  return rows.find((row) => row.id === id);
}
