import AkTooltip from '@atlaskit/tooltip';
import * as v from 'valibot';
import { component } from './component';
import { flag, number, oneOf, testId } from './props';

const sides = [
  'auto',
  'auto-start',
  'auto-end',
  'top',
  'top-start',
  'top-end',
  'bottom',
  'bottom-start',
  'bottom-end',
  'left',
  'left-start',
  'left-end',
  'right',
  'right-start',
  'right-end',
] as const;

export const Tooltip = component(
  {
    content: v.string(),
    delay: number,
    mousePosition: oneOf(...sides),
    position: oneOf(...sides, 'mouse', 'mouse-x', 'mouse-y'),
    testId,
    truncate: flag,
  },
  ({ props, children }) => (
    <AkTooltip {...props} tag="span">
      {children}
    </AkTooltip>
  ),
);
