import type { Cells, Own, RowKind, RowKindOf, SectionName } from './fields';
import type { RowId, Value } from './values';

/** A row of one kind: what `kind` says decides which cells it has. */
export type RowOf<K extends RowKind> = K extends RowKind
  ? { readonly id: RowId; readonly kind: K; readonly cells: Cells<K> }
  : never;
export type Row = RowOf<RowKind>;

/** A row of a section whose kind is not looked at: what `applyEdit` works on. */
export interface AnyRow {
  readonly id: RowId;
  readonly kind: RowKind;
  readonly cells: Readonly<Record<string, Value>>;
}

/** A section as edits see it: texts of its own and rows in order, of one kind or (incidents, templates) two. */
export interface AnySection {
  readonly own: Readonly<Record<string, Value>>;
  readonly rows: readonly AnyRow[];
}

export interface SectionOf<S extends SectionName> {
  readonly own: Own<S>;
  readonly rows: readonly RowOf<RowKindOf<S>>[];
}

/** Nothing was written in it yet. */
export function isBlankSection({ own, rows }: AnySection): boolean {
  return Object.keys(own).length + rows.length === 0;
}

/** The rows of one kind, in order. */
export function rowsOf<K extends RowKind>(
  section: { readonly rows: readonly AnyRow[] } | { readonly rows: readonly Row[] },
  kind: K,
): RowOf<K>[] {
  const rows: readonly (AnyRow | Row)[] = section.rows;
  return rows.filter((row): row is RowOf<K> => row.kind === kind);
}
