import AkTooltip from '@atlaskit/tooltip';
import * as v from 'valibot';
import { component } from './component';
import { flag, number, oneOf, PLACEMENTS, testId } from './props';

export const Tooltip = component(
  {
    content: v.string(),
    delay: number,
    mousePosition: oneOf(...PLACEMENTS),
    position: oneOf(...PLACEMENTS, 'mouse', 'mouse-x', 'mouse-y'),
    testId,
    truncate: flag,
  },
  ({ props, children }) => (
    <AkTooltip {...props} tag="span">
      {children}
    </AkTooltip>
  ),
);
