/**
 * Blocks of a page as a plan's own text: the light Markdown that `markdown.ts` reads, or plain text. Each line is tried:
 * of the ways to write it, the one that is read back as what the page shows; where there is none, its words alone.
 * No word is lost.
 */
import { parseLine, type Inline as Read } from '../markdown-line';
import { isSameStyle, joined, type Block, type Inline } from './document';

type Text = Extract<Inline, { type: 'text' }>;

/** As light Markdown. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return filled(linesOf(block.content)).map(noHeading).join('\n');
    case 'heading': {
      const title = filled(linesOf(block.content)).join(' ').trim();
      return title === '' ? '' : `## ${title}`;
    }
    case 'list':
      return listLines(block, 0).join('\n');
    case 'quote':
    case 'panel':
    case 'code':
      return textOf(block.content);
    case 'table':
      return block.rows
        .map((row) => row.map(({ content }) => lineOf(content)))
        .filter((cells) => cells.some((cell) => cell !== ''))
        .map((cells) => `- ${cells.filter((cell) => cell !== '').join(' · ')}`)
        .join('\n');
    case 'lost':
      return '';
  }
}

/** Lists have two levels; what lies deeper joins the second. */
function listLines({ ordered, items }: Extract<Block, { type: 'list' }>, level: number): string[] {
  const indent = level === 0 ? '' : '  ';
  return items.flatMap((item, index) => {
    const lines = item.flatMap((block) =>
      block.type === 'list' ? [] : filled(blockText(block).split('\n')),
    );
    const deeper = item.flatMap((block) => (block.type === 'list' ? listLines(block, 1) : []));
    const [first, ...more] = lines;
    if (first === undefined) return deeper;
    const marker = ordered ? `${Math.min(index + 1, 999)}. ` : '- ';
    return [indent + marker + first, ...more.map((line) => `${indent}  ${line}`), ...deeper];
  });
}

/** A blank before it keeps a line that begins with # from being a heading. */
const noHeading = (line: string): string => (/^#{1,4} /.test(line) ? ` ${line}` : line);

const filled = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');

/** In one line, for what stands beside others. */
const lineOf = (blocks: readonly Block[]): string =>
  textOf(blocks)
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** Without any form: what a line, a name, a template's body hold. */
export function plainOf(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).join('\n\n');
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainLine(block.content);
    case 'list':
      return block.items
        .map(
          (item, index) =>
            `${block.ordered ? `${index + 1}.` : '-'} ${plainOf(item).replace(/\n+/g, '\n  ')}`,
        )
        .join('\n');
    case 'quote':
    case 'panel':
    case 'code':
      return plainOf(block.content);
    case 'table':
    case 'lost':
      return blockText(block);
  }
}

export function plainLine(content: readonly Inline[]): string {
  return content
    .map((inline) =>
      inline.type === 'text' ? inline.text : inline.type === 'break' ? '\n' : personText(inline),
    )
    .join('');
}

const personText = ({ id, name }: Extract<Inline, { type: 'person' }>): string =>
  `@${name === '' ? id : name}`;

/** The lines between breaks, each as light Markdown. */
function linesOf(content: readonly Inline[]): string[] {
  const lines: Text[][] = [[]];
  for (const inline of content)
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)?.push(inline.type === 'text' ? inline : asText(inline));
  return lines.map(markdownLine);
}

const asText = (person: Extract<Inline, { type: 'person' }>): Text => ({
  type: 'text',
  text: personText(person),
  bold: false,
  italics: false,
  code: false,
  href: null,
});

function markdownLine(runs: readonly Text[]): string {
  const plain = runs.map(({ text }) => text).join('');
  if (runs.every(({ bold, italics, code, href }) => !bold && !italics && !code && href === null))
    return plain;
  const trimmed = withoutEdges(runs);
  for (const wanted of [runs, trimmed, trimmed.map((run) => ({ ...run, bold: false, italics: false }))])
    for (const written of waysToWrite(wanted)) if (isReadAs(written, wanted)) return written;
  return trimmed
    .map(({ text, href }) => (href === null || href === text ? text : `${text} (${href})`))
    .join('');
}

