import AkCheckbox from '@atlaskit/checkbox';
import { useState } from 'react';
import * as v from 'valibot';
import { component } from './component';
import { field, flag, text } from './props';

const values = v.exactOptional(v.array(v.string()));
const option = v.object({ isDisabled: flag, label: v.string(), value: v.string() });

export const CheckboxGroup = component(
  { ...field, defaultValue: values, name: text, options: v.array(option), value: values },
  ({ props: { defaultValue = [], isDisabled = false, name = '', onChange, options, value } }) => {
    const [own, setOwn] = useState(defaultValue);
    const chosen = value ?? own;
    const toggle = (toggled: string): void => {
      const next = options
        .map((each) => each.value)
        .filter((each) => chosen.includes(each) !== (each === toggled));
      setOwn(next);
      void onChange?.(next);
    };
    return (
      <div role="group">
        {options.map((each) => (
          <AkCheckbox
            key={each.value}
            name={name}
            value={each.value}
            label={each.label}
            isChecked={chosen.includes(each.value)}
            isDisabled={isDisabled || each.isDisabled === true}
            onChange={() => toggle(each.value)}
          />
        ))}
      </div>
    );
  },
);
