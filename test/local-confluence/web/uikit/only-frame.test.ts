import type { WireNode } from '../../../../local-confluence/src/web/frame/wire';
import { firstFrameOf } from '../../../../local-confluence/src/web/uikit/only-frame';

const node = (type: string, key: string, ...children: WireNode[]): WireNode => ({
  type,
  key,
  props: {},
  children,
});

test('of several frames the first in the order of reading is the one, however deep', () => {
  const document = node(
    'Root',
    'root',
    node('Text', 'a'),
    node('Box', 'b', node('Box', 'c', node('Frame', 'first'))),
    node('Frame', 'second'),
  );
  expect(firstFrameOf(document)).toBe('first');
  expect(firstFrameOf(node('Root', 'root', node('Text', 'a')))).toBeNull();
});
