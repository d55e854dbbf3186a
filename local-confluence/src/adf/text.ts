import type { AdfNode } from '../local-api';

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'listItem',
  'taskItem',
  'decisionItem',
  'tableCell',
  'tableHeader',
  'rule',
]);

/** What a person reads of a node, on one line: words alone, blocks apart by a space. */
export function adfToText(node: AdfNode): string {
  return words(node).replace(/\s+/g, ' ').trim();
}

function words(node: AdfNode): string {
  const own = node.text ?? leafText(node);
  const inner = (node.content ?? []).map(words).join('');
  return BLOCKS.has(node.type) ? ` ${own}${inner} ` : own + inner;
}

/** The text of nodes that carry theirs in an attribute. */
export function leafText(node: AdfNode): string {
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case 'hardBreak':
      return ' ';
    case 'mention':
    case 'status':
    case 'placeholder':
      return attribute(attrs, 'text');
    case 'emoji':
      return attribute(attrs, 'text') || attribute(attrs, 'shortName');
    case 'date':
      return dateText(attrs);
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return attribute(attrs, 'url');
    default:
      return '';
  }
}

/** ADF keeps a date as milliseconds since 1970, in a string, and means the day in UTC. */
export function dateText(attrs: Record<string, unknown>): string {
  const time = Number(attrs['timestamp']);
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

export function attribute(attrs: Record<string, unknown>, name: string): string {
  const value = attrs[name];
  return typeof value === 'string' ? value : '';
}
