/** Where a macro of each layout stands when it is put in a page. */
import { EditorState, TextSelection } from 'prosemirror-state';
import type { AppView, MacroView } from '../../../local-confluence/src/local-api';
import { fromAdf } from '../../../local-confluence/src/web/editor/from-adf';
import { insertMacro, newMacroNode } from '../../../local-confluence/src/web/editor/macro-nodes';
import { toAdf } from '../../../local-confluence/src/web/editor/to-adf';
import { faultsOf } from '../../plan/adf-schema';

const APP = { appId: 'an-app', environmentId: 'an-environment' } as AppView;

/** The document after a macro of this layout was put between its two words. */
function withMacro(layout: MacroView['layout']) {
  const doc = fromAdf({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'AB' }] }],
  });
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 2) });
  const macro = newMacroNode(APP, { key: 'm', title: 'M', layout } as MacroView, 'a-local-id');
  const after = toAdf(state.apply(insertMacro(state, macro)).doc);
  expect(faultsOf(after)).toEqual([]);
  return after.content;
}

test('a macro of inline layout stands in the line, where the cursor was', () => {
  expect(withMacro('inline')).toMatchObject([
    {
      type: 'paragraph',
      content: [{ text: 'A' }, { type: 'inlineExtension', attrs: { text: 'M' } }, { text: 'B' }],
    },
  ]);
});

test('any other is a block after it', () => {
  expect(withMacro('block')).toMatchObject([
    { type: 'paragraph', content: [{ text: 'AB' }] },
    { type: 'extension', attrs: { localId: 'a-local-id', layout: 'default' } },
    { type: 'paragraph' },
  ]);
});
