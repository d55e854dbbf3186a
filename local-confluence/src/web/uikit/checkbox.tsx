import AkCheckbox from '@atlaskit/checkbox';
import { component } from './component';
import { told } from './events';
import { drawable, field, flag, textOrNumber } from './props';

export const Checkbox = component(
  {
    ...field,
    defaultChecked: flag,
    isChecked: flag,
    isIndeterminate: flag,
    label: drawable,
    value: textOrNumber,
  },
  ({ props: { onBlur, onChange, onFocus, label, ...props } }) => (
    <AkCheckbox
      {...props}
      label={<>{label}</>}
      onBlur={told(onBlur)}
      onChange={told(onChange)}
      onFocus={told(onFocus)}
    />
  ),
);
