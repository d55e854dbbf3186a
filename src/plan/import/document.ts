/**
 * A page's document as something to read: a closed set of blocks, out of whatever Confluence keeps (the Atlassian
 * Document Format, in any version of it, or JSON that is none). Nothing is refused. What holds text is descended into;
 * what holds none that could be taken over (an image, a macro) is there by its name. Neighbouring texts of one form
 * are one, as Confluence itself keeps them.
 */
import * as v from 'valibot';
import { linkOf } from '../link';

export type Inline =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly bold: boolean;
      readonly italics: boolean;
      readonly code: boolean;
      readonly href: string | null;
    }
  | { readonly type: 'break' }
  /** `name` as it stands in the page, without its @. */
  | { readonly type: 'person'; readonly id: string; readonly name: string };

export interface Cell {
  readonly isHeader: boolean;
  /** Over how many columns it reaches. */
  readonly columns: number;
  readonly content: readonly Block[];
}

export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  /** Set apart from the text around it. */
  | { readonly type: 'quote'; readonly content: readonly Block[] }
  | { readonly type: 'panel'; readonly content: readonly Block[] }
  | { readonly type: 'code'; readonly content: readonly Block[] }
  /** All rows of one width; a merged cell stands in the first of its columns, and in each of its rows. */
  | { readonly type: 'table'; readonly rows: readonly (readonly Cell[])[] }
  /** What cannot be taken over. */
  | { readonly type: 'lost'; readonly lost: Lost };

export interface Lost {
  readonly what: 'image' | 'macro' | 'other';
  /** As the page calls it; may be blank. */
  readonly name: string;
}

/** Deeper than this a page is read as text alone: nobody writes so, and no reader here recurses further. */
const MAX_DEPTH = 40;
/** A page is 760 pixels wide. */
const MAX_COLUMNS = 50;

const node = v.object({
  type: v.string(),
  text: v.fallback(v.optional(v.string()), undefined),
  content: v.fallback(v.array(v.unknown()), []),
  marks: v.fallback(v.array(v.unknown()), []),
  attrs: v.fallback(v.record(v.string(), v.unknown()), {}),
});
type Node = v.InferOutput<typeof node>;
const mark = v.object({ type: v.string(), attrs: v.fallback(v.record(v.string(), v.unknown()), {}) });

export function blocksOf(document: unknown): Block[] {
  return blocksIn([document], 0);
}

function nodesIn(content: readonly unknown[]): Node[] {
  return content.flatMap((each) => {
    const parsed = v.safeParse(node, each);
    return parsed.success ? [parsed.output] : [];
  });
}

/** Inline nodes that stand where a block is expected become a paragraph. */
function blocksIn(content: readonly unknown[], depth: number): Block[] {
  const blocks: Block[] = [];
  let line: Inline[] = [];
  const flush = (): void => {
    if (line.length > 0) blocks.push({ type: 'paragraph', content: joined(line) });
    line = [];
  };
  for (const each of nodesIn(content)) {
    const inline = inlineOf(each);
    if (inline !== null) line = line.concat(inline);
    else {
      flush();
      for (const block of blockOf(each, depth)) blocks.push(block);
    }
  }
  flush();
  return blocks;
}

function blockOf({ type, content, attrs, text }: Node, depth: number): Block[] {
  if (depth > MAX_DEPTH) return plain(content);
  switch (type) {
    case 'heading':
      return [{ type, level: levelOf(attrs['level']), content: inlinesIn(content) }];
    case 'paragraph':
      return paragraphWith(content);
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'decisionList':
      return [{ type: 'list', ordered: type === 'orderedList', items: itemsIn(content, depth) }];
    case 'blockquote':
      return [{ type: 'quote', content: blocksIn(content, depth + 1) }];
    case 'panel':
      return [{ type: 'panel', content: blocksIn(content, depth + 1) }];
    case 'codeBlock':
      return [{ type: 'code', content: [{ type: 'paragraph', content: linesOf(textIn(content)) }] }];
    case 'table':
      return [tableOf(content, depth)];
    case 'expand':
    case 'nestedExpand':
      return [...titled(attrs['title']), ...blocksIn(content, depth + 1)];
    case 'blockCard':
    case 'embedCard':
      return [{ type: 'paragraph', content: cardOf(attrs) }];
    case 'rule':
      return [];
    case 'media':
      return [lost('image', attrs['alt'])];
    case 'mediaSingle':
    case 'mediaGroup':
      return content.length > 0 ? blocksIn(content, depth + 1) : [lost('image', '')];
    case 'extension':
      return [macro(attrs)];
    case 'bodiedExtension':
    case 'multiBodiedExtension':
      return [macro(attrs), ...blocksIn(content, depth + 1)];
    default:
      if (content.length > 0) return blocksIn(content, depth + 1);
      return text === undefined && type !== 'doc' ? [lost('other', type)] : [];
  }
}

