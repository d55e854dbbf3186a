/** What stands above the sections: where to begin in an incident, in which time zones times are told, the plan's title. */
import { Heading, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { fieldLabel } from '../../plan/field-words';
import { Cell } from '../cells/cell';
import { HowTold } from '../mention/how-told';
import { LeftWaiting } from '../mention/left-waiting';
import { OthersChanged } from '../saving/others-changed';
import { SaveState } from '../saving/save-state';
import { TakeBack } from '../saving/take-back';
import { useScreen } from '../screen';
import { TextBlocks } from '../text/text-blocks';
import { ReviewLine, ShowMore } from './review-line';
import { WhoLeft } from './who-left';
import { zonesSentence } from './zones-sentence';

interface Props {
  /** Stands where everyone looks first, under the title. */
  readonly children?: ReactNode;
  /** Stands under the line that it is opened from. */
  readonly history?: ReactNode;
}

export function Top({ children, history }: Props) {
  const { plan, words, editedSection, mayEdit } = useScreen();
  const { title, startHere, zones } = plan.sections.top.own;
  const isEdited = editedSection === 'top';
  return (
    <Stack space="space.150">
      <Cell section="top" row={null} fields={['title']}>
        {title !== undefined && (
          <Heading as="h2" size="xlarge">
            {title}
          </Heading>
        )}
      </Cell>
      {children}
      <ReviewLine />
      <WhoLeft />
      {/* While a section is edited they stand there. */}
      {mayEdit && editedSection === null && <TakeBack />}
      {history}
      {(isEdited || startHere !== undefined) && (
        <SectionMessage appearance="information" title={fieldLabel('top', 'startHere', words)}>
          <Cell section="top" row={null} fields={['startHere']}>
            {startHere !== undefined && <TextBlocks text={startHere} />}
          </Cell>
        </SectionMessage>
      )}
      <Cell section="top" row={null} fields={['zones']}>
        {zones !== undefined && (
          <Text size="small" color="color.text.subtle">
            {zonesSentence(zones, words)}
          </Text>
        )}
      </Cell>
      {isEdited && <HowTold />}
      <LeftWaiting />
      <OthersChanged section="top" />
      <SaveState section="top" />
    </Stack>
  );
}

/** Above a section that stands alone: what is done there besides editing it. The rest is done where the plan is kept, which is said. */
export function TopOfSection({ history }: Pick<Props, 'history'>) {
  const { mayEdit, editedSection } = useScreen();
  return (
    <Stack space="space.100">
      <Inline rowSpace="space.050" shouldWrap>
        <ShowMore />
      </Inline>
      {mayEdit && editedSection === null && <TakeBack />}
      {history}
      <LeftWaiting />
    </Stack>
  );
}
