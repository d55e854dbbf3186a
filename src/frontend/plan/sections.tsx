/** The five sections, in reading order, or the one that stands alone. */
import { Heading, Text } from '@forge/react';
import type { ShownAlone } from '../../plan/alone';
import { rowsOf } from '../../plan/section';
import { MentionBar } from '../mention/mention-bar';
import { useScreen } from '../screen';
import { Rows } from './rows';
import { Section } from './section';
import { Templates } from './templates';

interface Props {
  readonly only?: ShownAlone | null;
  /** While an update is prepared, channels and texts stand above: they are not sent to the host a second time. */
  readonly isPreparing?: boolean;
}

export function Sections({ only = null, isPreparing = false }: Props) {
  const isShown = (name: ShownAlone): boolean => only === null || only === name;
  return (
    <>
      {isShown('incidents') && <Incidents />}
      {isShown('roles') && (
        <Section name="roles">
          <Rows section="roles" kind="role" />
          <MentionBar />
        </Section>
      )}
      {isShown('channels') && <Channels isPreparing={isPreparing} />}
      {isShown('templates') && <MessageTemplates isPreparing={isPreparing} />}
      {isShown('values') && (
        <Section name="values">
          <Rows section="values" kind="value" />
        </Section>
      )}
    </>
  );
}

function Incidents() {
  const { words, editedSection, plan } = useScreen();
  const hasSpecials = editedSection === 'incidents' || rowsOf(plan.sections.incidents, 'special').length > 0;
  return (
    <Section name="incidents">
      <Rows section="incidents" kind="severity" />
      {hasSpecials && (
        <Heading as="h3" size="small">
          {words('section.special')}
        </Heading>
      )}
      <Rows section="incidents" kind="special" />
    </Section>
  );
}

type Preparing = Required<Pick<Props, 'isPreparing'>>;

function Channels({ isPreparing }: Preparing) {
  const { words, editedSection } = useScreen();
  return (
    <Section name="channels">
      {isPreparing && editedSection !== 'channels' ? (
        <Text color="color.text.subtle">{words('prepare.channelsAbove')}</Text>
      ) : (
        <Rows section="channels" kind="channel" />
      )}
    </Section>
  );
}

function MessageTemplates({ isPreparing }: Preparing) {
  const { words, editedSection } = useScreen();
  return (
    <Section name="templates">
      {isPreparing && editedSection !== 'templates' ? (
        <Text color="color.text.subtle">{words('prepare.templates')}</Text>
      ) : (
        <Templates />
      )}
    </Section>
  );
}
