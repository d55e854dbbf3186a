import { useSession } from '../data/session';
import { usePerson } from '../people/person-names';

/** "@Name", with today's name; stronger where it is me, crossed out in grey where the account is deactivated. */
export function MentionChip({ accountId, text }: { accountId: string; text: string }) {
  const person = usePerson(accountId);
  const { me } = useSession();
  const name = person?.name ?? text.replace(/^@/, '');
  const manner =
    accountId === me.accountId
      ? ' adf-mention-me'
      : person != null && person.status !== 'active'
        ? ' adf-mention-gone'
        : '';
  return (
    <span className={`adf-mention${manner}`} data-account-id={accountId}>
      @{name}
    </span>
  );
}
