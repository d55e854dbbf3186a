import { Stack as AkStack } from '@atlaskit/primitives';
import { component } from './component';
import { oneOf, space, testId } from './props';

export const Stack = component(
  {
    alignBlock: oneOf('start', 'center', 'end', 'stretch'),
    alignInline: oneOf('start', 'center', 'end', 'stretch'),
    grow: oneOf('hug', 'fill'),
    space,
    spread: oneOf('space-between'),
    testId,
  },
  ({ props, children }) => <AkStack {...props}>{children}</AkStack>,
);
