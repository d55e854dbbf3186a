import { SectionMessage, SectionMessageAction, Text } from '@forge/react';
import { mentionsGo } from '../../plan/notices';
import { useScreen } from '../screen';
import { namingKey, toMention } from './to-mention';
import { countPeople } from './use-mention';

/** At the top, for the next editor: somebody named people and left the page before they were mentioned. */
export function LeftWaiting() {
  const { mentions, plan, words, ...screen } = useScreen();
  const { roles, top } = plan.sections;
  if (mentions === null || mentionsGo(top) === 'never') return null;
  const { ask, leftBefore } = mentions;
  const people = toMention({ ...screen, roles, now: Date.now() });
  const left = people.filter((record) => leftBefore.has(namingKey(record)));
  if (left.length === 0) return null;
  return (
    <SectionMessage
      actions={[
        <SectionMessageAction key="see" onClick={() => ask({ people, how: 'press' })}>
          {words('mention.left.see')}
        </SectionMessageAction>,
      ]}
    >
      <Text>{words('mention.left', { count: countPeople(left) })}</Text>
    </SectionMessage>
  );
}
