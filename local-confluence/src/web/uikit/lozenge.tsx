import AkLozenge from '@atlaskit/lozenge';
import { component } from './component';
import { flag, oneOf, testId, textOrNumber } from './props';

export const Lozenge = component(
  {
    appearance: oneOf(
      'default',
      'inprogress',
      'moved',
      'new',
      'removed',
      'success',
      'warning',
      'danger',
      'information',
      'neutral',
      'discovery',
      'accent-red',
      'accent-orange',
      'accent-yellow',
      'accent-lime',
      'accent-green',
      'accent-teal',
      'accent-blue',
      'accent-purple',
      'accent-magenta',
      'accent-gray',
    ),
    isBold: flag,
    maxWidth: textOrNumber,
    testId,
  },
  ({ props, children }) => <AkLozenge {...props}>{children}</AkLozenge>,
);
