import { DatePicker as AkDatePicker } from '@atlaskit/datetime-picker';
import * as v from 'valibot';
import { useSpeech } from '../words/words';
import { component } from './component';
import { told } from './events';
import { field, flag, oneOf, text } from './props';

export const DatePicker = component(
  {
    ...field,
    appearance: oneOf('default', 'subtle', 'none'),
    autoFocus: flag,
    dateFormat: text,
    defaultIsOpen: flag,
    defaultValue: text,
    disabled: v.exactOptional(v.array(v.string())),
    isOpen: flag,
    locale: text,
    maxDate: text,
    minDate: text,
    nextMonthLabel: text,
    placeholder: text,
    previousMonthLabel: text,
    shouldShowCalendarButton: flag,
    spacing: oneOf('default', 'compact'),
    value: text,
    weekStartDay: v.exactOptional(v.picklist([0, 1, 2, 3, 4, 5, 6])),
  },
  ({ props: { 'aria-invalid': _ariaInvalid, isRequired, onBlur, onChange, onFocus, ...props } }) => {
    const { language } = useSpeech();
    return (
      <AkDatePicker
        locale={language}
        {...props}
        {...(isRequired === undefined ? {} : { isRequired })}
        onBlur={told(onBlur)}
        onFocus={told(onFocus)}
        onChange={(value) => void onChange?.(value)}
      />
    );
  },
);
