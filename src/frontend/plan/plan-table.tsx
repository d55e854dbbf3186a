/** The one table of a plan: severities, special cases, roles, channels, values. A long one is shown a page at a time. */
import { Stack } from '@forge/react';
import type { SectionName } from '../../plan/fields';
import { columnsOf, type TableKind } from '../columns';
import { useRowPages, type RowPages } from '../rows/row-pages';
import { useScreen } from '../screen';
import { RowCards } from './row-cards';
import { RowTable } from './row-table';
import { useTurning } from './turning';
import type { TableRow } from './read/read-column';

export interface TableProps {
  readonly section: SectionName;
  readonly kind: TableKind;
  readonly rows: readonly TableRow[];
}

/** `rows` are all of them; those on the page that is shown come with their keys. */
export type LaidProps = TableProps & Pick<RowPages<TableRow>, 'shown' | 'keyOf'>;

const SIZES = { read: 50, edited: 20 };

export function PlanTable({ section, kind, rows }: TableProps) {
  const { words } = useScreen();
  const { isNarrow } = useTurning();
  const table = words(`section.${kind === 'special' ? kind : section}`);
  const { shown, keyOf, pager } = useRowPages(section, rows, table, SIZES);
  if (rows.length === 0) return null;
  const laid = { section, kind, rows, shown, keyOf, columns: columnsOf(kind) };
  const drawn = isNarrow ? <RowCards {...laid} /> : <RowTable {...laid} />;
  return pager === null ? (
    drawn
  ) : (
    <Stack space="space.100">
      {drawn}
      {pager}
    </Stack>
  );
}
