import { EditorState } from 'prosemirror-state';
import type { AdfNode } from '../../../local-confluence/src/local-api';
import { fromAdf } from '../../../local-confluence/src/web/editor/from-adf';
import { localIds } from '../../../local-confluence/src/web/editor/local-ids';
import { adfOfNode } from '../../../local-confluence/src/web/editor/to-adf';

const macro = (localId: string | null, plan: string): AdfNode => ({
  type: 'extension',
  attrs: {
    extensionType: 'com.atlassian.ecosystem',
    extensionKey: 'k',
    ...(localId === null ? {} : { localId }),
    parameters: { localId, guestParams: { plan } },
  },
});

function editing(...content: AdfNode[]): EditorState {
  let last = 0;
  return EditorState.create({
    doc: fromAdf({ type: 'doc', version: 1, content }),
    plugins: [localIds(() => `new-${String(++last)}`)],
  });
}

/** Local id, the local id within the parameters, and the plan of each macro, in the document's order. */
function macrosIn(state: EditorState): unknown[][] {
  const found: unknown[][] = [];
  state.doc.descendants((node) => {
    if (node.type.name !== 'extension' && node.type.name !== 'inlineExtension') return;
    const parameters = node.attrs['parameters'] as { localId: unknown; guestParams: { plan: unknown } };
    found.push([node.attrs['localId'], parameters.localId, parameters.guestParams.plan]);
  });
  return found;
}

const paragraph: AdfNode = { type: 'paragraph', content: [{ type: 'text', text: 'x' }] };

test('of two macros with one local id the later is renewed, so a copy pasted above takes the id of the original', () => {
  const state = editing(paragraph, macro('original', 'of the original'));
  const copy = state.doc.child(1).type.create({
    ...state.doc.child(1).attrs,
    parameters: { localId: 'original', guestParams: { plan: 'of the copy' } },
  });
  const after = state.apply(state.tr.insert(0, copy));
  expect(macrosIn(after)).toEqual([
    ['original', 'original', 'of the copy'],
    ['new-1', 'new-1', 'of the original'],
  ]);
});

test('a macro in a line has an id of its own beside the blocks', () => {
  const state = editing(paragraph, macro('a', '1'));
  const inLine = fromAdf({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ ...macro('a', '2'), type: 'inlineExtension' }] }],
  }).child(0);
  const after = state.apply(state.tr.insert(state.doc.content.size, inLine));
  expect(macrosIn(after)).toEqual([
    ['a', 'a', '1'],
    ['new-1', 'new-1', '2'],
  ]);
});

test('a macro that came without a local id gets one at the first change', () => {
  const state = editing(paragraph, macro(null, 'p'));
  expect(macrosIn(state)).toEqual([[null, null, 'p']]);
  expect(macrosIn(state.apply(state.tr.insertText('y', 1)))).toEqual([['new-1', 'new-1', 'p']]);
});

test('macros whose ids differ keep them, and everything else of them stays', () => {
  const state = editing(macro('a', '1'), macro('b', '2'), paragraph);
  const after = state.apply(state.tr.insertText('y', state.doc.content.size - 1));
  expect(macrosIn(after)).toEqual([
    ['a', 'a', '1'],
    ['b', 'b', '2'],
  ]);
  expect(adfOfNode(after.doc.child(0))).toEqual(macro('a', '1'));
});
