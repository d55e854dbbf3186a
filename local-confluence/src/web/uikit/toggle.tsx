import AkToggle from '@atlaskit/toggle';
import { component } from './component';
import { told } from './events';
import { field, flag, oneOf, text } from './props';

export const Toggle = component(
  {
    ...field,
    defaultChecked: flag,
    isChecked: flag,
    label: text,
    size: oneOf('regular', 'large'),
    value: text,
  },
  ({
    props: {
      defaultChecked,
      id,
      isChecked,
      isDisabled,
      label,
      name,
      onBlur,
      onChange,
      onFocus,
      size,
      testId,
      value,
    },
  }) => (
    <AkToggle
      {...(defaultChecked === undefined ? {} : { defaultChecked })}
      {...(id === undefined ? {} : { id })}
      {...(isChecked === undefined ? {} : { isChecked })}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(label === undefined ? {} : { label })}
      {...(name === undefined ? {} : { name })}
      {...(size === undefined ? {} : { size })}
      {...(testId === undefined ? {} : { testId })}
      {...(value === undefined ? {} : { value })}
      onBlur={told(onBlur)}
      onChange={told(onChange)}
      onFocus={told(onFocus)}
    />
  ),
);
