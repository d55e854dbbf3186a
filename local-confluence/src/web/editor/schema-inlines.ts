import type { DOMOutputSpec, Node, NodeSpec } from 'prosemirror-model';
import { statusClass } from '../adf/status-lozenge';
import { attrsFromElement, attrsOnElement, optional } from './schema-kept';

function inlineAtom(
  type: string,
  attrNames: string[],
  draw: (node: Node) => [className: string, text: string],
): NodeSpec {
  return {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: optional(...attrNames),
    leafText: (node) => draw(node)[1],
    parseDOM: [{ tag: `span[data-adf-type=${type}]`, getAttrs: attrsFromElement }],
    toDOM: (node): DOMOutputSpec => {
      const [className, text] = draw(node);
      return ['span', { ...attrsOnElement(type, node.attrs), class: className }, text];
    },
  };
}

const attr = (node: Node, name: string): string => String(node.attrs[name] ?? '');

export const inlineNodes: Record<string, NodeSpec> = {
  text: { group: 'inline' },
  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    attrs: optional('text', 'localId'),
    leafText: () => '\n',
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  mention: inlineAtom('mention', ['id', 'text', 'accessLevel', 'userType', 'localId'], (node) => [
    'adf-mention',
    `@${attr(node, 'text').replace(/^@/, '')}`,
  ]),
  status: inlineAtom('status', ['text', 'color', 'localId', 'style'], (node) => [
    statusClass(attr(node, 'color')),
    attr(node, 'text'),
  ]),
  emoji: inlineAtom('emoji', ['shortName', 'id', 'text', 'localId'], (node) => [
    '',
    attr(node, 'text') || attr(node, 'shortName'),
  ]),
  date: inlineAtom('date', ['timestamp', 'localId'], (node) => {
    const at = Number(node.attrs['timestamp']);
    return [
      'adf-date',
      Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : attr(node, 'timestamp'),
    ];
  }),
  inlineCard: inlineAtom('inlineCard', ['url', 'data', 'localId'], (node) => ['adf-card', attr(node, 'url')]),
  /** A macro in a line. */
  inlineExtension: {
    group: 'inline',
    inline: true,
    atom: true,
    draggable: true,
    attrs: { ...optional('parameters', 'text', 'localId'), extensionType: {}, extensionKey: {} },
    leafText: (node) => attr(node, 'text'),
    parseDOM: [{ tag: 'span[data-adf-type=inlineExtension]', getAttrs: attrsFromElement }],
    toDOM: (node) => ['span', attrsOnElement('inlineExtension', node.attrs)],
  },
  /** Any other inline node, its ADF untouched. */
  opaqueInline: inlineAtom('opaqueInline', ['adf'], (node) => ['adf-unknown-inline', nameOfOpaque(node)]),
};

function nameOfOpaque(node: Node): string {
  const adf: unknown = node.attrs['adf'];
  return typeof adf === 'object' && adf !== null && 'type' in adf ? String(adf.type) : '?';
}
