import AkTextfield from '@atlaskit/textfield';
import { component } from './component';
import { serialisable, told } from './events';
import { drawable, field, flag, number, oneOf, text, textOrNumber } from './props';
import { useTypedValue } from './use-typed-value';

export const Textfield = component(
  {
    ...field,
    appearance: oneOf('standard', 'subtle', 'none'),
    autoFocus: flag,
    defaultValue: textOrNumber,
    elemAfterInput: drawable,
    elemBeforeInput: drawable,
    isCompact: flag,
    isMonospaced: flag,
    isReadOnly: flag,
    max: number,
    maxLength: number,
    min: number,
    minLength: number,
    pattern: text,
    placeholder: text,
    type: text,
    value: textOrNumber,
    width: textOrNumber,
  },
  ({ props: { onBlur, onChange, onFocus, value, ...props } }) => {
    const [shown, typed] = useTypedValue(value);
    return (
      <AkTextfield
        {...props}
        {...(shown === undefined ? {} : { value: shown })}
        onBlur={told(onBlur)}
        onFocus={told(onFocus)}
        onChange={(event) => {
          typed(event.currentTarget.value);
          void onChange?.(serialisable(event));
        }}
      />
    );
  },
);
