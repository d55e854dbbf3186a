import { fieldOf, type Field, type Owner, type SectionName } from '../../plan/fields';
import type { AnyRow } from '../../plan/section';
import type { RowId } from '../../plan/values';
import { columnsOf, WHOLE_ROWS } from '../columns';

/** Where a cell is: the fields of a column of a row, or of the section's own. */
export interface CellAt {
  readonly section: SectionName;
  /** Null for the section's own. */
  readonly row: RowId | null;
  readonly fields: readonly string[];
  /** Whether its form opens in its own place, because that is as wide as the plan. */
  readonly isWide: boolean;
}

/** A field stands in one cell alone, so its first field is the cell's name. */
export function cellKey({ section, row, fields }: CellAt): string {
  return `${section} ${row ?? ''} ${fields[0] ?? ''}`;
}

export function isSameCell(one: CellAt | null, other: CellAt): boolean {
  return one !== null && cellKey(one) === cellKey(other);
}

const SHORT: ReadonlySet<Field['kind']> = new Set(['line', 'link', 'count', 'duration', 'option', 'yesNo']);

/** A cell of one short field becomes that field; any other one opens a form. */
export function shortField({ fields }: Pick<CellAt, 'fields'>, owner: Owner): Field | null {
  const [name = '', ...others] = fields;
  const field = fieldOf(owner, name);
  return field !== undefined && others.length === 0 && SHORT.has(field.kind) ? field : null;
}

export function ownerOf(section: SectionName, row: AnyRow | null): Owner {
  return row === null ? section : row.kind;
}

/** Where a new row is begun: its first column, or all of it where it stands in no table. */
export function firstCell(section: SectionName, { id, kind }: AnyRow): CellAt {
  const isWide = kind === 'template' || kind === 'avoid';
  const fields = isWide ? WHOLE_ROWS[kind] : (columnsOf(kind)[0]?.fields ?? []);
  return { section, row: id, fields, isWide };
}
