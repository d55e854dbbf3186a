/** "Only a single `Frame` component can be rendered per module" (ui-kit/components/frame, "Limitations"). */
import { createContext } from 'react';
import type { WireNode } from '../frame/wire';

/** The key of the `Frame` that is shown, which is the first of the document; null where there is none. */
export const OnlyFrame = createContext<string | null>(null);

export function firstFrameOf(node: WireNode): string | null {
  if (node.type === 'Frame') return node.key;
  for (const child of node.children) {
    const found = firstFrameOf(child);
    if (found !== null) return found;
  }
  return null;
}
