/** What the parts of the list share: who looks at it, in which words, and on which day. */
import { createContext, useContext } from 'react';
import type { Words } from '../../plan/words';

export interface ListScreen {
  readonly words: Words;
  /** Of all spaces: then each plan says in which it is. */
  readonly isSite: boolean;
  readonly isNarrow: boolean;
  /** The reader's day. */
  readonly today: string;
  readonly dayOf: (ms: number) => string;
}

const ListScreenContext = createContext<ListScreen | null>(null);
export const ListScreenProvider = ListScreenContext.Provider;

export function useListScreen(): ListScreen {
  const screen = useContext(ListScreenContext);
  if (screen === null) throw new Error('A part of the list of plans stands outside the list.');
  return screen;
}
