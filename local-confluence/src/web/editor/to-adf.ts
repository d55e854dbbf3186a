import type { Mark, Node } from 'prosemirror-model';
import type { AdfDocument, AdfNode } from '../../local-api';
import { KEPT_NAMES } from './schema-kept';

/** The ADF of the editor's document: the reverse of `fromAdf`. */
export function toAdf(document: Node): AdfDocument {
  return { type: 'doc', version: 1, content: childrenOf(document) };
}

export function adfOfNode(node: Node): AdfNode {
  if (node.type.name === 'opaqueBlock' || node.type.name === 'opaqueInline')
    return heldAdf(node.attrs['adf']);
  const attrs = attrsOf(node.attrs);
  const marks = node.isInline ? node.marks.map(adfOfMark) : blockMarksOf(node);
  return {
    type: node.type.name,
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(attrs === null ? {} : { attrs }),
    ...(node.isLeaf ? {} : { content: childrenOf(node) }),
    ...(marks.length === 0 ? {} : { marks }),
  };
}

function childrenOf(node: Node): AdfNode[] {
  const children: AdfNode[] = [];
  node.forEach((child) => children.push(adfOfNode(child)));
  return children;
}

/** ADF says nothing about an attribute that is not set. */
function attrsOf(attrs: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  const others = attrs['otherAttrs'];
  const entries = Object.entries(attrs).filter(
    ([name, value]) => !KEPT_NAMES.has(name) && value !== null && value !== undefined,
  );
  const all = { ...(typeof others === 'object' ? others : {}), ...Object.fromEntries(entries) };
  return Object.keys(all).length === 0 ? null : all;
}

function adfOfMark(mark: Mark): NonNullable<AdfNode['marks']>[number] {
  if (mark.type.name === 'opaqueMark') return heldAdf(mark.attrs['adf']);
  const attrs = attrsOf(mark.attrs);
  return { type: mark.type.name, ...(attrs === null ? {} : { attrs }) };
}

function blockMarksOf(node: Node): NonNullable<AdfNode['marks']> {
  const marks: unknown = node.attrs['blockMarks'];
  return Array.isArray(marks) ? marks.map(heldAdf) : [];
}

/** What `fromAdf` put aside, or what a paste brought in its place. */
function heldAdf(held: unknown): AdfNode {
  const isNode = typeof held === 'object' && held !== null && 'type' in held && typeof held.type === 'string';
  if (!isNode) throw new Error('An opaque node holds no ADF.');
  return held as AdfNode;
}
