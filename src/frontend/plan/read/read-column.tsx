import type { TableKind } from '../../columns';
import type { RowOf } from '../../../plan/section';
import { ReadChannel } from './channel';
import { ReadRole } from './role';
import { ReadSeverity } from './severity';
import { ReadValue } from './value';

export type TableRow = { [K in TableKind]: RowOf<K> }[TableKind];

interface Props {
  readonly row: TableRow;
  readonly column: string;
}

/** What everyone reads in a column of a row. */
export function ReadColumn({ row, column }: Props) {
  switch (row.kind) {
    case 'severity':
    case 'special':
      return <ReadSeverity row={row} column={column} />;
    case 'role':
      return <ReadRole row={row} column={column} />;
    case 'channel':
      return <ReadChannel row={row} column={column} />;
    case 'value':
      return <ReadValue row={row} column={column} />;
  }
}
