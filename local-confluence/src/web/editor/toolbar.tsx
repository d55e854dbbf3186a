import { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import BoldIcon from '@atlaskit/icon/core/text-bold';
import BulletIcon from '@atlaskit/icon/core/list-bulleted';
import CodeIcon from '@atlaskit/icon/core/angle-brackets';
import ItalicIcon from '@atlaskit/icon/core/text-italic';
import LinkIcon from '@atlaskit/icon/core/link';
import NumberIcon from '@atlaskit/icon/core/list-numbered';
import RedoIcon from '@atlaskit/icon/core/redo';
import StrikeIcon from '@atlaskit/icon/core/text-strikethrough';
import UndoIcon from '@atlaskit/icon/core/undo';
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { useState } from 'react';
import { useWords } from '../words/words';
import { isWithin, toggleList, toHeading, toParagraph } from './commands';
import { toggle } from './keys';
import { LinkDialog } from './link-dialog';
import { useEditorState, type LiveEditor } from './live-editor';
import { schema } from './schema';

/** The bar over the text. It takes no focus from the editor when pressed. */
export function Toolbar({ editor }: { editor: LiveEditor }) {
  const words = useWords();
  const state = useEditorState(editor);
  const [isLinking, setIsLinking] = useState(false);
  const run = (command: Command): void => {
    command(editor.view.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const button = (icon: typeof BoldIcon, label: string, command: Command, isOn?: boolean) => (
    <IconButton
      icon={icon}
      label={label}
      appearance="subtle"
      spacing="compact"
      isDisabled={!command(state)}
      {...(isOn === undefined ? {} : { isSelected: isOn })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(command)}
    />
  );
  const insert: Command = (current, dispatch) => {
    const before = current.selection.$from.nodeBefore;
    // The slash menu opens at the beginning of a word.
    const gap = before !== null && before.isText && !(before.text ?? '').endsWith(' ') ? ' ' : '';
    if (gap !== '') dispatch?.(current.tr.insertText(gap));
    dispatch?.(editor.view.state.tr.insertText('/'));
    return true;
  };
  return (
    <div className="toolbar" role="toolbar" aria-label={words.formatting}>
      {button(UndoIcon, words.undo, undo)}
      {button(RedoIcon, words.redo, redo)}
      <TextStyle state={state} run={run} />
      {button(BoldIcon, words.bold, toggle('strong'), hasMark(state, 'strong'))}
      {button(ItalicIcon, words.italic, toggle('em'), hasMark(state, 'em'))}
      {button(StrikeIcon, words.strike, toggle('strike'), hasMark(state, 'strike'))}
      {button(CodeIcon, words.code, toggle('code'), hasMark(state, 'code'))}
      {button(BulletIcon, words.bulletList, toggleList('bulletList'), isWithin(state, 'bulletList'))}
      {button(NumberIcon, words.numberedList, toggleList('orderedList'), isWithin(state, 'orderedList'))}
      <IconButton
        icon={LinkIcon}
        label={words.link}
        appearance="subtle"
        spacing="compact"
        isSelected={hasMark(state, 'link')}
        onClick={() => setIsLinking(true)}
      />
      {button(AddIcon, words.insert, insert)}
      {isLinking ? <LinkDialog editor={editor} close={() => setIsLinking(false)} /> : null}
    </div>
  );
}

function TextStyle({ state, run }: { state: EditorState; run: (command: Command) => void }) {
  const words = useWords();
  const block = state.selection.$from.parent;
  const level = block.type.name === 'heading' ? Number(block.attrs['level']) : 0;
  return (
    <select
      className="text-style"
      aria-label={words.textStyle}
      value={level}
      onChange={(event) => {
        const chosen = Number(event.currentTarget.value);
        run(chosen === 0 ? toParagraph : toHeading(chosen));
      }}
    >
      <option value={0}>{words.normalText}</option>
      {[1, 2, 3, 4, 5, 6].map((one) => (
        <option key={one} value={one}>
          {words.heading(one)}
        </option>
      ))}
    </select>
  );
}

function hasMark(state: EditorState, name: string): boolean {
  const type = schema.marks[name];
  const { empty, from, to, $from } = state.selection;
  if (type === undefined) return false;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}
