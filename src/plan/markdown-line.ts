/**
 * The inside of a line of light Markdown: bold, italics, code, links. Tokens are read left to right, with searches
 * that stop at the next token; then stars and underscores are paired in one pass over a stack of at most three. Both
 * are linear in the length of the line.
 */
import { linkOf } from './link';

export type Run =
  | { readonly type: 'text'; readonly text: string; readonly bold: boolean; readonly italics: boolean }
  | { readonly type: 'code'; readonly text: string };

export type Inline =
  | Run
  | { readonly type: 'link'; readonly href: string; readonly content: readonly Run[] }
  /** A new line within a block: a line that somebody typed is a line. */
  | { readonly type: 'break' };

type Delimiter = '**' | '*' | '_';
type Plain =
  | { readonly type: 'text' | 'code'; readonly text: string }
  | {
      readonly type: 'delimiter';
      readonly text: Delimiter;
      readonly opens: boolean;
      readonly closes: boolean;
    };
/** `label` is null for a bare address. */
interface Linked {
  readonly type: 'link';
  readonly href: string;
  readonly label: string | null;
}
interface Style {
  readonly bold: boolean;
  readonly italics: boolean;
}

export function parseLine(line: string): Inline[] {
  return styled<Linked, Inline>(
    tokensOf(line, (at) => labelled(line, at) ?? address(line, at)),
    { bold: false, italics: false },
    ({ href, label }, style) => ({
      type: 'link',
      href,
      content: label === null ? [{ type: 'text', text: href, ...style }] : runsOf(label, style),
    }),
  );
}

/** The words of a link, which hold no link. */
function runsOf(label: string, style: Style): Run[] {
  return styled<never, Run>(
    tokensOf(label, () => null),
    style,
    (none) => none,
  );
}

/** Gives every token its style; a delimiter without a partner is text. */
function styled<Link extends Linked, Out>(
  tokens: readonly (Plain | Link)[],
  around: Style,
  linked: (link: Link, style: Style) => Out,
): (Run | Out)[] {
  const paired = pairsOf(tokens);
  const open = new Set<Delimiter>();
  const out: (Run | Out)[] = [];
  let text = '';
  const style = (): Style => ({
    bold: around.bold || open.has('**'),
    italics: around.italics || open.has('*') || open.has('_'),
  });
  const flush = (): void => {
    if (text !== '') out.push({ type: 'text', text, ...style() });
    text = '';
  };
  tokens.forEach((token, index) => {
    if (token.type === 'text' || (token.type === 'delimiter' && !paired.has(index))) {
      text += token.text;
      return;
    }
    flush();
    switch (token.type) {
      case 'link':
        out.push(linked(token, style()));
        break;
      case 'code':
        out.push({ type: 'code', text: token.text });
        break;
      case 'delimiter':
        if (!open.delete(token.text)) open.add(token.text);
    }
  });
  flush();
  return out;
}

/** Places of the delimiters that have a partner. Each kind is open at most once. */
function pairsOf(tokens: readonly (Plain | Linked)[]): Set<number> {
  const paired = new Set<number>();
  let stack: { readonly text: Delimiter; readonly index: number }[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'delimiter') return;
    const place = stack.findIndex(({ text }) => text === token.text);
    const opener = stack[place];
    if (opener === undefined) {
      if (token.opens) stack.push({ text: token.text, index });
    } else if (token.closes) {
      paired.add(opener.index).add(index);
      // What was opened inside and is still open has no partner.
      stack = stack.slice(0, place);
    }
  });
  return paired;
}

interface Read<Token> {
  readonly tokens: readonly Token[];
  readonly end: number;
}

/** `h` begins a bare address. */
const PLAIN = /[^`[*_hH]+/y;
const CODE = /`([^`]+)`/y;
const DELIMITERS = /\*+|_+/y;
const LABEL = /\[([^[\]]+)\]\(/y;
const ADDRESS = /https?:\/\/[^\s/<>"`\u0000-\u001f][^\s<>"`\u0000-\u001f]*/iy;
const WORD = /[\p{L}\p{N}]/u;

function tokensOf<Link>(line: string, link: (at: number) => Read<Link> | null): (Plain | Link)[] {
  const tokens: (Plain | Link)[] = [];
  for (let at = 0; at < line.length;) {
    const read: Read<Plain | Link> = plain(line, at) ??
      code(line, at) ??
      link(at) ??
      delimiters(line, at) ?? { tokens: [{ type: 'text', text: line.charAt(at) }], end: at + 1 };
    tokens.push(...read.tokens);
    at = read.end;
  }
  return tokens;
}

function plain(line: string, at: number): Read<Plain> | null {
  PLAIN.lastIndex = at;
  const text = PLAIN.exec(line)?.[0];
  return text === undefined ? null : { tokens: [{ type: 'text', text }], end: PLAIN.lastIndex };
}

function code(line: string, at: number): Read<Plain> | null {
  CODE.lastIndex = at;
  const text = CODE.exec(line)?.[1];
  return text === undefined ? null : { tokens: [{ type: 'code', text }], end: CODE.lastIndex };
}

/** `[words](address)`; the address may hold pairs of parentheses, not nested. */
function labelled(line: string, at: number): Read<Linked> | null {
  LABEL.lastIndex = at;
  const label = LABEL.exec(line)?.[1];
  if (label === undefined) return null;
  const start = LABEL.lastIndex;
  let depth = 1;
  for (let end = start; end < line.length && depth <= 2; end += 1) {
    const character = line.charAt(end);
    if (/\s/.test(character)) return null;
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth > 0) continue;
    const href = linkOf(line.slice(start, end));
    return href === null ? null : { tokens: [{ type: 'link', href, label }], end: end + 1 };
  }
  return null;
}

/** A bare address, without the punctuation that belongs to the sentence around it. */
function address(line: string, at: number): Read<Linked> | null {
  if (WORD.test(line.charAt(at - 1))) return null;
  ADDRESS.lastIndex = at;
  const found = ADDRESS.exec(line)?.[0];
  if (found === undefined) return null;
  let unopened = found.split(')').length - found.split('(').length;
  let end = found.length;
  while (/[.,;:!?'*_\]»”’)]/.test(found.charAt(end - 1))) {
    if (found.charAt(end - 1) === ')') {
      if (unopened <= 0) break;
      unopened -= 1;
    }
    end -= 1;
  }
  const href = linkOf(found.slice(0, end));
  return href === null ? null : { tokens: [{ type: 'link', href, label: null }], end: at + end };
}

/**
 * One, two or three stars, one underscore. A delimiter opens before a word and closes behind one; a single one does
 * neither inside a word, so that `next_update` and `2*3*4` stay what they are.
 */
function delimiters(line: string, at: number): Read<Plain> | null {
  DELIMITERS.lastIndex = at;
  const run = DELIMITERS.exec(line)?.[0];
  if (run === undefined) return null;
  const end = at + run.length;
  const [before, behind] = [line.charAt(at - 1), line.charAt(end)];
  const opens = behind !== '' && !/\s/.test(behind);
  const closes = before !== '' && !/\s/.test(before);
  const alone = { opens: opens && !WORD.test(before), closes: closes && !WORD.test(behind) };
  const one: Plain = { type: 'delimiter', text: run.startsWith('_') ? '_' : '*', ...alone };
  const two: Plain = { type: 'delimiter', text: '**', opens, closes };
  if (run.length === 1) return { tokens: [one], end };
  if (run === '**') return { tokens: [two], end };
  if (run === '***') return { tokens: alone.opens ? [two, one] : [one, two], end };
  return { tokens: [{ type: 'text', text: run }], end };
}
