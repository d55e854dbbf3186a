/**
 * Confluence's own macros that show a page in another: *Include Page* all of it, *Excerpt Include* the part that stands in
 * its *Excerpt*. Each names the page in a parameter without a name, by its title, with `KEY:` before it where it is of another
 * space.
 */
import * as v from 'valibot';
import type { AdfNode } from '../local-api';

/** The extension type of Confluence's own macros. */
export const OWN_EXTENSION_TYPE = 'com.atlassian.confluence.macro.core';

const including = v.object({
  extensionType: v.literal(OWN_EXTENSION_TYPE),
  extensionKey: v.picklist(['include', 'excerpt-include']),
  parameters: v.object({ macroParams: v.object({ '': v.object({ value: v.string() }) }) }),
});

export interface Included {
  /** Title of the page, or `KEY:title`. */
  named: string;
  isExcerpt: boolean;
}

/** Null for any other node. */
export function includedBy({ attrs }: AdfNode): Included | null {
  const found = v.safeParse(including, attrs);
  if (!found.success) return null;
  const { extensionKey, parameters } = found.output;
  return { named: parameters.macroParams[''].value, isExcerpt: extensionKey === 'excerpt-include' };
}

export const includeAttributes = (named: string, title: string, localId: string) => ({
  extensionType: OWN_EXTENSION_TYPE,
  extensionKey: 'include',
  text: title,
  layout: 'default',
  localId,
  parameters: {
    macroParams: { '': { value: named } },
    macroMetadata: { schemaVersion: { value: '1' }, title },
  },
});

const excerpt = v.object({
  extensionType: v.literal(OWN_EXTENSION_TYPE),
  extensionKey: v.literal('excerpt'),
});
/** The part of a page that *Excerpt Include* shows. */
export const isExcerpt = ({ type, attrs }: AdfNode): boolean =>
  type === 'bodiedExtension' && v.is(excerpt, attrs);

/** What the first excerpt among these holds. */
export function excerptIn(nodes: readonly AdfNode[]): AdfNode[] | null {
  for (const node of nodes) {
    const found = isExcerpt(node) ? (node.content ?? []) : excerptIn(node.content ?? []);
    if (found !== null) return found;
  }
  return null;
}
