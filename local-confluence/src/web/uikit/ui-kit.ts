import { createContext, useContext, type ComponentType } from 'react';
import type { WireNode } from '../frame/wire';

/** A function of the app, which runs in its frame: the answer comes later. */
export type Handler = (...args: unknown[]) => Promise<unknown>;

export type NodeComponent = ComponentType<{ node: WireNode }>;

/** What the components of a document need of the page around them. */
export interface UiKit {
  components: ReadonlyMap<string, NodeComponent>;
  /** The handler of a place in the document, and the same function as long as the place is there. */
  handler: (place: string) => Handler;
  /** Names in the log what the app used and this stand-in does not know. */
  unknown: (name: string) => void;
}

export const UiKitContext = createContext<UiKit | null>(null);

export function useUiKit(): UiKit {
  const kit = useContext(UiKitContext);
  if (kit === null) throw new Error('A UI Kit component stands outside a document');
  return kit;
}
