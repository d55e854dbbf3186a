/** Under the people of a role, for those who may edit: who may not see the page, and whom to tell that the role changed. */
import { Button, Text, User } from '@forge/react';
import { namedIn, personKey } from '../../plan/named-now';
import type { Named } from '../../plan/notice';
import { changedSince, mentionsGo } from '../../plan/notices';
import { splitSentence } from '../../plan/sentence';
import type { RowId } from '../../plan/values';
import { useIsInPressable } from '../cells/in-pressable';
import { hasLeft } from '../account-status';
import { useScreen } from '../screen';
import { notKnownToSee } from './not-known-to-see';
import { countPeople } from './use-mention';

interface Props {
  readonly role: RowId;
}

export function UnderPeople({ role }: Props) {
  const { mentions } = useScreen();
  const isInPressable = useIsInPressable();
  if (mentions === null || isInPressable) return null;
  return (
    <>
      <MayNotSee role={role} />
      <Changed role={role} />
    </>
  );
}

/** Nobody can ask Confluence about another person: so it is said, and how to look, until they have taken the role on. */
function MayNotSee({ role }: Props) {
  const { me, mentions, notices, plan, statusOf, words } = useScreen();
  const restriction = mentions?.restriction;
  if (restriction == null) return null;
  const unsure = notKnownToSee(notices, plan.sections.roles, me)
    .filter((one) => one.role === role)
    .map(({ person }) => person)
    .filter((person) => !restriction.people.has(person) && !hasLeft(statusOf(person)));
  if (unsure.length === 0) return null;
  const sentence = restriction.isInherited ? 'mention.mayNotSee.inherited' : 'mention.mayNotSee';
  return (
    <Text size="small" color="color.text.warning">
      {splitSentence(words(sentence, { count: unsure.length })).map((part) =>
        'text' in part
          ? part.text
          : unsure.map((person, index) => [index > 0 && ', ', <User key={person} accountId={person} />]),
      )}
    </Text>
  );
}

function Changed({ role }: Props) {
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
