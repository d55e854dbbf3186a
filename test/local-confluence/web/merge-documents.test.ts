import type { Node } from 'prosemirror-model';
import type { AdfNode } from '../../../local-confluence/src/local-api';
import { fromAdf } from '../../../local-confluence/src/web/editor/from-adf';
import { changeBetween, mergeDocuments } from '../../../local-confluence/src/web/editor/merge-documents';
import { toAdf } from '../../../local-confluence/src/web/editor/to-adf';

/** A document of paragraphs; a text that begins with `!` is a panel. */
function page(...texts: string[]): Node {
  const content = texts.map((text): AdfNode => {
    const words = text.replace(/^!/, '');
    const paragraph: AdfNode = {
      type: 'paragraph',
      content: words === '' ? [] : [{ type: 'text', text: words }],
    };
    return text.startsWith('!')
      ? { type: 'panel', attrs: { panelType: 'info' }, content: [paragraph] }
      : paragraph;
  });
  return fromAdf({ type: 'doc', version: 1, content });
}

const base = page('one', 'two', 'three');

test.each<[behaviour: string, mine: Node, theirs: Node, merged: Node]>([
  [
    'words in different paragraphs',
    page('one!', 'two', 'three'),
    page('one', 'two', 'three?'),
    page('one!', 'two', 'three?'),
  ],
  [
    'the other order',
    page('one', 'two', 'three?'),
    page('one!', 'two', 'three'),
    page('one!', 'two', 'three?'),
  ],
  [
    'a new paragraph and a removed one',
    page('one', 'and', 'two', 'three'),
    page('one', 'two'),
    page('one', 'and', 'two'),
  ],
  [
    'a panel above and words below',
    page('!new', 'one', 'two', 'three'),
    page('one', 'two', 'thrice'),
    page('!new', 'one', 'two', 'thrice'),
  ],
  ['nothing of mine', base, page('x', 'two', 'three'), page('x', 'two', 'three')],
  ['nothing of theirs', page('x', 'two', 'three'), base, page('x', 'two', 'three')],
])('two people’s texts are put together: %s', (_behaviour, mine, theirs, merged) => {
  expect(toAdf(mergeDocuments(base, mine, theirs) ?? base)).toEqual(toAdf(merged));
});

test.each<[behaviour: string, mine: Node, theirs: Node]>([
  ['the same word', page('one', 'tw', 'three'), page('one', 'twoo', 'three')],
  ['the same place', page('one', 'a', 'two', 'three'), page('one', 'b', 'two', 'three')],
  ['within what the other removed', page('one', 'two and a half', 'three'), page('one')],
])('where they met nobody decides for them: %s', (_behaviour, mine, theirs) => {
  expect(mergeDocuments(base, mine, theirs)).toBeNull();
});

test('a repeated letter is one change of one letter', () => {
  expect(changeBetween(page('a'), page('aa'))).toEqual({ start: 2, oldEnd: 2, newEnd: 3 });
  expect(changeBetween(page('aa'), page('a'))).toEqual({ start: 2, oldEnd: 3, newEnd: 2 });
  expect(changeBetween(base, base)).toBeNull();
});
