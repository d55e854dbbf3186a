import { createContext, useContext } from 'react';
import type { ContentView } from '../../local-api';

/** Where a document stands: what a macro in it must know. Null where macros cannot run, as in a comment. */
export interface AdfPlace {
  content: ContentView;
  /** True in the editor and in live docs. */
  isEditing: boolean;
}

export const AdfPlaceContext = createContext<AdfPlace | null>(null);
export const useAdfPlace = (): AdfPlace | null => useContext(AdfPlaceContext);
