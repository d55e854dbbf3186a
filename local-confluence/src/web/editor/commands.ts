import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import { wrapInList, liftListItem } from 'prosemirror-schema-list';
import type { Node, NodeType } from 'prosemirror-model';
import {
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';
import { schema } from './schema';

/** A node type by name: the schema has it, or the name is misspelt. */
export function nodeType(name: string): NodeType {
  const type = schema.nodes[name];
  if (type === undefined) throw new Error(`The schema has no node "${name}".`);
  return type;
}

export const toParagraph: Command = setBlockType(nodeType('paragraph'));
export const toHeading = (level: number): Command => setBlockType(nodeType('heading'), { level });
export const toCodeBlock: Command = setBlockType(nodeType('codeBlock'));
export const intoPanel = (panelType: string): Command => wrapIn(nodeType('panel'), { panelType });

/** Into a quote, or out of it. */
export const toggleQuote: Command = (state, dispatch) =>
  isWithin(state, 'blockquote') ? lift(state, dispatch) : wrapIn(nodeType('blockquote'))(state, dispatch);

/** Into a list of this kind, or out of it. */
export const toggleList =
  (name: 'bulletList' | 'orderedList'): Command =>
  (state, dispatch) =>
    isWithin(state, name)
      ? liftListItem(nodeType('listItem'))(state, dispatch)
      : wrapInList(nodeType(name))(state, dispatch);

export const insertRule: Command = (state, dispatch) => {
  dispatch?.(insertBlock(state, schema.node('rule')));
  return true;
};

export const insertTable: Command = (state, dispatch) => {
  const cells = (name: string): Node[] =>
    [0, 1, 2].map(() => schema.node(name, null, schema.node('paragraph')));
  const rows = ['tableHeader', 'tableCell', 'tableCell'].map((name) =>
    schema.node('tableRow', null, cells(name)),
  );
  dispatch?.(insertBlock(state, schema.node('table', null, rows)));
  return true;
};

/**
 * Puts a block at the cursor: in the place of an empty paragraph, else after the innermost block whose parent
 * takes it. The cursor goes into it, or to the paragraph after it, which is made when it is missing.
 */
export function insertBlock(state: EditorState, block: Node): Transaction {
  const { $from } = state.selection;
  const transaction = state.tr;
  for (let depth = $from.depth; depth > 0; depth--) {
    const parent = $from.node(depth - 1);
    const index = $from.index(depth - 1);
    const isEmpty = $from.node(depth).type === nodeType('paragraph') && $from.node(depth).content.size === 0;
    if (isEmpty && parent.canReplaceWith(index, index + 1, block.type)) {
      const at = $from.before(depth);
      return landAfter(transaction.replaceWith(at, $from.after(depth), block), at, block);
    }
    if (parent.canReplaceWith(index + 1, index + 1, block.type)) {
      const at = $from.after(depth);
      return landAfter(transaction.insert(at, block), at, block);
    }
  }
  const end = state.doc.content.size;
  return landAfter(transaction.insert(end, block), end, block);
}

function landAfter(transaction: Transaction, at: number, block: Node): Transaction {
  const after = at + block.nodeSize;
  const next = transaction.doc.resolve(after).nodeAfter;
  if (next === null || !next.isTextblock) transaction.insert(after, schema.node('paragraph'));
  const selection = block.isLeaf
    ? TextSelection.create(transaction.doc, after + 1)
    : Selection.near(transaction.doc.resolve(at + 1));
  return transaction.setSelection(selection).scrollIntoView();
}

export function isWithin(state: EditorState, name: string): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name === name) return true;
  }
  return false;
}

/** Enter on an empty last line leaves a code block, and takes that line along. */
export const leaveCodeBlock: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const isAtEnd = empty && $from.parentOffset === $from.parent.content.size;
  if ($from.parent.type !== nodeType('codeBlock') || !isAtEnd || !$from.parent.textContent.endsWith('\n'))
    return false;
  const after = $from.after() - 1;
  const transaction = state.tr.delete($from.pos - 1, $from.pos).insert(after, schema.node('paragraph'));
  dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView());
  return true;
};

/** Tab and Shift-Tab walk from cell to cell. */
export const toCell =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const cells: number[] = [];
    const { $from } = state.selection;
    let depth = $from.depth;
    while (depth > 0 && $from.node(depth).type.name !== 'table') depth--;
    if (depth === 0) return false;
    $from.node(depth).descendants((node, offset) => {
      if (node.type.name === 'tableCell' || node.type.name === 'tableHeader')
        cells.push($from.start(depth) + offset);
    });
    const current = cells.filter((cell) => cell < $from.pos).length - 1;
    const target = cells[current + direction];
    if (target === undefined) return true;
    dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(target + 1))).scrollIntoView());
    return true;
  };
