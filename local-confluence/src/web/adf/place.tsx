import { createContext, useContext } from 'react';
import type { ContentView, SpaceView } from '../../local-api';

/** Where a document stands: what a macro in it must know. Null where macros cannot run, as in a comment. */
export interface AdfPlace {
  /** Null in a template, which is no content. */
  content: Pick<ContentView, 'id' | 'kind' | 'subtype'> | null;
  space: Pick<SpaceView, 'id' | 'key'>;
  /** Of a template that was saved. */
  templateId?: string;
  /** True in the editor and in live docs. */
  isEditing: boolean;
}

export const placeIn = (content: ContentView, isEditing: boolean): AdfPlace => ({
  content,
  space: content.space,
  isEditing,
});

export const AdfPlaceContext = createContext<AdfPlace | null>(null);
export const useAdfPlace = (): AdfPlace | null => useContext(AdfPlaceContext);
