import AkProgressBar from '@atlaskit/progress-bar';
import { component } from './component';
import { flag, number, oneOf, testId, text } from './props';

export const ProgressBar = component(
  {
    appearance: oneOf('default', 'success', 'inverse'),
    ariaLabel: text,
    isIndeterminate: flag,
    testId,
    value: number,
  },
  ({ props }) => <AkProgressBar {...props} />,
);
