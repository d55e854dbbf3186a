/**
 * The light Markdown of a plan's texts: bold, italics, code, lists of two levels, links, small headings. Everything
 * else stays the text that it is: HTML, tables, images, other schemes, a star that closes nothing. The result is a
 * closed set of nodes, so flat that no renderer recurses over what somebody typed. Time is linear in the text.
 */
import { parseLine, type Inline } from './markdown-line';

export type { Inline, Run } from './markdown-line';
/** The other kind of text: a template's body. */
export { placeholdersOf, splitBody, type BodyPiece } from './placeholders';

export interface InnerList {
  readonly ordered: boolean;
  readonly items: readonly (readonly Inline[])[];
}
export interface ListEntry {
  readonly content: readonly Inline[];
  readonly inner: InnerList | null;
}

export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'heading'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ListEntry[] };

const HEADING = /^#{1,4} +(\S.*)$/;
const BULLET = /^([ \t]*)[-*•+] +(\S.*)$/;
const NUMBER = /^([ \t]*)(\d{1,3})[.)] +(\S.*)$/;

/** Lines of a block or of an entry, before their inside is read. */
interface OpenEntry {
  readonly lines: string[];
  inner: { readonly ordered: boolean; readonly items: string[][] } | null;
}
type OpenBlock =
  | { readonly type: 'paragraph' | 'heading'; readonly lines: string[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: OpenEntry[] };

export function parseText(source: string): Block[] {
  const blocks: OpenBlock[] = [];
  let afterBlank = true;
  for (const line of source.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const blank = line.trim() === '';
    if (!blank) place(line, blocks, afterBlank);
    afterBlank = blank;
  }
  return blocks.map(closed);
}

/** Puts a line into the last block, or begins one. */
function place(line: string, blocks: OpenBlock[], afterBlank: boolean): void {
  const heading = HEADING.exec(line)?.[1];
  if (heading !== undefined) {
    blocks.push({ type: 'heading', lines: [heading.trimEnd()] });
    return;
  }
  const last = blocks.at(-1);
  const entry = last?.type === 'list' ? last.items.at(-1) : undefined;
  const marker = markerOf(line);
  if (marker !== null && entry !== undefined && marker.indented) {
    if (entry.inner === null && marker.begins) entry.inner = { ordered: marker.ordered, items: [] };
    if (entry.inner?.ordered === marker.ordered) {
      entry.inner.items.push([marker.text]);
      return;
    }
  } else if (marker !== null) {
    if (last?.type === 'list' && last.ordered === marker.ordered) {
      last.items.push({ lines: [marker.text], inner: null });
      return;
    }
    if (marker.begins) {
      blocks.push({ type: 'list', ordered: marker.ordered, items: [{ lines: [marker.text], inner: null }] });
      return;
    }
  }
  const indented = /^(?: {2}|\t)/.test(line);
  if (entry !== undefined && indented && !afterBlank)
    (entry.inner?.items.at(-1) ?? entry.lines).push(line.trim());
  else if (last?.type === 'paragraph' && !afterBlank) last.lines.push(line.trim());
  else blocks.push({ type: 'paragraph', lines: [line.trim()] });
}

interface Marker {
  readonly ordered: boolean;
  readonly indented: boolean;
  readonly text: string;
  /** Whether a list may begin here. One that is numbered begins with 1: "12. We moved" is a sentence. */
  readonly begins: boolean;
}

function markerOf(line: string): Marker | null {
  const ordered = NUMBER.exec(line);
  const [, indent, text] = BULLET.exec(line) ?? [undefined, ordered?.[1], ordered?.[3]];
  if (indent === undefined || text === undefined) return null;
  return {
    ordered: ordered !== null,
    indented: indent.length >= 2 || indent === '\t',
    text: text.trimEnd(),
    begins: ordered === null || ordered[2] === '1',
  };
}

function closed(block: OpenBlock): Block {
  if (block.type !== 'list') return { type: block.type, content: inlinesOf(block.lines) };
  const items = block.items.map(({ lines, inner }) => ({
    content: inlinesOf(lines),
    inner: inner && { ordered: inner.ordered, items: inner.items.map(inlinesOf) },
  }));
  return { type: 'list', ordered: block.ordered, items };
}

function inlinesOf(lines: readonly string[]): Inline[] {
  return lines.flatMap((line, index): Inline[] =>
    index === 0 ? parseLine(line) : [{ type: 'break' }, ...parseLine(line)],
  );
}
