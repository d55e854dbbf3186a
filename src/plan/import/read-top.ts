/** What stands before the first section: title, review, where to begin, time zones; anything else is where to begin. */
import { checkValue } from '../check';
import { formatDay } from '../day';
import { fieldLabel } from '../field-words';
import { FIELDS } from '../fields';
import { splitSentence } from '../sentence';
import type { Words } from '../words';
import type { Block, Inline } from './document';
import type { Gathered } from './gathered';
import { accountIn } from './people-in';
import { readTable } from './tables';
import { plainLine, textOf } from './text-of';

export function readTop(blocks: readonly Block[], gathered: Gathered, words: Words): void {
  let isFirst = true;
  let text: Block[] = [];
  const flush = (): void => {
    gathered.text('top', 'startHere', textOf(text), true);
    text = [];
  };
  for (const block of blocks) {
    if (isLead(block, words)) continue;
    if (isFirst && block.type === 'heading' && block.level === 1) readTitle(block, gathered);
    else if (block.type === 'panel' && readStartHere(block, gathered, words)) flush();
    else if (
      block.type === 'paragraph' &&
      (readReview(block, gathered, words) || readZones(block, gathered, words))
    )
      flush();
    else if (
      block.type === 'table' &&
      readTable(block, { section: null, kind: null, stage: null }, gathered, words)
    )
      flush();
    else text.push(block);
    isFirst = false;
  }
  flush();
}

function readTitle({ content }: Extract<Block, { type: 'heading' }>, gathered: Gathered): void {
  const title = plainLine(content).replace(/[\r\n]/g, ' ');
  if (title !== '') gathered.value('top', 'title', title);
}

/** What a page says of itself that was written from a plan. */
function isLead(block: Block, words: Words): boolean {
  if (block.type !== 'paragraph') return false;
  const said = plainLine(block.content);
  return [words('file.page.asOf'), words('export.writtenFrom')].some((sentence) => {
    const [before = '', behind = ''] = sentence.split(/\{\w+\}/);
    return said.startsWith(before) && said.endsWith(behind) && said.length > before.length + behind.length;
  });
}

function readStartHere(
  { content }: Extract<Block, { type: 'panel' }>,
  gathered: Gathered,
  words: Words,
): boolean {
  const [first, ...rest] = content;
  if (first?.type !== 'paragraph') return false;
  if (plainLine(first.content) !== fieldLabel('top', 'startHere', words)) return false;
  gathered.text('top', 'startHere', textOf(rest));
  return true;
}

function readZones(block: Extract<Block, { type: 'paragraph' }>, gathered: Gathered, words: Words): boolean {
  const label = words('export.label', { label: fieldLabel('top', 'zones', words) });
  const said = plainLine(block.content);
  if (!said.startsWith(label)) return false;
  const zones = said.slice(label.length).split(', ');
  if (checkValue(FIELDS.top.own.zones, zones) !== null) return false;
  gathered.value('top', 'zones', zones);
  return true;
}

/** Stands for the person in the sentence. */
const PERSON = '\u0000';

function readReview(block: Extract<Block, { type: 'paragraph' }>, gathered: Gathered, words: Words): boolean {
  const by = block.content.map(accountIn).find((account) => account !== null) ?? null;
  const said = block.content
    .map((inline: Inline) => (accountIn(inline) === null ? plainLine([inline]) : PERSON))
    .join('');
  const sentence = splitSentence(words('export.reviewed')).map((part) =>
    'text' in part ? escaped(part.text) : part.name === 'by' ? PERSON : '(.+?)',
  );
  const every = [1, 7]
    .map((count) => escaped(words('export.reviewEvery', { count })).replace(String(count), '(\\d{1,2})'))
    .join('|');
  const found = new RegExp(`^(?:${sentence.join('')})?(?: · )?(?:${every})?$`, 'su').exec(said);
  if (said === '' || found === null) return false;
  const [, on, ...counts] = found;
  const day = on === undefined ? null : dayCalled(on, words.language);
  if (on !== undefined && (day === null || by === null)) return false;
  if (day !== null && by !== null) gathered.value('top', 'reviewed', { on: day, by });
  const count = counts.find((each) => /\d/.test(each));
  const isEveryMonth = said.endsWith(words('export.reviewEvery', { count: 1 }));
  if (count !== undefined || isEveryMonth) gathered.value('top', 'reviewEveryMonths', Number(count ?? 1));
  return true;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The opposite of `formatDay`. */
function dayCalled(said: string, language: string): string | null {
  const year = /\d{4}/.exec(said)?.[0];
  const date = /(?<!\d)\d{1,2}(?!\d)/.exec(said)?.[0];
  if (year === undefined || date === undefined) return null;
  for (let month = 1; month <= 12; month += 1) {
    const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
    if (!Number.isNaN(Date.parse(day)) && formatDay(day, language) === said) return day;
  }
  return null;
}
