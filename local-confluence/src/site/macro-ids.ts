/**
 * The local ids of macros. Confluence's editor keeps them unique within one document, and of two that are
 * equal it renews the *later* one: a copy pasted above the original therefore takes the original's id, and
 * the original gets a new one. Between documents nothing is unique: a copied page has the ids of its original.
 */
import { isObject } from '../adf/node';
import type { AdfDocument, AdfNode } from '../local-api';

const MACROS = new Set(['extension', 'bodiedExtension', 'inlineExtension']);

/** The document with every later macro of two equal ids renewed; the given one is left as it is. */
export function renewRepeatedLocalIds(document: AdfDocument, newLocalId: () => string): AdfDocument {
  const seen = new Set<string>();
  const visit = (node: AdfNode): AdfNode => {
    const own = MACROS.has(node.type) ? firstOfItsId(node, seen, newLocalId) : node;
    return own.content ? { ...own, content: own.content.map(visit) } : own;
  };
  return { ...document, content: document.content.map(visit) };
}

function firstOfItsId(node: AdfNode, seen: Set<string>, newLocalId: () => string): AdfNode {
  const localId = node.attrs?.['localId'];
  // A page made by REST may hold macros without an id; they stay without.
  if (typeof localId !== 'string' || localId === '') return node;
  if (!seen.has(localId)) {
    seen.add(localId);
    return node;
  }
  const renewed = newLocalId();
  seen.add(renewed);
  const parameters = node.attrs?.['parameters'];
  return {
    ...node,
    attrs: {
      ...node.attrs,
      localId: renewed,
      // The id stands in the node twice.
      ...(isObject(parameters) ? { parameters: { ...parameters, localId: renewed } } : {}),
    },
  };
}
