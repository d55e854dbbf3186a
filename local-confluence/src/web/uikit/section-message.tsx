import AkSectionMessage, { SectionMessageAction as AkSectionMessageAction } from '@atlaskit/section-message';
import { isValidElement, type ReactElement } from 'react';
import * as v from 'valibot';
import { safeHref } from '../adf/attrs';
import { component } from './component';
import { handler, oneOf, testId, text } from './props';

export const SectionMessage = component(
  {
    actions: v.exactOptional(v.array(v.custom<ReactElement>((item) => isValidElement(item)))),
    appearance: oneOf('information', 'warning', 'error', 'success', 'discovery'),
    testId,
    title: text,
  },
  ({ props: { actions, ...props }, children }) => (
    <AkSectionMessage {...props} {...(actions === undefined ? {} : { actions: <>{actions}</> })}>
      {children}
    </AkSectionMessage>
  ),
);

export const SectionMessageAction = component(
  { href: text, onClick: handler, testId },
  ({ props: { href, onClick, ...props }, children }) => {
    const safe = href === undefined ? null : safeHref(href);
    return (
      <AkSectionMessageAction
        {...props}
        {...(safe === null ? {} : { href: safe })}
        {...(onClick === undefined ? {} : { onClick: () => void onClick() })}
      >
        {children}
      </AkSectionMessageAction>
    );
  },
);
