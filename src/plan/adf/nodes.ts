/** The nodes of the Atlassian Document Format that a plan needs, one small function each. Schema: `@atlaskit/adf-schema`. */

export type Mark =
  | { readonly type: 'strong' | 'em' | 'code' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

export type InlineNode =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
  | { readonly type: 'hardBreak' }
  | { readonly type: 'mention'; readonly attrs: { readonly id: string; readonly text?: string } }
  | { readonly type: 'status'; readonly attrs: { readonly text: string; readonly color: StatusColour } };

export type StatusColour = 'neutral' | 'purple' | 'blue' | 'red' | 'yellow' | 'green';

interface ListItem {
  readonly type: 'listItem';
  readonly content: readonly BlockNode[];
}
interface Cell {
  readonly type: 'tableHeader' | 'tableCell';
  readonly attrs: Record<string, never>;
  readonly content: readonly BlockNode[];
}
interface TableRow {
  readonly type: 'tableRow';
  readonly content: readonly Cell[];
}

export type BlockNode =
  | { readonly type: 'paragraph'; readonly content: readonly InlineNode[] }
  | {
      readonly type: 'heading';
      readonly attrs: { readonly level: number };
      readonly content: readonly InlineNode[];
    }
  | { readonly type: 'bulletList' | 'orderedList'; readonly content: readonly ListItem[] }
  | {
      readonly type: 'panel';
      readonly attrs: { readonly panelType: 'info' };
      readonly content: readonly BlockNode[];
    }
  | { readonly type: 'blockquote'; readonly content: readonly BlockNode[] }
  | {
      readonly type: 'table';
      readonly attrs: { readonly layout: 'default' };
      readonly content: readonly TableRow[];
    };

export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly BlockNode[];
}

export const doc = (content: readonly BlockNode[]): AdfDocument => ({ type: 'doc', version: 1, content });

/** A text node; none for an empty text, which the format forbids. */
export function text(content: string, ...marks: readonly Mark[]): InlineNode[] {
  if (content === '') return [];
  return [marks.length === 0 ? { type: 'text', text: content } : { type: 'text', text: content, marks }];
}
export const strong: Mark = { type: 'strong' };
export const em: Mark = { type: 'em' };
export const code: Mark = { type: 'code' };
export const link = (href: string): Mark => ({ type: 'link', attrs: { href } });

export const hardBreak: InlineNode = { type: 'hardBreak' };

/** The name is what is shown where the account is not known any more; Confluence shows its own. */
export const mention = (id: string, name: string | null): InlineNode => ({
  type: 'mention',
  attrs: name === null ? { id } : { id, text: `@${name}` },
});
export const status = (content: string, color: StatusColour): InlineNode => ({
  type: 'status',
  attrs: { text: content, color },
});

export const paragraph = (...content: readonly InlineNode[]): BlockNode => ({ type: 'paragraph', content });
export const heading = (level: number, ...content: readonly InlineNode[]): BlockNode => ({
  type: 'heading',
  attrs: { level },
  content,
});
export const list = (ordered: boolean, items: readonly (readonly BlockNode[])[]): BlockNode => ({
  type: ordered ? 'orderedList' : 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content })),
});
export const panel = (content: readonly BlockNode[]): BlockNode => ({
  type: 'panel',
  attrs: { panelType: 'info' },
  content,
});
export const blockquote = (content: readonly BlockNode[]): BlockNode => ({ type: 'blockquote', content });

/** A table whose first row is its header. */
export function table(
  header: readonly (readonly BlockNode[])[],
  rows: readonly (readonly (readonly BlockNode[])[])[],
): BlockNode {
  const row = (type: Cell['type'], cells: readonly (readonly BlockNode[])[]): TableRow => ({
    type: 'tableRow',
    // A cell without a block is none.
    content: cells.map((content) => ({
      type,
      attrs: {},
      content: content.length > 0 ? content : [paragraph()],
    })),
  });
  return {
    type: 'table',
    attrs: { layout: 'default' },
    content: [row('tableHeader', header), ...rows.map((cells) => row('tableCell', cells))],
  };
}
