import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { leaveCodeBlock, nodeType, toCell, toggleList, toHeading, toParagraph } from './commands';
import { schema } from './schema';

/** A mark by name, switched on and off. */
export function toggle(name: 'strong' | 'em' | 'code' | 'strike' | 'underline'): Command {
  const type = schema.marks[name];
  if (type === undefined) throw new Error(`The schema has no mark "${name}".`);
  return toggleMark(type);
}

const hardBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.node('hardBreak')).scrollIntoView());
  return true;
};

/** Confluence's keys, over ProseMirror's ground. */
export function keys(): Plugin[] {
  const listItem = nodeType('listItem');
  const headings = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level) => [`Mod-Alt-${level}`, toHeading(level)]),
  );
  return [
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      Backspace: undoInputRule,
      'Mod-b': toggle('strong'),
      'Mod-i': toggle('em'),
      'Mod-u': toggle('underline'),
      'Mod-Shift-s': toggle('strike'),
      'Mod-Shift-m': toggle('code'),
      'Mod-Alt-0': toParagraph,
      ...headings,
      'Mod-Shift-7': toggleList('orderedList'),
      'Mod-Shift-8': toggleList('bulletList'),
      Enter: chainCommands(leaveCodeBlock, splitListItem(listItem)),
      Tab: chainCommands(sinkListItem(listItem), toCell(1)),
      'Shift-Tab': chainCommands(liftListItem(listItem), toCell(-1)),
      'Shift-Enter': chainCommands(exitCode, hardBreak),
      'Mod-Enter': exitCode,
    }),
    keymap(baseKeymap),
  ];
}
