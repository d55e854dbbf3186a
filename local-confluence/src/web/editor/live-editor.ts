import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { createContext, useContext, useSyncExternalStore } from 'react';

/** A running editor, as its bars, lists, dialogs and drawn nodes know it. */
export interface LiveEditor {
  view: EditorView;
  subscribe: (listener: () => void) => () => void;
}

export const EditorContext = createContext<LiveEditor | null>(null);

export function useEditor(): LiveEditor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('useEditor stands outside an editor');
  return editor;
}

export function useEditorState(editor: LiveEditor): EditorState {
  return useSyncExternalStore(editor.subscribe, () => editor.view.state);
}
