import type { WireNode } from '../../../../local-confluence/src/web/frame/wire';
import { readDocument } from '../../../../local-confluence/src/web/uikit/document';

const node = (key: string, props: Record<string, unknown> = {}, ...children: WireNode[]): WireNode => ({
  type: 'Box',
  key,
  props,
  children,
});

const sent = (document: WireNode, before: WireNode | null) => readDocument(JSON.stringify(document), before);

const table = (middle: WireNode) => node('root', {}, node('first'), middle, node('last'));

test('the same document again is the same object', () => {
  const before = sent(table(node('middle', { xcss: { width: '40%' }, options: [1, 2] })), null);
  expect(sent(table(node('middle', { xcss: { width: '40%' }, options: [1, 2] })), before)).toBe(before);
});

test('what did not change stays the same object beside what did', () => {
  const before = sent(table(node('middle', { size: 'small' }, node('inside'))), null);
  const after = sent(table(node('middle', { size: 'large' }, node('inside'))), before);

  expect(after).not.toBe(before);
  expect(after.children[0]).toBe(before.children[0]);
  expect(after.children[2]).toBe(before.children[2]);
  expect(after.children[1]).not.toBe(before.children[1]);
  expect(after.children[1]?.props).toEqual({ size: 'large' });
  expect(after.children[1]?.children[0]).toBe(before.children[1]?.children[0]);
});

test('a node that moved is known by its key', () => {
  const before = sent(node('root', {}, node('a', { name: 'A' }), node('b')), null);
  const after = sent(node('root', {}, node('b'), node('a', { name: 'A' })), before);
  expect(after.children.map(({ key }) => key)).toEqual(['b', 'a']);
  expect(after.children[1]).toBe(before.children[0]);
});

test.each<[change: string, before: Record<string, unknown>, after: Record<string, unknown>]>([
  ['a property less', { a: 1, b: 2 }, { a: 1 }],
  ['a property of another name', { a: 1 }, { b: 1 }],
  ['null for an object', { a: { b: 1 } }, { a: null }],
  ['a list for an object', { a: { 0: 'x' } }, { a: ['x'] }],
  ['an item more', { a: [1] }, { a: [1, 2] }],
])('a change is never taken for the same: %s', (_change, before, after) => {
  const first = sent(node('root', before), null);
  expect(sent(node('root', after), first).props).toEqual(after);
});

test('another kind of node under an old key is new', () => {
  const before = sent(node('root', {}, node('a')), null);
  const after = sent(node('root', {}, { ...node('a'), type: 'Text' }), before);
  expect(after.children[0]?.type).toBe('Text');
});

test('what is no document is refused', () => {
  expect(() => readDocument('{"type":"Root"}', null)).toThrow('key');
});
