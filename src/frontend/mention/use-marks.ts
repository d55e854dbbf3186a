import { personKey } from '../../plan/named-now';
import { mentionsGo } from '../../plan/notices';
import type { AccountId, RowId } from '../../plan/values';
import { hasLeft } from '../account-status';
import { useScreen } from '../screen';
import { markOf, type Mark } from './mark-sentence';

/** What is known of the people of a role, for those who may edit; nothing for anybody else. */
export function useMarks(role: RowId): (person: AccountId) => readonly Mark[] {
  const { mayEdit, notices, plan, statusOf, words } = useScreen();
  return (person) => {
    if (!mayEdit) return [];
    const status = statusOf(person);
    if (hasLeft(status))
      return [{ sentence: words('mention.mark.left.help'), colour: 'warning', isOpen: true }];
    const key = personKey({ role, person });
    const named = notices.named.find((one) => personKey(one) === key);
    const told = named && markOf(named, { now: Date.now(), go: mentionsGo(plan.sections.top), words });
    const guest: Mark = { sentence: words('mention.mark.guest'), colour: 'warning', isOpen: true };
    return [...(status === 'guest' ? [guest] : []), ...(told ? [told] : [])];
  };
}
