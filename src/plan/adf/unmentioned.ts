/**
 * A document that tells nobody: a mention in a page rings the bell of whoever is named, and a page that is written from
 * a plan names people who were told long ago. Each becomes the person's name with a link to their profile.
 */
import * as adf from './nodes';
import type { AccountId } from '../values';

/** `site` is `https://…/wiki`. Where nobody is called anything, the account's id stands. */
export function unmentioned(
  { content }: adf.AdfDocument,
  site: string,
  nameOf: (person: AccountId) => string | null,
): adf.AdfDocument {
  const inlines = (line: readonly adf.InlineNode[]): adf.InlineNode[] =>
    line.flatMap((inline) => {
      if (inline.type !== 'mention') return [inline];
      const { id } = inline.attrs;
      return adf.text(nameOf(id) ?? id, adf.link(`${site}/people/${encodeURIComponent(id)}`));
    });
  const blocks = (among: readonly adf.BlockNode[]): adf.BlockNode[] =>
    among.map((block): adf.BlockNode => {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          return { ...block, content: inlines(block.content) };
        case 'panel':
        case 'blockquote':
          return { ...block, content: blocks(block.content) };
        case 'bulletList':
        case 'orderedList':
          return {
            ...block,
            content: block.content.map((item) => ({ ...item, content: blocks(item.content) })),
          };
        case 'table':
          return {
            ...block,
            content: block.content.map((row) => ({
              ...row,
              content: row.content.map((cell) => ({ ...cell, content: blocks(cell.content) })),
            })),
          };
      }
    });
  return adf.doc(blocks(content));
}
