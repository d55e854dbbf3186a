/** The five sections, in reading order. */
import { Heading, Text } from '@forge/react';
import { rowsOf } from '../../plan/section';
import { MentionBar } from '../mention/mention-bar';
import { useScreen } from '../screen';
import { Rows } from './rows';
import { Section } from './section';
import { Templates } from './templates';

/** While an update is prepared, channels and texts stand above: they are not sent to the host a second time. */
export function Sections({ isPreparing = false }: { readonly isPreparing?: boolean }) {
  const { words, editedSection, plan } = useScreen();
  const hasSpecials = editedSection === 'incidents' || rowsOf(plan.sections.incidents, 'special').length > 0;
  return (
    <>
      <Section name="incidents">
        <Rows section="incidents" kind="severity" />
        {hasSpecials && (
          <Heading as="h3" size="small">
            {words('section.special')}
          </Heading>
        )}
        <Rows section="incidents" kind="special" />
      </Section>
      <Section name="roles">
        <Rows section="roles" kind="role" />
        <MentionBar />
      </Section>
      <Section name="channels">
        {isPreparing && editedSection !== 'channels' ? (
          <Text color="color.text.subtle">{words('prepare.channelsAbove')}</Text>
        ) : (
          <Rows section="channels" kind="channel" />
        )}
      </Section>
      <Section name="templates">
        {isPreparing && editedSection !== 'templates' ? (
          <Text color="color.text.subtle">{words('prepare.templates')}</Text>
        ) : (
          <Templates />
        )}
      </Section>
      <Section name="values">
        <Rows section="values" kind="value" />
      </Section>
    </>
  );
}
