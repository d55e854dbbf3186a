/**
 * A document as HTML: the closed set of nodes that `nodes.ts` makes, so that a file needs no Confluence to be read.
 * Whatever was typed is text in it; an address is one that `linkOf` let through.
 */
import type { AdfDocument, BlockNode, InlineNode, StatusColour } from './nodes';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Each heading has the id `part-1`, `part-2`, … in the order of the document. */
export function adfToHtml({ content }: AdfDocument): string {
  const headings = { count: 0 };
  return content.map((block) => blockToHtml(block, headings)).join('\n');
}

export interface Part {
  readonly id: string;
  readonly title: string;
}

/** The headings of a level, for a table of contents. */
export function partsOf({ content }: AdfDocument, level: number): Part[] {
  return content
    .filter((block) => block.type === 'heading')
    .map(({ attrs, content: title }, index) => ({ level: attrs.level, id: partId(index + 1), title }))
    .filter((heading) => heading.level === level)
    .map(({ id, title }) => ({ id, title: plainText(title) }));
}

const partId = (place: number): string => `part-${place}`;

function blockToHtml(block: BlockNode, headings: { count: number }): string {
  const inside = (blocks: readonly BlockNode[]): string =>
    blocks.map((each) => blockToHtml(each, headings)).join('');
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesToHtml(block.content)}</p>`;
    case 'heading': {
      headings.count += 1;
      const { level } = block.attrs;
      return `<h${level} id="${partId(headings.count)}">${inlinesToHtml(block.content)}</h${level}>`;
    }
    case 'bulletList':
    case 'orderedList': {
      const tag = block.type === 'bulletList' ? 'ul' : 'ol';
      return `<${tag}>${block.content.map((item) => `<li>${inside(item.content)}</li>`).join('')}</${tag}>`;
    }
    case 'panel':
      return `<aside>${inside(block.content)}</aside>`;
    case 'blockquote':
      return `<blockquote>${inside(block.content)}</blockquote>`;
    case 'table':
      return tableToHtml(block.content, inside);
  }
}

type Rows = Extract<BlockNode, { type: 'table' }>['content'];

/** The names of the columns stand on every sheet of paper; each cell carries its own: on a phone a row is a card. */
function tableToHtml(rows: Rows, inside: (blocks: readonly BlockNode[]) => string): string {
  const names = (rows[0]?.content ?? []).map(({ content }) => plainText(content.flatMap(inlinesOf)));
  const lines = rows.map(({ content }) => {
    const cells = content.map((cell, column) =>
      cell.type === 'tableHeader'
        ? `<th scope="col">${inside(cell.content)}</th>`
        : `<td data-column="${escapeHtml(names[column] ?? '')}">${inside(cell.content)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const [head = '', ...body] = lines;
  return `<table><thead>${head}</thead><tbody>${body.join('')}</tbody></table>`;
}

const inlinesOf = (block: BlockNode): readonly InlineNode[] =>
  block.type === 'paragraph' || block.type === 'heading' ? block.content : [];

function plainText(content: readonly InlineNode[]): string {
  return content.map((inline) => ('text' in inline ? inline.text : '')).join('');
}

function inlinesToHtml(content: readonly InlineNode[]): string {
  return content.map(inlineToHtml).join('');
}

function inlineToHtml(inline: InlineNode): string {
  switch (inline.type) {
    case 'hardBreak':
      return '<br>';
    case 'mention':
      return `<b class="person">${escapeHtml(inline.attrs.text ?? inline.attrs.id)}</b>`;
    case 'status': {
      const colour: StatusColour = inline.attrs.color;
      return `<span class="status ${colour}">${escapeHtml(inline.attrs.text)}</span>`;
    }
    case 'text':
      return (inline.marks ?? []).reduce((html, mark) => {
        if (mark.type === 'link') return `<a href="${escapeHtml(mark.attrs.href)}">${html}</a>`;
        return `<${mark.type}>${html}</${mark.type}>`;
      }, escapeHtml(inline.text));
  }
}
