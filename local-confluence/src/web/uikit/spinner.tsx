import AkSpinner from '@atlaskit/spinner';
import * as v from 'valibot';
import { component } from './component';
import { number, oneOf, testId, text } from './props';

export const Spinner = component(
  {
    appearance: oneOf('inherit', 'invert'),
    delay: number,
    label: text,
    size: v.exactOptional(
      v.union([v.picklist(['xsmall', 'small', 'medium', 'large', 'xlarge']), v.number()]),
    ),
    testId,
  },
  ({ props }) => <AkSpinner {...props} />,
);
