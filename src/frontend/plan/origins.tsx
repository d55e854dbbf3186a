/** A page that can be a copy of several, or of none: a person says which plan it begins with. */
import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { Words } from '../../plan/words';
import type { Origin } from '../../resolvers/contract';
import type { Opening } from '../data/use-open-plan';
import { PageLink } from './page-link';

interface Props {
  readonly origins: readonly Origin[];
  /** Not one of them, perhaps: made from the template that they were made from. */
  readonly mayBeNew: boolean;
  readonly mayEdit: boolean;
  readonly words: Words;
  readonly opening: Opening;
}

export function Origins({ origins, mayBeNew, mayEdit, words, opening }: Props) {
  if (!mayEdit)
    return (
      <SectionMessage>
        <Text>{words('screen.origins.reader')}</Text>
      </SectionMessage>
    );
  const on = new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <SectionMessage title={words('screen.origins')}>
      <Stack space="space.100">
        <Text>{words(mayBeNew ? 'screen.origins.template' : 'screen.origins.copy')}</Text>
        {mayBeNew && (
          <Inline>
            <Button spacing="compact" onClick={opening.begin}>
              {words('screen.orphans.begin')}
            </Button>
          </Inline>
        )}
        {origins.map((origin) => (
          <Inline key={origin.key} space="space.100" alignBlock="center" shouldWrap>
            <Button spacing="compact" onClick={() => opening.copy(origin)}>
              {words('screen.origins.take', { page: origin.pageTitle })}
            </Button>
            <Text>
              {words('screen.origins.changed', { on: on.format(origin.changedAt) })}{' '}
              <PageLink contentId={origin.home.contentId}>{words('screen.openPage')}</PageLink>
            </Text>
          </Inline>
        ))}
      </Stack>
    </SectionMessage>
  );
}
