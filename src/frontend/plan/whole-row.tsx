import { Inline } from '@forge/react';
import type { ReactNode } from 'react';
import type { RowOf } from '../../plan/section';
import { Cell } from '../cells/cell';
import { WHOLE_ROWS } from '../columns';
import { AfterRow } from '../rows/after-row';
import { RowMore } from '../rows/row-more';
import { useScreen } from '../screen';

type Row = RowOf<keyof typeof WHOLE_ROWS>;

interface Props {
  readonly row: Row;
  /** Its neighbours, in order. */
  readonly rows: readonly Row[];
  readonly children: ReactNode;
}

/** A row that stands in no table: one cell, and while it is edited More beside it. */
export function WholeRow({ row, rows, children }: Props) {
  const { editedSection } = useScreen();
  const cell = (
    <Cell section="templates" row={row} fields={WHOLE_ROWS[row.kind]} isWide>
      {children}
    </Cell>
  );
  if (editedSection !== 'templates') return cell;
  return (
    <>
      <Inline alignBlock="start">
        {cell}
        <RowMore section="templates" row={row} rows={rows} />
      </Inline>
      <AfterRow section="templates" row={row} rows={rows} />
    </>
  );
}
