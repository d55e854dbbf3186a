import * as v from 'valibot';
import { safeHref } from '../adf/attrs';
import { Link as SiteLink } from '../shell/router';
import { component } from './component';
import { flag } from './props';

/** An address that could run something is shown as text. */
export const Link = component(
  { href: v.string(), openNewTab: flag },
  ({ props: { href, openNewTab = false }, children }) => {
    const safe = safeHref(href);
    if (safe === null) return <>{children}</>;
    return openNewTab ? (
      <a className="uikit-link" href={safe} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ) : isOfThisSite(safe) ? (
      <SiteLink className="uikit-link" href={safe}>
        {children}
      </SiteLink>
    ) : (
      <a className="uikit-link" href={safe} rel="noopener noreferrer">
        {children}
      </a>
    );
  },
);

const isOfThisSite = (href: string): boolean => href.startsWith('/') && !href.startsWith('//');