/** An inline macro or image stands behind its paragraph: it is said, and the text stays whole. */
function paragraphWith(content: readonly unknown[]): Block[] {
  const away = nodesIn(content).flatMap(({ type, attrs }): Block[] => {
    if (type === 'inlineExtension') return [macro(attrs)];
    return type === 'mediaInline' ? [lost('image', attrs['alt'])] : [];
  });
  return [{ type: 'paragraph', content: inlinesIn(content) }, ...away];
}

const lost = (what: Lost['what'], name: unknown): Block => ({
  type: 'lost',
  lost: { what, name: typeof name === 'string' ? name : '' },
});

function macro(attrs: Node['attrs']): Block {
  const { extensionKey, text } = attrs;
  const title = typeof text === 'string' && text !== '' ? text : extensionKey;
  return lost('macro', typeof title === 'string' ? title.slice(title.lastIndexOf('/') + 1) : '');
}

const levelOf = (level: unknown): number =>
  typeof level === 'number' && level >= 1 && level <= 6 ? Math.floor(level) : 6;

function titled(title: unknown): Block[] {
  if (typeof title !== 'string' || title === '') return [];
  return [{ type: 'paragraph', content: [{ ...UNSTYLED, text: title, bold: true }] }];
}

const ITEMS: ReadonlySet<string> = new Set(['listItem', 'taskItem', 'decisionItem', 'blockTaskItem']);

function itemsIn(content: readonly unknown[], depth: number): Block[][] {
  const items: Block[][] = [];
  for (const each of nodesIn(content)) {
    const blocks = ITEMS.has(each.type) ? blocksIn(each.content, depth + 1) : blocksIn([each], depth + 1);
    // A list of tasks within one stands beside its item and not in it.
    const last = ITEMS.has(each.type) ? undefined : items.at(-1);
    if (last === undefined) items.push(blocks);
    else items[items.length - 1] = last.concat(blocks);
  }
  return items;
}

function tableOf(content: readonly unknown[], depth: number): Block {
  const rows: Cell[][] = [];
  /** Cells that reach down into the next rows, by their column. */
  const reaching = new Map<number, { cell: Cell; rows: number }>();
  for (const row of nodesIn(content)) {
    const cells: Cell[] = [];
    const fromAbove = (): void => {
      for (let above = reaching.get(cells.length); above !== undefined; above = reaching.get(cells.length)) {
        if (above.rows > 1) reaching.set(cells.length, { ...above, rows: above.rows - 1 });
        else reaching.delete(cells.length);
        cells.push(above.cell);
      }
    };
    for (const { type, attrs, content: inside } of nodesIn(row.content)) {
      fromAbove();
      if (cells.length >= MAX_COLUMNS) {
        // Beyond the last column: nothing is lost, it stands in it.
        const last = cells.pop() ?? BLANK;
        cells.push({ ...last, content: [...last.content, ...blocksIn(inside, depth + 1)] });
        continue;
      }
      const width = Math.min(spanOf(attrs['colspan']), MAX_COLUMNS - cells.length);
      const content = blocksIn(inside, depth + 1);
      const cell: Cell = { isHeader: type === 'tableHeader', columns: width, content };
      const down = spanOf(attrs['rowspan']) - 1;
      for (let column = 0; column < width; column += 1) {
        const here = column === 0 ? cell : { ...cell, content: [] };
        if (down > 0) reaching.set(cells.length, { cell: here, rows: down });
        cells.push(here);
      }
    }
    fromAbove();
    rows.push(cells);
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { type: 'table', rows: rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill(BLANK)]) };
}