/** A star before a blank opens nothing: blanks at the ends of what is bold stand outside. */
function withoutEdges(runs: readonly Text[]): Text[] {
  return runs.flatMap((run): Text[] => {
    if (!run.bold && !run.italics) return [run];
    const [, before = '', inner = '', behind = ''] = /^(\s*)([^]*?)(\s*)$/.exec(run.text) ?? [];
    const bare = { ...run, bold: false, italics: false };
    return [
      { ...bare, text: before },
      { ...run, text: inner },
      { ...bare, text: behind },
    ].filter(({ text }) => text !== '');
  });
}

/** A line of a person holds few forms: of more, each kind is written in one way. */
const MAX_CHOICES = 6;

function* waysToWrite(runs: readonly Text[]): Generator<string> {
  const spans = spansOf(runs);
  const few = Math.min(spans, MAX_CHOICES);
  for (const label of [false, true])
    for (let choice = 0; choice < 2 ** few; choice += 1)
      yield write(runs, (span) => ((choice >> Math.min(span, few - 1)) & 1) === 1, label);
}

/** How often italics begin. */
const spansOf = (runs: readonly Text[]): number =>
  runs.filter((run, index) => run.italics && runs[index - 1]?.italics !== true).length;

type Delimiter = '**' | '*' | '_';

/** `isUnderscore`: of each stretch in italics. `labels`: links are written with their words, bare ones too. */
function write(runs: readonly Text[], isUnderscore: (span: number) => boolean, labels: boolean): string {
  let out = '';
  let span = -1;
  const open: Delimiter[] = [];
  const close = (until: number): void => {
    while (open.length > until) out += open.pop() ?? '';
  };
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    const keeps = (delimiter: Delimiter): boolean => (delimiter === '**' ? run.bold : run.italics);
    const stale = open.findIndex((delimiter) => !keeps(delimiter));
    if (stale >= 0 && !run.code) close(stale);
    if (run.code) {
      // Code has no other form: stars around it stay open, for it shows none.
      out += `\`${run.text}\``;
      return;
    }
    const isBoldLonger = lengthOfForm(runs, index, 'bold') >= lengthOfForm(runs, index, 'italics');
    const opens: Delimiter[] = [];
    if (run.bold && !open.includes('**')) opens.push('**');
    if (run.italics && !open.includes('*') && !open.includes('_')) {
      span += 1;
      const delimiter = isUnderscore(span) ? '_' : '*';
      if (isBoldLonger) opens.push(delimiter);
      else opens.unshift(delimiter);
    }
    for (const delimiter of opens) {
      out += delimiter;
      open.push(delimiter);
    }
    const { href } = run;
    const isFirst = href !== null && before?.href !== href;
    const isLast = href !== null && runs[index + 1]?.href !== href;
    const isBare = href === run.text && isFirst && isLast && !labels;
    if (href === null || isBare) out += run.text;
    else out += `${isFirst ? '[' : ''}${run.text}${isLast ? `](${href})` : ''}`;
  });
  close(0);
  return out;
}

function lengthOfForm(runs: readonly Text[], from: number, form: 'bold' | 'italics'): number {
  let end = from;
  while (runs[end]?.[form] === true) end += 1;
  return end;
}

function isReadAs(line: string, runs: readonly Text[]): boolean {
  const read = parseLine(line).flatMap(textsIn);
  const [found, wanted] = [joined(read), joined(runs)];
  return (
    found.length === wanted.length &&
    found.every((text, index) => {
      const other = wanted[index];
      return (
        text.type === 'text' && other?.type === 'text' && text.text === other.text && isSameStyle(text, other)
      );
    })
  );
}

function textsIn(inline: Read): Text[] {
  switch (inline.type) {
    case 'break':
      return [];
    case 'link':
      return inline.content.flatMap(textsIn).map((run) => ({ ...run, href: inline.href }));
    case 'code':
      return [{ type: 'text', text: inline.text, bold: false, italics: false, code: true, href: null }];
    case 'text':
      return [{ ...inline, code: false, href: null }];
  }
}
