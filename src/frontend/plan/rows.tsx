import type { SectionName } from '../../plan/fields';
import { rowsOf } from '../../plan/section';
import type { TableKind } from '../columns';
import { AddRow } from '../rows/add-row';
import { useScreen } from '../screen';
import { PlanTable } from './plan-table';

interface Props {
  readonly section: SectionName;
  readonly kind: TableKind;
}

/** The rows of a kind, and where they are edited, one more. */
export function Rows({ section, kind }: Props) {
  const { plan, editedSection } = useScreen();
  return (
    <>
      <PlanTable section={section} kind={kind} rows={rowsOf(plan.sections[section], kind)} />
      {editedSection === section && <AddRow section={section} kind={kind} />}
    </>
  );
}
