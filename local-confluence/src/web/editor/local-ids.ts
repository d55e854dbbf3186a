import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';

/**
 * The local ids of macros, with Confluence's manners: within one document each is there once, and of two alike
 * the *later* is renewed, so that a copy pasted above takes the id of the original; a dragged macro gets a new one.
 */
export function localIds(newId: () => string): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) =>
      transactions.some((transaction) => transaction.docChanged) ? renewRepeated(state, newId) : null,
    props: {
      // While something of this editor is being dragged, what is dropped passes here too.
      transformPasted: (slice, view) => (view.dragging === null ? slice : withNewIds(slice, newId)),
    },
  });
}

export const isMacro = ({ type }: Node): boolean =>
  type.name === 'extension' || type.name === 'inlineExtension';

/** A macro's node with another local id, in both places where ADF has it. */
export function withLocalId(
  attrs: Readonly<Record<string, unknown>>,
  localId: string,
): Record<string, unknown> {
  const parameters = attrs['parameters'];
  return {
    ...attrs,
    localId,
    ...(typeof parameters === 'object' && parameters !== null
      ? { parameters: { ...parameters, localId } }
      : {}),
  };
}

function renewRepeated(state: EditorState, newId: () => string): Transaction | null {
  const seen = new Set<string>();
  const transaction = state.tr;
  state.doc.descendants((node, position) => {
    if (!isMacro(node)) return;
    const localId: unknown = node.attrs['localId'];
    if (typeof localId === 'string' && localId !== '' && !seen.has(localId)) {
      seen.add(localId);
      return;
    }
    const fresh = newId();
    seen.add(fresh);
    transaction.setNodeMarkup(position, undefined, withLocalId(node.attrs, fresh));
  });
  return transaction.docChanged ? transaction.setMeta('addToHistory', false) : null;
}

function withNewIds(slice: Slice, newId: () => string): Slice {
  return new Slice(renewAll(slice.content, newId), slice.openStart, slice.openEnd);
}

function renewAll(content: Fragment, newId: () => string): Fragment {
  const renewed: Node[] = [];
  content.forEach((node) => {
    renewed.push(
      isMacro(node)
        ? node.type.create(withLocalId(node.attrs, newId()), null, node.marks)
        : node.copy(renewAll(node.content, newId)),
    );
  });
  return Fragment.fromArray(renewed);
}
