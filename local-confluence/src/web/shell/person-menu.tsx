import CheckIcon from '@atlaskit/icon/core/check-mark';
import Lozenge from '@atlaskit/lozenge';
import type { PersonView } from '../../local-api';
import { becomePerson } from '../data/become-person';
import { useSession } from '../data/session';
import { useWords } from '../words/words';
import { Menu, type MenuChoice, type TriggerProps } from './menu';
import { PersonAvatar } from '../people/person-avatar';

/** "You are …", and everybody else one could be: the demo's way of logging out and in. */
export function PersonMenu() {
  const words = useWords();
  const { me, people } = useSession();
  return (
    <Menu
      label={words.switchPerson}
      heading={words.switchPerson}
      Trigger={PersonButton}
      choices={people.map((person) => choiceOf(person, person.accountId === me.accountId))}
    />
  );

  function choiceOf(person: PersonView, isMe: boolean): MenuChoice {
    const isGone = person.status !== 'active';
    const mark = isGone ? (
      <Lozenge>{words.deactivated}</Lozenge>
    ) : isMe ? (
      <CheckIcon label="" />
    ) : person.siteAdmin ? (
      <Lozenge appearance="inprogress">{words.siteAdmin}</Lozenge>
    ) : person.isGuest ? (
      <Lozenge>{words.guest}</Lozenge>
    ) : undefined;
    return {
      label: person.name,
      hint: person.email,
      before: <PersonAvatar name={person.name} size="small" isDisabled={isGone} />,
      after: mark,
      isDisabled: isGone,
      isChosen: isMe,
      onChoose: () => void becomePerson(person),
    };
  }
}

function PersonButton({ trigger }: { trigger: TriggerProps }) {
  const words = useWords();
  const { me } = useSession();
  const label = words.youAre(me.name);
  return (
    <button {...trigger} type="button" className="person-button" aria-label={label} title={label}>
      <PersonAvatar name={me.name} size="small" />
      <span className="person-button-name">{me.name}</span>
    </button>
  );
}
