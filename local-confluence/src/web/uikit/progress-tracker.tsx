import { ProgressTracker as AkProgressTracker } from '@atlaskit/progress-tracker';
import * as v from 'valibot';
import { component } from './component';
import { flag, handler, oneOf, testId, text } from './props';

const stage = v.object({
  id: v.string(),
  label: v.string(),
  percentageComplete: v.number(),
  status: v.picklist(['unvisited', 'visited', 'current', 'disabled']),
  onClick: handler,
});

export const ProgressTracker = component(
  {
    animated: flag,
    items: v.array(stage),
    label: text,
    spacing: oneOf('comfortable', 'cozy', 'compact'),
    testId,
  },
  ({ props: { items, ...props } }) => (
    <AkProgressTracker
      {...props}
      items={items.map(({ onClick, ...item }) => ({
        ...item,
        ...(onClick === undefined ? {} : { onClick: () => void onClick() }),
      }))}
    />
  ),
);
