import AkHeading from '@atlaskit/heading';
import { component } from './component';
import { oneOf, testId, text } from './props';

export const Heading = component(
  {
    as: oneOf('h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'span'),
    color: oneOf('color.text', 'color.text.inverse', 'color.text.warning.inverse'),
    id: text,
    size: oneOf('xxlarge', 'xlarge', 'large', 'medium', 'small', 'xsmall', 'xxsmall'),
    testId,
  },
  ({ props: { size = 'medium', ...props }, children }) => (
    <AkHeading size={size} {...props}>
      {children}
    </AkHeading>
  ),
);
