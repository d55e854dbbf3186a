import { useContext } from 'react';
import * as v from 'valibot';
import { PersonAvatar } from '../people/person-avatar';
import { usePerson } from '../people/person-names';
import { useWords } from '../words/words';
import { component } from './component';
import { flag } from './props';
import { InText } from './text';

/** The host knows the name; an app that shows a person stores an account id alone. */
export const User = component(
  { accountId: v.string(), hideDisplayName: flag },
  ({ props: { accountId, hideDisplayName = false } }) => {
    const words = useWords();
    const isInText = useContext(InText);
    const person = usePerson(accountId);
    const name = person === null ? words.formerUser : (person?.name ?? '…');
    return (
      <span
        className={isInText ? 'uikit-user uikit-user-in-text' : 'uikit-user'}
        {...(hideDisplayName ? { title: name } : {})}
      >
        <PersonAvatar
          name={name}
          size={isInText ? 'xsmall' : 'small'}
          isDisabled={person?.status !== 'active'}
        />
        <span className={hideDisplayName ? 'uikit-hidden-text' : 'uikit-user-name'}>{name}</span>
      </span>
    );
  },
);

export const UserGroup = component({}, ({ children }) => (
  <span className="uikit-user-group">{children}</span>
));
