import { NodeSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Puts a node on the clipboard as Ctrl-C would: with all its attributes, a macro's id and config among them. */
export function copyNode(view: EditorView, position: number): Promise<void> {
  const { dom, text } = view.serializeForClipboard(NodeSelection.create(view.state.doc, position).content());
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([dom.innerHTML], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    }),
  ]);
}
