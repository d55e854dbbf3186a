import { Text } from '@forge/react';
import { personKey } from '../../plan/named-now';
import { mentionsGo } from '../../plan/notices';
import type { AccountId, RowId } from '../../plan/values';
import { hasLeft, useScreen } from '../screen';
import { markOf, type Mark } from './mark-sentence';

interface Props {
  readonly role: RowId;
  readonly person: AccountId;
}

/** Behind a name in the roles, for those who may edit: whether this person was told. It stands in a Text. */
export function MentionMark({ role, person }: Props) {
  const { mayEdit, notices, plan, statusOf, words } = useScreen();
  if (!mayEdit) return null;
  if (hasLeft(statusOf(person))) return <Said sentence={words('mention.mark.left.help')} colour="warning" />;
  const key = personKey({ role, person });
  const named = notices.named.find((one) => personKey(one) === key);
  const mark = named && markOf(named, { now: Date.now(), go: mentionsGo(plan.sections.top), words });
  return mark ? <Said {...mark} /> : null;
}

function Said({ sentence, colour }: Mark) {
  return (
    <Text as="span" size="small" color={`color.text.${colour}`}>
      {` ${sentence}`}
    </Text>
  );
}
