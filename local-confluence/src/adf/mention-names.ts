import type { AdfNode } from '../local-api';

/**
 * The node with the people in it called by their names of today. A mention is the account in it; the text beside
 * it is what it was called when it was written, and an app may leave that out.
 */
export function withMentionNames<Node extends AdfNode>(
  node: Node,
  nameOf: (accountId: string) => string | undefined,
): Node {
  if (node.type === 'mention') {
    const id = node.attrs?.['id'];
    const name = typeof id === 'string' ? nameOf(id) : undefined;
    return name === undefined ? node : { ...node, attrs: { ...node.attrs, text: `@${name}` } };
  }
  if (node.content === undefined) return node;
  return { ...node, content: node.content.map((child) => withMentionNames(child, nameOf)) };
}
