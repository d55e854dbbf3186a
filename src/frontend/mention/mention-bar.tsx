/** Under the roles, for those who may edit: who was named and not mentioned, and the one comment that mentions them. */
import { Button, Inline, Stack, Text } from '@forge/react';
import { isUnsettled, mentionsGo } from '../../plan/notices';
import { refusalSentence } from '../../plan/refusal-words';
import { useScreen } from '../screen';
import { Failure } from './failure';
import type { Mentions } from './mentions';
import { namedHere, toMention } from './to-mention';
import { useByItself } from './use-by-itself';
import { countPeople } from './use-mention';

export function MentionBar() {
  const { mentions } = useScreen();
  return mentions && <Bar {...mentions} />;
}

function Bar({ ask, asked, sent, wasSent, leftBefore }: Mentions) {
  const { plan, words, editing, ...screen } = useScreen();
  const { roles, top } = plan.sections;
  const looking = { ...screen, roles, now: Date.now() };
  const go = mentionsGo(top);
  const people = go === 'never' ? [] : toMention(looking);
  const mine = go === 'byItself' ? namedHere(looking, leftBefore) : [];
  const isUnsaved = editing.own.some(({ section }) => section === 'roles');
  const { isOff, notYet, isSending, refusal } = useByItself(mine, asked !== null || isUnsaved, wasSent);

  const unsettled = people.filter(({ told }) => isUnsettled(told, looking.now));
  const waiting = countPeople(people.filter((one) => !unsettled.includes(one)));
  const isCopy = people.some(({ told }) => told.state === 'held' && told.why === 'copy');
  const ownCount = countPeople(mine);

  if (go === 'never') return <Text color="color.text.subtle">{words('mention.never')}</Text>;
  if (people.length === 0 && sent === null) return null;
  return (
    <Stack space="space.100">
      {sent !== null && (
        <Text color="color.text.success">
          {sent === 0 ? words('mention.sent.already') : words('mention.sent', { count: sent })}
        </Text>
      )}
      {unsettled.length > 0 && (
        <Text color="color.text.warning">
          {words('mention.unsettled', { count: countPeople(unsettled) })}
        </Text>
      )}
      {refusal !== null && ownCount > 0 && <Failure sentence={refusalSentence(refusal, words)} />}
      {isCopy && <Text color="color.text.subtle">{words('mention.copy')}</Text>}
      {ownCount > 0 && refusal === null && (
        <Text color="color.text.subtle">
          {words(isOff ? 'mention.notYet.said' : 'mention.byItself', { count: ownCount })}
        </Text>
      )}
      {people.length > 0 && (
        <Inline space="space.100" alignBlock="center" shouldWrap>
          {waiting > 0 && <Text>{words('mention.waiting', { count: waiting })}</Text>}
          <Button isDisabled={isSending} onClick={() => ask({ people, how: 'press' })}>
            {words('mention.people', { count: countPeople(people) })}
          </Button>
          {ownCount > 0 && !isOff && (
            <Button appearance="subtle" isDisabled={isSending} onClick={notYet}>
              {words('mention.notYet')}
            </Button>
          )}
        </Inline>
      )}
    </Stack>
  );
}
