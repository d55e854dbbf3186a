import { Inline as AkInline } from '@atlaskit/primitives';
import { component } from './component';
import { flag, oneOf, space, testId, text } from './props';

export const Inline = component(
  {
    alignBlock: oneOf('start', 'center', 'end', 'baseline', 'stretch'),
    alignInline: oneOf('start', 'center', 'end', 'stretch'),
    grow: oneOf('hug', 'fill'),
    rowSpace: space,
    separator: text,
    shouldWrap: flag,
    space,
    spread: oneOf('space-between'),
    testId,
  },
  ({ props, children }) => <AkInline {...props}>{children}</AkInline>,
);
