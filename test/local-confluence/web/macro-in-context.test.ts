import { macroInContext } from '../../../local-confluence/src/web/adf/macro-in-context';

const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Inside' }] };

test('a macro with a body is told it, as a document; its form is told so besides', () => {
  const node = { type: 'bodiedExtension', content: [paragraph] };
  const body = { type: 'doc', version: 1, content: [paragraph] };
  expect(macroInContext(node, undefined)).toEqual({ macro: { body } });
  expect(macroInContext(node, true)).toEqual({ macro: { body, isConfiguring: true, isInserting: true } });
});

test('any other is told nothing of it, and its form that it is one', () => {
  expect(macroInContext({ type: 'extension' }, undefined)).toEqual({});
  expect(macroInContext({ type: 'inlineExtension' }, false)).toEqual({
    macro: { isConfiguring: true, isInserting: false },
  });
});
