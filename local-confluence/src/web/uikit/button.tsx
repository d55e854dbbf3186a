import AkButton from '@atlaskit/button/new';
import { component } from './component';
import { told } from './events';
import { useButtonIcon } from './icon';
import { flag, handler, oneOf, testId, text } from './props';

export const commonButtonProps = {
  autoFocus: flag,
  isDisabled: flag,
  isSelected: flag,
  onBlur: handler,
  onClick: handler,
  onFocus: handler,
  shouldFitContainer: flag,
  spacing: oneOf('default', 'compact', 'none'),
  testId,
};

/** Nothing can be pressed on paper. */
export const ON_SCREEN = { 'data-on-screen-only': '' };

/** `none` is of Atlaskit's former buttons; the present ones have two. */
export const spacingOf = (spacing: 'default' | 'compact' | 'none' | undefined) =>
  spacing === 'default' || spacing === undefined ? 'default' : 'compact';

export const Button = component(
  {
    ...commonButtonProps,
    appearance: oneOf('default', 'danger', 'primary', 'subtle', 'warning', 'discovery'),
    iconAfter: text,
    iconBefore: text,
    type: oneOf('button', 'reset', 'submit'),
  },
  ({ props: { iconAfter, iconBefore, onBlur, onClick, onFocus, spacing, ...props }, children }) => {
    const [before, after] = [useButtonIcon(iconBefore), useButtonIcon(iconAfter)];
    return (
      <AkButton
        {...props}
        {...ON_SCREEN}
        spacing={spacingOf(spacing)}
        {...(before === undefined ? {} : { iconBefore: before })}
        {...(after === undefined ? {} : { iconAfter: after })}
        onBlur={told(onBlur)}
        onClick={told(onClick)}
        onFocus={told(onFocus)}
      >
        {children}
      </AkButton>
    );
  },
);
