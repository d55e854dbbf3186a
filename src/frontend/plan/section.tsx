import { Button, Heading, Inline, Stack } from '@forge/react';
import type { ReactNode } from 'react';
import type { SectionName } from '../../plan/fields';
import { isBlankSection } from '../../plan/section';
import { Cell } from '../cells/cell';
import { OthersChanged } from '../saving/others-changed';
import { SaveState } from '../saving/save-state';
import { useScreen } from '../screen';
import { TextBlocks } from '../text/text-blocks';
import { Boundary } from './boundary';
import { NotSet } from './read/not-set';
import { useTurning } from './turning';

interface Props {
  readonly name: Exclude<SectionName, 'top'>;
  readonly children: ReactNode;
}

/** A section of the plan: its heading, its own text, and what it holds. */
export function Section({ name, children }: Props) {
  const { plan, words, editedSection } = useScreen();
  const { text } = plan.sections[name].own;
  return (
    <Stack space="space.150">
      <SectionHeading name={name} />
      <OthersChanged section={name} />
      <Boundary sentence={words('screen.broken')}>
        <Cell section={name} row={null} fields={['text']}>
          {text !== undefined && <TextBlocks text={text} />}
        </Cell>
        {editedSection !== name && isBlankSection(plan.sections[name]) ? <NotSet /> : children}
        <SaveState section={name} />
      </Boundary>
    </Stack>
  );
}

function SectionHeading({ name }: Pick<Props, 'name'>) {
  const { words, mayEdit } = useScreen();
  const heading = (
    <Heading as="h2" size="large">
      {words(`section.${name}`)}
    </Heading>
  );
  if (!mayEdit) return heading;
  return (
    <Inline spread="space-between" alignBlock="center" space="space.100" shouldWrap>
      {heading}
      <EditButton name={name} />
    </Inline>
  );
}

/** Quiet while everyone reads; Done while this section is edited. */
export function EditButton({ name }: { readonly name: SectionName }) {
  const { words, editedSection } = useScreen();
  const { edit } = useTurning();
  const isEdited = editedSection === name;
  return (
    <Button
      appearance={isEdited ? 'primary' : 'subtle'}
      spacing="compact"
      onClick={() => edit(isEdited ? null : name)}
    >
      {words(isEdited ? 'action.done' : 'action.edit')}
    </Button>
  );
}
