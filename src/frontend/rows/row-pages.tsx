import type { ReactNode } from 'react';
import type { SectionName } from '../../plan/fields';
import type { AnyRow } from '../../plan/section';
import type { RowId } from '../../plan/values';
import { rowOfPlace } from '../cells/next-place';
import { useCells } from '../cells/open-cell';
import { useScreen } from '../screen';
import { Pager, usePages } from './pages';
import { useRowKeys } from './row-keys';

/** How many at a time: a plan for one night is far below. What is edited is several times as large as what is read. */
export interface PageSizes {
  readonly read: number;
  readonly edited: number;
}

export interface RowPages<Row extends AnyRow> {
  readonly shown: readonly Row[];
  /** Under which each of them is mounted. */
  readonly keyOf: (row: { readonly id: RowId }) => string;
  readonly pager: ReactNode;
}

/** The rows on the page that is shown, with what turns it. The page with the row where something is done comes by itself. */
export function useRowPages<Row extends AnyRow>(
  section: SectionName,
  rows: readonly Row[],
  table: string,
  sizes: PageSizes,
): RowPages<Row> {
  const { editedSection, showsDetails } = useScreen();
  const { open, next } = useCells();
  const wantedId = open?.section === section ? open.row : rowOfPlace(next, section);
  const wanted = wantedId === null ? -1 : rows.findIndex(({ id }) => id === wantedId);
  const size = editedSection === section ? sizes.edited : sizes.read;
  const pages = usePages(rows.length, size, wanted < 0 ? null : wanted);
  // Who shows all details wants all there is: to search it, or to print it.
  const isWhole = showsDetails || rows.length <= size;
  const shown = isWhole ? rows : rows.slice(pages.from, pages.to);
  const held = open?.row ?? (next?.what === 'dropped' ? next.row : null);
  const keyOf = useRowKeys(shown, held);
  return { shown, keyOf, pager: isWhole ? null : <Pager pages={pages} table={table} /> };
}
