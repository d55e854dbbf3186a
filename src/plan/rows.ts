/** Rows that others name, and rows that are made. */
import { fieldsOfRow, SECTION_NAMES, type RowKind, type SectionName } from './fields';
import type { Sections } from './plan';
import { rowsOf, type AnyRow, type AnySection, type RowOf } from './section';
import type { Chosen, RowId, Value } from './values';

/** Where a row is named: before it is removed, the app says so. */
export interface Use {
  readonly section: SectionName;
  readonly row: AnyRow;
  readonly field: string;
}

type AnySections = Readonly<Record<SectionName, AnySection>>;

/** Who names this severity, special case, role or channel. "All" names nobody. */
export function usesOf(sections: AnySections, id: RowId): Use[] {
  return SECTION_NAMES.flatMap((section) =>
    sections[section].rows.flatMap((row) =>
      Object.entries(fieldsOfRow(row.kind))
        .filter(([field, { kind }]) => kind === 'rows' && names(row.cells[field], id))
        .map(([field]) => ({ section, row, field })),
    ),
  );
}

const names = (value: Value | undefined, id: RowId): boolean => Array.isArray(value) && value.includes(id);

/** The chosen rows that are there, in the order of their table. Ids of removed rows are kept in the cell and ignored here. */
export function chosenRows<Row extends { readonly id: RowId }>(
  chosen: Chosen | undefined,
  rows: readonly Row[],
): Row[] {
  if (chosen === undefined) return [];
  return chosen === 'all' ? [...rows] : rows.filter(({ id }) => chosen.includes(id));
}

/** The chosen rows that are gone: named when something is missing, alive again after an undo. */
export function goneRows(chosen: Chosen | undefined, rows: readonly { readonly id: RowId }[]): RowId[] {
  if (chosen === undefined || chosen === 'all') return [];
  return chosen.filter((id) => !rows.some((row) => row.id === id));
}

/** The rows of the table that a field chooses from. */
export function rowsToChoose(
  of: 'severity' | 'special' | 'role' | 'channel',
  sections: Sections,
): readonly RowOf<typeof of>[] {
  switch (of) {
    case 'severity':
    case 'special':
      return rowsOf(sections.incidents, of);
    case 'role':
      return rowsOf(sections.roles, of);
    case 'channel':
      return rowsOf(sections.channels, of);
  }
}

/** A new row, blank but for what its place says (a template's stage). */
export function newRow(kind: RowKind, id: RowId, cells: AnyRow['cells'] = {}): AnyRow {
  return { id, kind, cells };
}

/** The same row under an id of its own. Who is named in a copied role is newly named. */
export function duplicateRow(row: AnyRow, id: RowId): AnyRow {
  return { ...row, id };
}
