import AkTextArea from '@atlaskit/textarea';
import { component } from './component';
import { serialisable, told } from './events';
import { field, flag, number, oneOf, text } from './props';
import { useTypedValue } from './use-typed-value';

export const TextArea = component(
  {
    ...field,
    appearance: oneOf('standard', 'subtle', 'none'),
    autoFocus: flag,
    defaultValue: text,
    isCompact: flag,
    isMonospaced: flag,
    isReadOnly: flag,
    maxHeight: text,
    maxLength: number,
    minLength: number,
    minimumRows: number,
    placeholder: text,
    resize: oneOf('auto', 'vertical', 'horizontal', 'smart', 'none'),
    spellCheck: flag,
    value: text,
  },
  ({ props: { onBlur, onChange, onFocus, value, ...props } }) => {
    const [shown, typed] = useTypedValue(value);
    return (
      <AkTextArea
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
