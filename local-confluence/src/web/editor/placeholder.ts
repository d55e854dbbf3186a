import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** What to do here, said in an empty document. */
export function placeholder(text: string): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const only = doc.firstChild;
        if (doc.childCount !== 1 || only === null || only.type.name !== 'paragraph' || only.content.size > 0)
          return null;
        return DecorationSet.create(doc, [
          Decoration.node(0, only.nodeSize, { 'data-placeholder': text, class: 'with-placeholder' }),
        ]);
      },
    },
  });
}
