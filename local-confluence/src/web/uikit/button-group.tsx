import { ButtonGroup as AkButtonGroup } from '@atlaskit/button';
import { component } from './component';
import { testId, text } from './props';

export const ButtonGroup = component({ label: text, testId, titleId: text }, ({ props, children }) => (
  <AkButtonGroup {...props}>{children}</AkButtonGroup>
));
