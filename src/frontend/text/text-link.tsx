import { Link } from '@forge/react';
import { useIsInPressable } from '../cells/in-pressable';

/** Within a cell that is pressed to edit it, a link is text. */
export function TextLink({ href, children }: { readonly href: string; readonly children: string }) {
  if (useIsInPressable()) return <>{children}</>;
  return (
    <Link href={href} openNewTab>
      {children}
    </Link>
  );
}
