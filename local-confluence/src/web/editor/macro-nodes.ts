import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { macroAttributes, macroNodeType } from '../../adf/macro-attributes';
import type { AppView, MacroView } from '../../local-api';
import { insertBlock } from './commands';
import { isMacro } from './local-ids';
import { schema } from './schema';

export function newMacroNode(app: AppView, macro: MacroView, localId: string): Node {
  return schema.node(macroNodeType(macro.layout), macroAttributes(app, macro, localId));
}

/** A macro in its place: a block after where one writes, a piece of a line where one writes. */
export function insertMacro(state: EditorState, macro: Node): Transaction {
  return macro.isInline ? state.tr.replaceSelectionWith(macro).scrollIntoView() : insertBlock(state, macro);
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
    if (isMacro(node) && node.attrs['localId'] === localId) found = { node, position };
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
