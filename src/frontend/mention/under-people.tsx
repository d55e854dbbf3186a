/** Under the people of a role, for those who may edit: who may not see the page, and whom to tell that the role changed. */
import { Button, Text, User } from '@forge/react';
import { namedIn, personKey } from '../../plan/named-now';
import type { Named } from '../../plan/notice';
import { changedSince, mentionsGo } from '../../plan/notices';
import { splitSentence } from '../../plan/sentence';
import type { AccountId, RowId } from '../../plan/values';
import { useIsInPressable } from '../cells/in-pressable';
import { hasLeft, useScreen } from '../screen';
import { countPeople } from './use-mention';

interface Props {
  readonly role: RowId;
  readonly people: readonly AccountId[];
}

export function UnderPeople({ role, people }: Props) {
  const { mentions } = useScreen();
  const isInPressable = useIsInPressable();
  if (mentions === null || isInPressable) return null;
  return (
    <>
      <MayNotSee role={role} people={people} />
      <Changed role={role} />
    </>
  );
}

/** Nobody can ask Confluence about another person: so it is said, and how to look, until they have taken the role on. */
function MayNotSee({ role, people }: Props) {
  const { me, mentions, notices, statusOf, words } = useScreen();
  const restriction = mentions?.restriction;
  if (restriction == null) return null;
  const hasAccepted = (person: AccountId): boolean =>
    notices.named.some((one) => one.role === role && one.person === person && one.accepted !== undefined);
  const unsure = people.filter(
    (person) =>
      person !== me && !restriction.people.has(person) && !hasAccepted(person) && !hasLeft(statusOf(person)),
  );
  if (unsure.length === 0) return null;
  return (
    <Text size="small" color="color.text.warning">
      {splitSentence(words('mention.mayNotSee', { count: unsure.length })).map((part) =>
        'text' in part
          ? part.text
          : unsure.map((person, index) => [index > 0 && ', ', <User key={person} accountId={person} />]),
      )}
    </Text>
  );
}

function Changed({ role }: Pick<Props, 'role'>) {
  const { me, mentions, notices, plan, statusOf, words } = useScreen();
  const { roles, top } = plan.sections;
  if (mentions === null || mentionsGo(top) === 'never') return null;
  const is = namedIn(roles);
  const behind = notices.named.filter(
    (record: Named) =>
      record.role === role &&
      record.person !== me &&
      is.has(personKey(record)) &&
      record.told.state !== 'sending' &&
      !hasLeft(statusOf(record.person)) &&
      changedSince(record, roles).length > 0,
  );
  if (behind.length === 0) return null;
  return (
    <>
      <Text size="small" color="color.text.subtle">
        {words('mention.changed')}
      </Text>
      <Button spacing="compact" onClick={() => mentions.ask({ people: behind, how: 'anew' })}>
        {words('mention.anew', { count: countPeople(behind) })}
      </Button>
    </>
  );
}
