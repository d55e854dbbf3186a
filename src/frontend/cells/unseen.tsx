import { Box, xcss } from '@forge/react';
import type { ReactNode } from 'react';

const unseen = xcss({ height: '0', overflow: 'hidden' });

/** What is read aloud and not seen: the name of a control that shows only its value. UI Kit's controls take no `aria-label`. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  return <Box xcss={unseen}>{children}</Box>;
}
