import { HelperMessage, UserPicker } from '@forge/react';
import { useCallback, useState } from 'react';
import { useScreen } from '../screen';
import type { EditorProps } from './editor-props';
import { useCells } from './open-cell';

interface Picked {
  readonly id: string;
  readonly name: string | null;
}

/** What the picker says: null, one or many; documentation and types disagree. */
export function pickedOf(said: unknown): Picked[] {
  const list: readonly unknown[] = Array.isArray(said) ? said : [said];
  return list.flatMap((one): Picked[] => {
    if (typeof one !== 'object' || one === null || !('id' in one) || typeof one.id !== 'string') return [];
    const name = 'name' in one && typeof one.name === 'string' ? one.name : null;
    return [{ id: one.id, name }];
  });
}

export function PeopleField({ id, label, begin, onTyped, limit }: EditorProps & { readonly limit: number }) {
  const { words } = useScreen();
  const { names } = useCells();
  const [isFull, setFull] = useState(begin.length >= limit);
  const pick = useCallback(
    (said: unknown) => {
      const people = pickedOf(said);
      for (const person of people) if (person.name !== null) names.set(person.id, person.name);
      const chosen = [...new Set(people.map((person) => person.id))];
      onTyped(chosen);
      setFull(chosen.length >= limit);
    },
    [onTyped, names, limit],
  );
  return (
    <>
      <UserPicker
        name={id}
        label={label}
        defaultValue={typeof begin === 'string' ? [] : [...begin]}
        onChange={pick}
        placeholder={words('editing.people.pick')}
        isMulti
      />
      {isFull && <HelperMessage>{words('editing.people.full', { limit })}</HelperMessage>}
    </>
  );
}
