import AkSelect, { type OptionsType } from '@atlaskit/select';
import * as v from 'valibot';
import { component } from './component';
import { told } from './events';
import { field, flag, handler, oneOf, text } from './props';

const option = v.looseObject({ label: v.string(), value: v.union([v.string(), v.number()]) });
const group = v.looseObject({ label: v.exactOptional(v.string()), options: v.array(option) });
const chosen = v.exactOptional(v.nullable(v.union([option, v.array(option)])));
type Option = v.InferOutput<typeof option>;

export const Select = component(
  {
    ...field,
    appearance: oneOf('default', 'subtle', 'none'),
    autoFocus: flag,
    closeMenuOnScroll: flag,
    closeMenuOnSelect: flag,
    defaultInputValue: text,
    defaultMenuIsOpen: flag,
    defaultValue: chosen,
    inputId: text,
    inputValue: text,
    isClearable: flag,
    isLoading: flag,
    isMulti: flag,
    isSearchable: flag,
    menuIsOpen: flag,
    onInputChange: handler,
    openMenuOnFocus: flag,
    options: v.exactOptional(v.array(v.union([group, option]))),
    placeholder: text,
    spacing: oneOf('default', 'compact'),
    value: chosen,
  },
  ({ props: { id, inputId, isMulti, onBlur, onChange, onFocus, onInputChange, ...props } }) => {
    // A `Label` with the field's id is tied to the input that people type in.
    const input = inputId ?? id;
    return (
      <AkSelect<Option, boolean>
        {...props}
        {...(input === undefined ? {} : { inputId: input })}
        {...(isMulti === undefined ? {} : { isMulti })}
        menuPosition="fixed"
        onBlur={told(onBlur)}
        onFocus={told(onFocus)}
        onChange={(value: Option | OptionsType<Option> | null) => void onChange?.(value)}
        {...(onInputChange === undefined
          ? {}
          : { onInputChange: (typed: string) => void onInputChange(typed) })}
      />
    );
  },
);
