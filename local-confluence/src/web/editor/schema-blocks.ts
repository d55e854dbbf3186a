import type { DOMOutputSpec, Node, NodeSpec } from 'prosemirror-model';
import { PANEL_TYPES, panelTypeOf } from '../adf/panel-types';
import { attrsFromElement, attrsOnElement, kept, optional } from './schema-kept';

/** What may stand in a cell or an expand; narrower boxes name their own. */
const FLOW =
  'paragraph | heading | bulletList | orderedList | codeBlock | blockquote | rule | panel | extension | opaqueBlock';

const headings = [1, 2, 3, 4, 5, 6];

export const blockNodes: Record<string, NodeSpec> = {
  doc: { content: 'block+', attrs: { version: { default: 1 } } },
  paragraph: {
    group: 'block',
    content: 'inline*',
    attrs: optional('localId'),
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { ...optional('localId'), level: { default: 1 } },
    parseDOM: headings.map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node) => [`h${headings.find((level) => level === node.attrs['level']) ?? 6}`, 0],
  },
  bulletList: {
    group: 'block',
    content: 'listItem+',
    attrs: optional('localId'),
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    attrs: optional('order', 'localId'),
    parseDOM: [{ tag: 'ol' }],
    toDOM: (node) => ['ol', { start: String(node.attrs['order'] ?? 1) }, 0],
  },
  listItem: {
    content:
      '(paragraph | codeBlock | opaqueBlock) (paragraph | bulletList | orderedList | codeBlock | opaqueBlock)*',
    defining: true,
    attrs: optional('localId'),
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  codeBlock: {
    group: 'block',
    content: 'text*',
    marks: '',
    code: true,
    defining: true,
    attrs: optional('language', 'uniqueId', 'localId'),
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },
  blockquote: {
    group: 'block',
    content: '(paragraph | bulletList | orderedList | codeBlock | opaqueBlock)+',
    defining: true,
    attrs: optional('localId'),
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  rule: { group: 'block', attrs: optional('localId'), parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  panel: {
    group: 'block',
    content: '(paragraph | heading | bulletList | orderedList | codeBlock | rule | opaqueBlock)+',
    defining: true,
    attrs: {
      ...optional('panelIcon', 'panelIconId', 'panelIconText', 'panelColor', 'localId'),
      panelType: { default: 'info' },
    },
    parseDOM: [
      { tag: 'div[data-adf-type=panel]', getAttrs: attrsFromElement, contentElement: '.adf-panel-body' },
    ],
    toDOM: drawPanel,
  },
  expand: {
    group: 'block',
    content: `(${FLOW} | table)+`,
    defining: true,
    attrs: optional('title', 'localId'),
    parseDOM: [
      { tag: 'div[data-adf-type=expand]', getAttrs: attrsFromElement, contentElement: '.adf-expand-body' },
    ],
    toDOM: (node) => [
      'div',
      { ...attrsOnElement('expand', node.attrs), class: 'adf-expand' },
      [
        'div',
        { class: 'adf-expand-title', contenteditable: 'false' },
        String(node.attrs['title'] ?? '') || '…',
      ],
      ['div', { class: 'adf-expand-body' }, 0],
    ],
  },
  table: {
    group: 'block',
    content: 'tableRow+',
    isolating: true,
    attrs: optional('isNumberColumnEnabled', 'layout', 'localId', 'width', 'displayMode'),
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['div', { class: 'adf-table' }, ['table', ['tbody', 0]]],
  },
  tableRow: {
    content: '(tableHeader | tableCell)*',
    attrs: optional('localId'),
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  tableHeader: cell('th'),
  tableCell: cell('td'),
  /** A macro. `parameters` holds its config and, once more, its local id. */
  extension: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: {
      ...optional('parameters', 'text', 'layout', 'localId'),
      extensionType: {},
      extensionKey: {},
    },
    parseDOM: [{ tag: 'div[data-adf-type=extension]', getAttrs: attrsFromElement }],
    toDOM: (node) => ['div', attrsOnElement('extension', node.attrs)],
  },
  /** Any other block, its ADF untouched. */
  opaqueBlock: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: { adf: {}, ...kept },
    parseDOM: [{ tag: 'div[data-adf-type=opaqueBlock]', getAttrs: attrsFromElement }],
    toDOM: (node) => ['div', attrsOnElement('opaqueBlock', node.attrs)],
  },
};

function cell(tag: 'th' | 'td'): NodeSpec {
  return {
    content: `(${FLOW})+`,
    isolating: true,
    attrs: optional('colspan', 'rowspan', 'colwidth', 'background', 'localId'),
    parseDOM: [
      {
        tag,
        getAttrs: (element) => ({ colspan: spanOf(element, 'colspan'), rowspan: spanOf(element, 'rowspan') }),
      },
    ],
    toDOM: (node) => [
      tag,
      { colspan: String(node.attrs['colspan'] ?? 1), rowspan: String(node.attrs['rowspan'] ?? 1) },
      0,
    ],
  };
}

function spanOf(element: HTMLElement, name: string): number | null {
  const span = Number(element.getAttribute(name));
  return Number.isInteger(span) && span > 1 ? span : null;
}

function drawPanel(node: Node): DOMOutputSpec {
  const type = panelTypeOf(String(node.attrs['panelType']));
  return [
    'div',
    { ...attrsOnElement('panel', node.attrs), class: `adf-panel adf-panel-${PANEL_TYPES[type]}` },
    ['span', { class: `adf-panel-icon adf-panel-dot adf-panel-dot-${type}`, contenteditable: 'false' }],
    ['div', { class: 'adf-panel-body' }, 0],
  ];
}
