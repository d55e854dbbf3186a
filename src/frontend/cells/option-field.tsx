import { Select } from '@forge/react';
import { useCallback } from 'react';
import { optionLabel } from '../../plan/field-words';
import type { Field } from '../../plan/fields';
import type { Words } from '../../plan/words';
import { useScreen } from '../screen';
import { chosenOf, type Choice } from './choice';
import type { EditorProps } from './editor-props';
import type { Typed } from './typed';

/** What an option field or a yes/no field is chosen from. */
export function choicesOf(field: Field, words: Words): Choice[] {
  if (field.kind === 'option')
    return field.options.map((value) => ({ value, label: optionLabel(value, words) }));
  return [
    { value: 'yes', label: words('field.yes') },
    { value: 'no', label: words('field.no') },
  ];
}

/** What a field shows as chosen: where a blank stands for one of them, that one, which there is no way to clear. */
export function beginsWith(field: Field, choices: readonly Choice[], begin: Typed) {
  const blank = field.kind === 'option' ? field.blank : undefined;
  const chosen = begin === '' && blank !== undefined ? blank : begin;
  return {
    defaultValue: choices.find(({ value }) => value === chosen),
    isClearable: blank === undefined,
  };
}

/** One of a few, or not set. */
export function OptionField({
  id,
  begin,
  onTyped,
  isFirst,
  isInvalid,
  field,
}: EditorProps & { readonly field: Field }) {
  const { words } = useScreen();
  const choices = choicesOf(field, words);
  const choose = useCallback((said: unknown) => onTyped(chosenOf(said)[0] ?? ''), [onTyped]);
  return (
    <Select
      inputId={id}
      name={id}
      options={choices}
      {...beginsWith(field, choices, begin)}
      onChange={choose}
      placeholder={words('field.notSet')}
      autoFocus={isFirst}
      isInvalid={isInvalid}
      isSearchable={false}
    />
  );
}
