/** What stands above and below a field. */
import {
  ErrorMessage as AkErrorMessage,
  HelperMessage as AkHelperMessage,
  Label as AkLabel,
  RequiredAsterisk as AkRequiredAsterisk,
  ValidMessage as AkValidMessage,
} from '@atlaskit/form';
import { component } from './component';
import { testId, text } from './props';

export const Label = component(
  // In the form of a macro's config it needs no field: it stands above the one that follows.
  { id: text, labelFor: text, testId },
  ({ props: { labelFor, ...props }, children }) => (
    <AkLabel {...props} htmlFor={labelFor ?? ''}>
      {children}
    </AkLabel>
  ),
);
export const RequiredAsterisk = component({}, () => <AkRequiredAsterisk />);
export const HelperMessage = component({ testId }, ({ props, children }) => (
  <AkHelperMessage {...props}>{children}</AkHelperMessage>
));
export const ErrorMessage = component({ testId }, ({ props, children }) => (
  <AkErrorMessage {...props}>{children}</AkErrorMessage>
));
export const ValidMessage = component({ testId }, ({ props, children }) => (
  <AkValidMessage {...props}>{children}</AkValidMessage>
));
