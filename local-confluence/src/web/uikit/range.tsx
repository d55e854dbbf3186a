import AkRange from '@atlaskit/range';
import { component } from './component';
import { told } from './events';
import { field, number } from './props';

export const Range = component(
  { ...field, defaultValue: number, max: number, min: number, step: number, value: number },
  ({ props: { isInvalid: _isInvalid, isRequired: _isRequired, onBlur, onChange, onFocus, ...props } }) => (
    <AkRange
      {...props}
      onBlur={told(onBlur)}
      onFocus={told(onFocus)}
      onChange={(value) => void onChange?.(value)}
    />
  ),
);
