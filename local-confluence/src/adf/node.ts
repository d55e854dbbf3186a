import type { AdfDocument, AdfNode } from '../local-api';

/** Deeper than any document that an editor makes; a guard for the stack, not a rule of ADF. */
const MAX_DEPTH = 100;

/**
 * Reads a value as an ADF document. Null when its shape is not one: what each node may hold is the
 * editor's and the renderer's business, as in Confluence, which shows an unknown node as its text.
 */
export function parseAdfDocument(value: unknown): AdfDocument | null {
  if (!isObject(value) || value['type'] !== 'doc' || value['version'] !== 1) return null;
  const content = parseNodes(value['content'], 1);
  return content === null ? null : { type: 'doc', version: 1, content };
}

/** As `parseAdfDocument`, of the JSON text that Confluence's REST API carries bodies in. */
export function parseAdfText(text: string): AdfDocument | null {
  try {
    return parseAdfDocument(JSON.parse(text));
  } catch {
    return null;
  }
}

export function parseAdfNode(value: unknown, depth = 1): AdfNode | null {
  if (depth > MAX_DEPTH || !isObject(value)) return null;
  const { type, text, attrs, content, marks } = value;
  if (typeof type !== 'string' || type === '') return null;
  const node: AdfNode = { type };
  if (text !== undefined) {
    // An empty text node is what Confluence refuses most often in documents made by hand.
    if (typeof text !== 'string' || text === '') return null;
    node.text = text;
  }
  if (type === 'text' && node.text === undefined) return null;
  if (attrs !== undefined) {
    if (!isObject(attrs)) return null;
    node.attrs = attrs;
  }
  if (content !== undefined) {
    const children = parseNodes(content, depth + 1);
    if (children === null) return null;
    node.content = children;
  }
  if (marks !== undefined) {
    const parsed = parseMarks(marks);
    if (parsed === null) return null;
    node.marks = parsed;
  }
  return node;
}

function parseNodes(value: unknown, depth: number): AdfNode[] | null {
  if (!Array.isArray(value)) return null;
  const nodes: AdfNode[] = [];
  for (const each of value) {
    const node = parseAdfNode(each, depth);
    if (node === null) return null;
    nodes.push(node);
  }
  return nodes;
}

function parseMarks(value: unknown): NonNullable<AdfNode['marks']> | null {
  if (!Array.isArray(value)) return null;
  const marks: NonNullable<AdfNode['marks']> = [];
  for (const each of value) {
    if (!isObject(each) || typeof each['type'] !== 'string') return null;
    const { type, attrs } = each;
    if (attrs === undefined) marks.push({ type });
    else if (isObject(attrs)) marks.push({ type, attrs });
    else return null;
  }
  return marks;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
