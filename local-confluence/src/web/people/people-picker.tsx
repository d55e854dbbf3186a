import { AsyncSelect } from '@atlaskit/select';
import { useId } from 'react';
import type { PeopleFound } from '../../local-api';
import { ask } from '../data/ask';
import { useWords } from '../words/words';
import { usePersonName } from './person-names';
import { PersonAvatar } from './person-avatar';

interface PersonChoice {
  label: string;
  value: string;
}

interface PeoplePickerProps {
  label: string;
  chosenIds: string[];
  choose: (ids: string[]) => void;
}

/** Several people, found by the beginning of their names. */
export function PeoplePicker({ label, chosenIds, choose }: PeoplePickerProps) {
  const words = useWords();
  const inputId = useId();
  return (
    <>
      <label className="field-label" htmlFor={inputId}>
        {label}
      </label>
      <AsyncSelect<PersonChoice, true>
        inputId={inputId}
        isMulti
        defaultOptions
        cacheOptions
        loadOptions={find}
        value={chosenIds.map((id) => ({ label: id, value: id }))}
        onChange={(chosen) => choose(chosen.map((choice) => choice.value))}
        formatOptionLabel={(choice) => <PersonLine accountId={choice.value} />}
        placeholder={words.choosePeople}
        noOptionsMessage={() => words.nobodyFound}
        menuPosition="fixed"
      />
    </>
  );
}

function PersonLine({ accountId }: { accountId: string }) {
  const name = usePersonName(accountId);
  return (
    <span className="person-line">
      <PersonAvatar name={name} size="xsmall" />
      {name}
    </span>
  );
}

async function find(query: string): Promise<PersonChoice[]> {
  const found = await ask<PeopleFound>('GET', `/local/people?query=${encodeURIComponent(query)}`);
  return found.map((person) => ({ label: person.name, value: person.accountId }));
}
