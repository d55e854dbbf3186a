/**
 * In the details of a role, for those who may edit: who named whom, and when. The comment that mentioned them is behind
 * their name, and here once their name says that they have got it.
 */
import { Text, User } from '@forge/react';
import type { Named } from '../../plan/notice';
import { splitSentence } from '../../plan/sentence';
import type { RowId } from '../../plan/values';
import { PageLink } from '../plan/page-link';
import { useScreen } from '../screen';
import { dayOf, markSentence } from './mark-sentence';

/** Those of whom it is known who named them: a copied plan brings people whom nobody named here. */
export function useNamings(role: RowId): readonly Named[] {
  const { mayEdit, notices } = useScreen();
  return mayEdit
    ? notices.named.filter(
        ({ goneAt, told, ...named }) => named.role === role && goneAt === undefined && !isOfCopy(told),
      )
    : [];
}

const isOfCopy = (told: Named['told']): boolean => told.state === 'held' && told.why === 'copy';

export function NamingRecord({
  named: { person, namedBy, namedAt, told, accepted },
}: {
  readonly named: Named;
}) {
  const { plan, words } = useScreen();
  const now = Date.now();
  const sentence = namedBy === person ? 'mention.record.self' : 'mention.record.named';
  const on = dayOf(namedAt, now, words.language);
  return (
    <Text size="small" color="color.text.subtle">
      {splitSentence(words(sentence, { on })).map((part) => {
        if ('text' in part) return part.text;
        const account = part.name === 'by' ? namedBy : person;
        return <User key={part.name} accountId={account} />;
      })}
      {told.state === 'mentioned' &&
        accepted !== undefined && [
          ' · ',
          <PageLink key="comment" contentId={plan.head.contentId} comment={told.comment}>
            {markSentence(told, now, words) ?? ''}
          </PageLink>,
        ]}
    </Text>
  );
}
