import AkButton from '@atlaskit/button/new';
import { commonButtonProps, ON_SCREEN, spacingOf } from './button';
import { component } from './component';
import { told } from './events';
import { flag, oneOf } from './props';

export const LoadingButton = component(
  {
    ...commonButtonProps,
    appearance: oneOf('default', 'danger', 'link', 'primary', 'subtle', 'subtle-link', 'warning'),
    isLoading: flag,
    type: oneOf('button', 'reset', 'submit'),
  },
  ({ props: { appearance, onBlur, onClick, onFocus, spacing, ...props }, children }) => (
    <AkButton
      {...props}
      {...ON_SCREEN}
      appearance={
        appearance === 'link' || appearance === 'subtle-link' ? 'subtle' : (appearance ?? 'default')
      }
      spacing={spacingOf(spacing)}
      onBlur={told(onBlur)}
      onClick={told(onClick)}
      onFocus={told(onFocus)}
    >
      {children}
    </AkButton>
  ),
);
