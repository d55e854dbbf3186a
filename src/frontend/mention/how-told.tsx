import { Text } from '@forge/react';
import { fieldLabel, optionLabel } from '../../plan/field-words';
import { mentionsGo } from '../../plan/notices';
import { Cell } from '../cells/cell';
import { useScreen } from '../screen';

/** At the top of a plan that is edited: whether people who are named are told by itself, by the button, or never. */
export function HowTold() {
  const { plan, words } = useScreen();
  const { top } = plan.sections;
  return (
    <Cell section="top" row={null} fields={['mentions']}>
      <Text size="small" color="color.text.subtle">
        {words('mention.how', {
          label: fieldLabel('top', 'mentions', words),
          how: optionLabel(mentionsGo(top), words),
        })}
      </Text>
    </Cell>
  );
}
