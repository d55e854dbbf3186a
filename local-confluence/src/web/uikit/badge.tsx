import AkBadge from '@atlaskit/badge';
import * as v from 'valibot';
import { component } from './component';
import { oneOf, testId } from './props';
import { textIn } from './ui-node';

export const Badge = component(
  {
    appearance: oneOf(
      'added',
      'default',
      'important',
      'primary',
      'primaryInverted',
      'removed',
      'warning',
      'discovery',
      'danger',
      'neutral',
      'success',
      'information',
      'inverse',
    ),
    max: v.exactOptional(v.union([v.number(), v.literal(false)])),
    testId,
  },
  ({ props, node }) => {
    const text = textIn(node);
    // Atlaskit caps numbers only.
    return <AkBadge {...props}>{/^\d+$/.test(text) ? Number(text) : text}</AkBadge>;
  },
);
