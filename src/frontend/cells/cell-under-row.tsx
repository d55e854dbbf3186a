import type { SectionName } from '../../plan/fields';
import type { AnyRow } from '../../plan/section';
import { useScreen } from '../screen';
import { cellKey, shortField } from './cell-at';
import { CellForm } from './cell-form';
import { useCells } from './open-cell';

interface CellUnderRowProps {
  readonly section: SectionName;
  readonly row: AnyRow;
}

/** The form of the open cell of this row, at full width under it; nothing while none of them is open. */
export function CellUnderRow({ section, row }: CellUnderRowProps) {
  const { editedSection, mayEdit } = useScreen();
  const { open } = useCells();
  if (!mayEdit || editedSection !== section || open === null) return null;
  if (open.section !== section || open.row !== row.id || open.isWide) return null;
  if (shortField(open, row.kind) !== null) return null;
  return <CellForm key={cellKey(open)} at={open} row={row} />;
}
