import { findAll, host, show, textOf, type DocumentNode } from '../host';
import { Text } from '@forge/react';
import { InPressableProvider } from '../../../src/frontend/cells/in-pressable';
import { TextBlocks } from '../../../src/frontend/text/text-blocks';

beforeEach(() => host.forget());

const read = (text: string): Promise<DocumentNode> => show(<TextBlocks text={text} />);
const texts = (node: DocumentNode): string[] => findAll(node, 'Text').map(textOf);

it('a paragraph is a Text, and a line of it another: UI Kit has no line break', async () => {
  expect(texts(await read('one\ntwo\n\nthree'))).toEqual(['one', 'two', 'three']);
});

it('bold, italics and both', async () => {
  const shown = await read('a **b** *c* ***d***');
  expect(findAll(shown, 'Text').map(({ props }) => props.as)).toEqual([
    undefined,
    'strong',
    'em',
    'strong',
    'em',
  ]);
  expect(textOf(shown)).toBe('a b c d');
});

it('code, and headings that never compete with those around them', async () => {
  const shown = await read('# How\n`page ops`');
  expect(findAll(shown, 'Heading').map(({ props }) => props.as)).toEqual(['h4']);
  expect(findAll(shown, 'Code').map(textOf)).toEqual(['page ops']);
});

it('lists of two levels, numbered or not', async () => {
  const shown = await read('1. one\n   - inner\n2. two');
  expect(findAll(shown, 'List').map(({ props }) => props.type)).toEqual(['ordered', 'unordered']);
  expect(findAll(shown, 'ListItem').map(textOf)).toEqual(['oneinner', 'inner', 'two']);
});

it('a link of a safe scheme leads out in a tab of its own; any other is the text that was typed', async () => {
  const shown = await read('[here](https://example.com) and [there](javascript:alert)');
  expect(findAll(shown, 'Link').map(({ props }) => props)).toEqual([
    { href: 'https://example.com', openNewTab: true },
  ]);
  expect(textOf(shown)).toBe('here and [there](javascript:alert)');
});

it('a bold link is both', async () => {
  const shown = await read('**[here](https://example.com)**');
  const [, strong] = findAll(shown, 'Text');
  expect(strong?.props.as).toBe('strong');
  expect(strong?.children.map(({ type }) => type)).toEqual(['Link']);
});

it('a link is text within a cell that is pressed to edit it', async () => {
  const shown = await show(
    <InPressableProvider value={true}>
      <TextBlocks text="[here](https://example.com)" />
    </InPressableProvider>,
  );
  expect(findAll(shown, 'Link')).toEqual([]);
  expect(textOf(shown)).toBe('here');
});

it('what is typed as HTML stays the text that it is, and nothing is nothing', async () => {
  expect(textOf(await read('<b>bold</b>'))).toBe('<b>bold</b>');
  const nothing = await show(
    <>
      <Text>before</Text>
      <TextBlocks text="" />
    </>,
  );
  expect(texts(nothing)).toEqual(['before']);
});
