/** The one table of a plan: severities, special cases, roles, channels, values. A long one is shown a page at a time. */
import { Stack } from '@forge/react';
import { columnsOf } from '../columns';
import { useRowPages } from '../rows/row-pages';
import { useScreen } from '../screen';
import { RowCards } from './row-cards';
import { RowTable } from './row-table';
import type { TableProps } from './table-props';
import { useTurning } from './turning';

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
