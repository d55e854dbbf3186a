import type { AdfDocument, AdfNode } from '../../../local-confluence/src/local-api';
import { fromAdf } from '../../../local-confluence/src/web/editor/from-adf';
import { toAdf } from '../../../local-confluence/src/web/editor/to-adf';

const text = (words: string, ...marks: NonNullable<AdfNode['marks']>): AdfNode => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks }),
});
const paragraph = (...content: AdfNode[]): AdfNode => ({ type: 'paragraph', content });
const page = (...content: AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });

/** Opened and saved again, it is as it was; and the editor's document is one that its schema allows. */
function expectUnchanged(document: AdfDocument): void {
  const before = structuredClone(document);
  const opened = fromAdf(document);
  opened.check();
  expect(toAdf(opened)).toEqual(before);
  expect(document).toEqual(before);
}

const kept: [behaviour: string, ...content: AdfNode[]][] = [
  [
    'text with every mark that the editor knows',
    paragraph(
      text('a', { type: 'strong' }),
      text('b', { type: 'em' }),
      text('c', { type: 'code' }),
      text('d', { type: 'strike' }),
      text('e', { type: 'underline' }),
      text('f', { type: 'textColor', attrs: { color: '#ff0000' } }),
      text('g', { type: 'link', attrs: { href: 'https://example.com', title: 'unknown to the schema' } }),
      text('h', { type: 'subsup', attrs: { type: 'sup' } }),
    ),
  ],
  [
    'marks that it does not know, two of them on one text',
    paragraph(
      text(
        'a',
        { type: 'annotation', attrs: { id: '1', annotationType: 'inlineComment' } },
        { type: 'annotation', attrs: { id: '2', annotationType: 'inlineComment' } },
      ),
    ),
  ],
  [
    'attributes and block marks that it does not know',
    {
      type: 'heading',
      attrs: { level: 2, later: 'x' },
      content: [text('Title')],
      marks: [{ type: 'alignment', attrs: { align: 'center' } }],
    },
  ],
  [
    'mentions, status, emoji, dates, cards and unknown inline nodes',
    paragraph(
      { type: 'mention', attrs: { id: 'abc', text: '@Tom', accessLevel: '' } },
      { type: 'status', attrs: { text: 'Done', color: 'green', localId: 's' } },
      { type: 'emoji', attrs: { shortName: ':fire:', text: '🔥' } },
      { type: 'date', attrs: { timestamp: '1795000000000' } },
      { type: 'inlineCard', attrs: { url: 'https://example.com' } },
      { type: 'mystery', attrs: { deep: { er: [1] } } },
    ),
  ],
  [
    'a macro, whose config and ids are the app’s affair',
    {
      type: 'extension',
      attrs: {
        extensionType: 'com.atlassian.ecosystem',
        extensionKey: 'app/env/static/hello',
        layout: 'default',
        localId: 'l',
        parameters: { localId: 'l', guestParams: { plan: 'p' } },
      },
    },
  ],
  [
    'a table with spans, widths and a macro in a cell',
    {
      type: 'table',
      attrs: { layout: 'default', isNumberColumnEnabled: false },
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableHeader',
              attrs: { colspan: 2, colwidth: [100, 200] },
              content: [paragraph(text('a'))],
            },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', attrs: {}, content: [paragraph()] },
            {
              type: 'tableCell',
              attrs: { background: '#eeeeee' },
              content: [{ type: 'extension', attrs: { extensionType: 't', extensionKey: 'k' } }],
            },
          ],
        },
      ].map((row) => ({ ...row, content: row.content.map(withoutEmptyAttrs) })),
    },
  ],
  [
    'blocks that it cannot edit: tasks, layouts, media, bodied macros',
    { type: 'taskList', attrs: { localId: 't' }, content: [{ type: 'taskItem', attrs: { state: 'DONE' } }] },
    {
      type: 'layoutSection',
      content: [{ type: 'layoutColumn', attrs: { width: 50 }, content: [paragraph()] }],
    },
    {
      type: 'bodiedExtension',
      attrs: { extensionKey: 'k', extensionType: 't' },
      content: [paragraph(text('b'))],
    },
  ],
  [
    'a known block with something in it that has no place there',
    {
      type: 'panel',
      attrs: { panelType: 'info' },
      content: [{ type: 'table', content: [{ type: 'tableRow', content: [] }] }],
    },
  ],
  [
    'lists in lists',
    {
      type: 'orderedList',
      attrs: { order: 3 },
      content: [
        {
          type: 'listItem',
          content: [
            paragraph(text('a')),
            { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('b'))] }] },
          ],
        },
      ],
    },
  ],
];

function withoutEmptyAttrs(node: AdfNode): AdfNode {
  const { attrs, ...rest } = node;
  return attrs === undefined || Object.keys(attrs).length === 0 ? rest : node;
}

test.each(kept)('the editor keeps %s', (_behaviour, ...content) => {
  expectUnchanged(page(...content));
});

test('an empty document opens as one empty paragraph', () => {
  expect(toAdf(fromAdf(page()))).toEqual(page(paragraph()));
});
