/** Plans of this page whose block is gone: offered back before anyone begins anew, so that cutting a block loses nothing. */
import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { Words } from '../../plan/words';
import type { Orphan } from '../../resolvers/contract';
import type { Opening } from '../data/use-open-plan';

interface Props {
  readonly orphans: readonly Orphan[];
  readonly mayEdit: boolean;
  readonly words: Words;
  readonly opening: Opening;
}

export function Orphans({ orphans, mayEdit, words, opening }: Props) {
  const { adopt, begin } = opening;
  if (!mayEdit)
    return (
      <SectionMessage>
        <Text>{words('screen.orphans.reader')}</Text>
      </SectionMessage>
    );
  const on = new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <SectionMessage title={words('screen.orphans')}>
      <Stack space="space.100">
        <Text>{words('screen.orphans.help')}</Text>
        {orphans.map(({ key, title, changedAt }) => (
          <Inline key={key} space="space.100" alignBlock="center" shouldWrap>
            <Button spacing="compact" onClick={() => adopt(key)}>
              {words('screen.orphans.take')}
            </Button>
            <Text>
              {words('screen.orphans.plan', {
                title: title ?? words('macro.title'),
                on: on.format(changedAt),
              })}
            </Text>
          </Inline>
        ))}
        <Inline>
          <Button spacing="compact" appearance="subtle" onClick={begin}>
            {words('screen.orphans.begin')}
          </Button>
        </Inline>
      </Stack>
    </SectionMessage>
  );
}
