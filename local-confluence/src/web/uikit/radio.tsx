import { Radio as AkRadio, RadioGroup as AkRadioGroup } from '@atlaskit/radio';
import * as v from 'valibot';
import { component } from './component';
import { told } from './events';
import { drawable, field, flag, text } from './props';

export const Radio = component(
  { ...field, ariaLabel: text, isChecked: flag, label: drawable, value: text },
  ({ props: { onBlur, onChange, onFocus, ...props } }) => (
    <AkRadio {...props} onBlur={told(onBlur)} onChange={told(onChange)} onFocus={told(onFocus)} />
  ),
);

const option = v.object({
  isDisabled: flag,
  label: v.exactOptional(v.string()),
  name: text,
  value: v.string(),
});

export const RadioGroup = component(
  { ...field, defaultValue: text, options: v.array(option), value: text },
  ({
    props: {
      'aria-labelledby': labelledBy,
      defaultValue,
      isDisabled,
      isRequired,
      name,
      onChange,
      options,
      value,
    },
  }) => (
    <AkRadioGroup
      options={options.map((each) => ({ ...each, name: each.name ?? name ?? '' }))}
      onChange={told(onChange)}
      {...(name === undefined ? {} : { name })}
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(isRequired === undefined ? {} : { isRequired })}
      {...(labelledBy === undefined ? {} : { labelId: labelledBy })}
    />
  ),
);
