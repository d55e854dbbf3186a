import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { macroAttributes } from '../../adf/macro-attributes';
import type { AppView, MacroView } from '../../local-api';
import { schema } from './schema';

export function newMacroNode(app: AppView, macro: MacroView, localId: string): Node {
  return schema.node('extension', macroAttributes(app, macro, localId));
}

/** The same, made of a link that was pasted. */
export function withPastedLink(macro: Node, autoConvertLink: string): Node {
  const parameters: unknown = macro.attrs['parameters'];
  const before = typeof parameters === 'object' ? parameters : {};
  return schema.node(macro.type, { ...macro.attrs, parameters: { ...before, autoConvertLink } });
}

export interface FoundMacro {
  node: Node;
  position: number;
}

/** The macro of a local id, wherever it stands by now. */
export function findMacro(state: EditorState, localId: string): FoundMacro | null {
  let found: FoundMacro | null = null;
  state.doc.descendants((node, position) => {
    if (node.type.name === 'extension' && node.attrs['localId'] === localId) found = { node, position };
    return found === null;
  });
  return found;
}

/** Stores what the config form submitted: `parameters.guestParams`. */
export function configureMacro(
  state: EditorState,
  { node, position }: FoundMacro,
  config: Record<string, unknown>,
): Transaction {
  const parameters: unknown = node.attrs['parameters'];
  const before = typeof parameters === 'object' ? parameters : {};
  return state.tr.setNodeMarkup(position, undefined, {
    ...node.attrs,
    parameters: { ...before, guestParams: config },
  });
}

export function removeMacro(state: EditorState, { node, position }: FoundMacro): Transaction {
  return state.tr.delete(position, position + node.nodeSize).scrollIntoView();
}