const BLANK: Cell = { isHeader: false, columns: 1, content: [] };
const spanOf = (span: unknown): number =>
  typeof span === 'number' && span >= 1 && Number.isFinite(span) ? Math.floor(span) : 1;

const UNSTYLED = { type: 'text', bold: false, italics: false, code: false, href: null } as const;

function inlinesIn(content: readonly unknown[]): Inline[] {
  return joined(nodesIn(content).flatMap((each) => inlineOf(each) ?? linesOf(textIn(each.content))));
}

/** Null for what is no inline node. */
function inlineOf({ type, text, marks, attrs }: Node): Inline[] | null {
  switch (type) {
    case 'text':
      return styled(text ?? '', marks);
    case 'hardBreak':
      return [{ type: 'break' }];
    case 'mention': {
      const { id, text: name } = attrs;
      const said = typeof name === 'string' ? name.replace(/^@/, '') : '';
      if (typeof id !== 'string' || id === '' || id.length > 128)
        return written(said === '' ? '' : `@${said}`);
      return [{ type: 'person', id, name: said }];
    }
    case 'status':
      return written(attrs['text']);
    case 'emoji':
      return written(attrs['text'] ?? attrs['shortName']);
    case 'date':
      return written(dayOf(attrs['timestamp']));
    case 'inlineCard':
      return cardOf(attrs);
    case 'placeholder':
      return written(attrs['text']);
    case 'inlineExtension':
    case 'mediaInline':
      return [];
    default:
      return null;
  }
}

const written = (text: unknown): Inline[] => (typeof text === 'string' ? linesOf(text) : []);

function dayOf(timestamp: unknown): string {
  const at = new Date(Number(timestamp));
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
}

function cardOf({ url }: Node['attrs']): Inline[] {
  if (typeof url !== 'string') return [];
  return [{ ...UNSTYLED, text: url, href: linkOf(url) }];
}

function styled(text: string, marks: readonly unknown[]): Inline[] {
  let style: Omit<Extract<Inline, { type: 'text' }>, 'text'> = UNSTYLED;
  for (const each of marks) {
    const parsed = v.safeParse(mark, each);
    if (!parsed.success) continue;
    const { type, attrs } = parsed.output;
    const { href } = attrs;
    if (type === 'strong') style = { ...style, bold: true };
    else if (type === 'em') style = { ...style, italics: true };
    else if (type === 'code') style = { ...style, code: true };
    else if (type === 'link' && typeof href === 'string') style = { ...style, href: linkOf(href) };
  }
  return linesOf(text, style);
}

function linesOf(text: string, style: Omit<Extract<Inline, { type: 'text' }>, 'text'> = UNSTYLED): Inline[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(line === '' ? [] : [{ ...style, text: line }]),
    ]);
}

/** Neighbouring texts of one form as one. */
export function joined(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && isSameStyle(last, inline))
      out[out.length - 1] = { ...last, text: last.text + inline.text };
    else out.push(inline);
  }
  return out;
}

type Text = Extract<Inline, { type: 'text' }>;

export const isSameStyle = (one: Text, other: Text): boolean =>
  one.bold === other.bold &&
  one.italics === other.italics &&
  one.code === other.code &&
  one.href === other.href;

/** All text below, however deep. */
function textIn(content: readonly unknown[]): string {
  const texts: string[] = [];
  const left: unknown[] = [...content].reverse();
  while (left.length > 0) {
    const [found] = nodesIn([left.pop()]);
    if (found === undefined) continue;
    if (found.text !== undefined) texts.push(found.text);
    for (let index = found.content.length - 1; index >= 0; index -= 1) left.push(found.content[index]);
  }
  return texts.join('');
}

function plain(content: readonly unknown[]): Block[] {
  const text = textIn(content);
  return text === '' ? [] : [{ type: 'paragraph', content: linesOf(text) }];
}

/** What of these blocks cannot be taken over, however deep it stands. */
export function blockLost(blocks: readonly Block[]): Lost[] {
  return blocks.flatMap((block): Lost[] => {
    switch (block.type) {
      case 'lost':
        return [block.lost];
      case 'list':
        return block.items.flatMap(blockLost);
      case 'quote':
      case 'panel':
      case 'code':
        return blockLost(block.content);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap(({ content }) => blockLost(content)));
      case 'paragraph':
      case 'heading':
        return [];
    }
  });
}
