import AkEmptyState from '@atlaskit/empty-state';
import * as v from 'valibot';
import { component } from './component';
import { drawable, flag, number, oneOf, testId, text } from './props';

export const EmptyState = component(
  {
    buttonGroupLabel: text,
    description: drawable,
    header: v.string(),
    headingLevel: number,
    isLoading: flag,
    primaryAction: drawable,
    secondaryAction: drawable,
    tertiaryAction: drawable,
    testId,
    width: oneOf('narrow', 'wide'),
  },
  ({ props }) => <AkEmptyState {...props} />,
);
