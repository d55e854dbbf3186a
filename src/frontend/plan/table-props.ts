import type { SectionName } from '../../plan/fields';
import type { TableKind } from '../columns';
import type { RowPages } from '../rows/row-pages';
import type { TableRow } from './read/read-column';

export interface TableProps {
  readonly section: SectionName;
  readonly kind: TableKind;
  readonly rows: readonly TableRow[];
}

/** `rows` are all of them; those on the page that is shown come with their keys. */
export type LaidProps = TableProps & Pick<RowPages<TableRow>, 'shown' | 'keyOf'>;
