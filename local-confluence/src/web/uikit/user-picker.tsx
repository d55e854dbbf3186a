import { HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import { AsyncSelect } from '@atlaskit/select';
import { useId, useState } from 'react';
import * as v from 'valibot';
import type { PeopleFound, PersonView } from '../../local-api';
import { ask } from '../data/ask';
import { useSession } from '../data/session';
import { PersonAvatar } from '../people/person-avatar';
import { usePersonName } from '../people/person-names';
import { useWords } from '../words/words';
import { component } from './component';
import { flag, handler, text } from './props';

interface Choice {
  label: string;
  value: string;
  email: string;
}

const ids = v.exactOptional(v.union([v.string(), v.array(v.string())]));

/** Uncontrolled, as UI Kit's is: what it begins with is read once. */
export const UserPicker = component(
  {
    defaultValue: ids,
    description: text,
    isMulti: flag,
    isRequired: flag,
    label: text,
    name: text,
    onChange: handler,
    placeholder: text,
    // `useForm` hands these to every field; UI Kit's user picker takes no notice of them.
    'aria-invalid': v.exactOptional(v.boolean()),
    id: text,
    isDisabled: flag,
    isInvalid: flag,
    onBlur: handler,
  },
  ({ props: { defaultValue, description, isMulti, isRequired, label, name, onChange, placeholder } }) => {
    const words = useWords();
    const inputId = useId();
    const { people } = useSession();
    const [first] = useState(() => [defaultValue ?? []].flat().map((id) => choiceOfId(id, people)));
    const shared = {
      inputId,
      ...(name === undefined ? {} : { name }),
      defaultOptions: true,
      cacheOptions: true,
      isClearable: true,
      loadOptions: find,
      formatOptionLabel: (choice: Choice) => <ChosenPerson choice={choice} />,
      placeholder: placeholder ?? words.enterName,
      noOptionsMessage: () => words.nobodyFound,
      menuPosition: 'fixed' as const,
    };
    return (
      <div className="uikit-user-picker">
        {label === undefined ? null : (
          <Label htmlFor={inputId}>
            {label}
            {isRequired ? <RequiredAsterisk /> : null}
          </Label>
        )}
        {isMulti ? (
          <AsyncSelect<Choice, true>
            {...shared}
            isMulti
            defaultValue={first}
            onChange={(chosen) => void onChange?.(chosen.map(userOf))}
          />
        ) : (
          <AsyncSelect<Choice>
            {...shared}
            {...(first[0] === undefined ? {} : { defaultValue: first[0] })}
            onChange={(chosen) => void onChange?.(chosen === null ? null : userOf(chosen))}
          />
        )}
        {description === undefined ? null : <HelperMessage>{description}</HelperMessage>}
      </div>
    );
  },
);

function ChosenPerson({ choice }: { choice: Choice }) {
  const name = usePersonName(choice.value, choice.label);
  return (
    <span className="person-line">
      <PersonAvatar name={name} size="xsmall" />
      {name}
    </span>
  );
}

const choiceOfId = (accountId: string, people: PersonView[]): Choice => {
  const person = people.find((each) => each.accountId === accountId);
  return person === undefined ? { label: '…', value: accountId, email: '' } : choiceOf(person);
};

const choiceOf = ({ accountId, email, name }: PersonView): Choice => ({
  label: name,
  value: accountId,
  email,
});

/** What the app is told: `UserPickerValue` of UI Kit. */
const userOf = ({ label, value, email }: Choice) => ({
  id: value,
  type: 'user',
  name: label,
  email,
  avatarUrl: '',
});

async function find(query: string): Promise<Choice[]> {
  const found = await ask<PeopleFound>('GET', `/local/people?query=${encodeURIComponent(query)}`);
  return found.map(choiceOf);
}
