import { LinkButton as AkLinkButton } from '@atlaskit/button/new';
import { safeHref } from '../adf/attrs';
import { commonButtonProps, spacingOf } from './button';
import { component } from './component';
import { told } from './events';
import { oneOf, text } from './props';

/** `link` and `subtle-link` are of Atlaskit's former buttons. */
export const LinkButton = component(
  {
    ...commonButtonProps,
    appearance: oneOf(
      'default',
      'danger',
      'link',
      'primary',
      'subtle',
      'subtle-link',
      'warning',
      'discovery',
    ),
    href: text,
    target: text,
  },
  ({ props: { appearance, href = '', onBlur, onClick, onFocus, spacing, ...props }, children }) => (
    <AkLinkButton
      {...props}
      appearance={
        appearance === 'link' || appearance === 'subtle-link' ? 'subtle' : (appearance ?? 'default')
      }
      spacing={spacingOf(spacing)}
      href={safeHref(href) ?? ''}
      onBlur={told(onBlur)}
      onClick={told(onClick)}
      onFocus={told(onFocus)}
    >
      {children}
    </AkLinkButton>
  ),
);
