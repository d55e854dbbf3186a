/** Section 4. A page that the app wrote has all five stages; any other has texts under the stages that it knows. */
import { STAGES, type Stage } from '../fields';
import type { Value } from '../values';
import type { Words } from '../words';
import type { Chunk } from './chunk';
import type { Block } from './document';
import { type Gathered } from './gathered';
import { isCalled, stageCalled } from './names';
import { readOwnTemplate } from './own-cells';
import type { Cells } from './own-values';
import { readOwnTable } from './read-part';
import { readTable } from './tables';
import { plainLine, plainOf, textOf } from './text-of';

type Heading = Extract<Block, { type: 'heading' }>;

/** A heading and what stands under it, until the next one that is not smaller. */
interface Under {
  readonly title: string;
  readonly level: number;
  readonly blocks: readonly Block[];
}

const STAGE_LEVEL = 3;
const TEMPLATE_LEVEL = 4;

export function readTemplates(chunk: Chunk, gathered: Gathered, words: Words): void {
  if (isOwn(chunk, words)) readOwn(chunk, gathered, words);
  else readOthers(chunk, gathered, words);
}

function isOwn({ blocks }: Chunk, words: Words): boolean {
  const titles = blocks.flatMap((block) =>
    block.type === 'heading' && block.level === STAGE_LEVEL ? [plainLine(block.content)] : [],
  );
  return STAGES.every((stage) => titles.includes(words(`stage.${stage}`)));
}

function readOwn({ blocks }: Chunk, gathered: Gathered, words: Words): void {
  const { before, parts } = split(blocks, ({ level }) => level === STAGE_LEVEL);
  gathered.text('templates', 'text', textOf(before));
  let last = -1;
  for (const { title, blocks: inside } of parts) {
    // In their order: "Resolved" may be what somebody calls a heading of their own.
    const place = STAGES.findIndex((stage, index) => index > last && words(`stage.${stage}`) === title);
    const stage = STAGES[place] ?? null;
    if (stage !== null) last = place;
    const isAvoid = title === words('section.avoid');
    if (stage === null && !isAvoid && title !== words('field.notSet'))
      gathered.text('templates', 'text', `## ${title}`, true);
    const { before: text, parts: templates } = split(inside, ({ level }) => level === TEMPLATE_LEVEL);
    const left = isAvoid ? readAvoid(text, gathered, words) : text;
    gathered.text('templates', stage ?? 'text', textOf(left), stage === null);
    for (const template of templates) readTemplate(template, stage, gathered, words);
  }
}

function readAvoid(blocks: readonly Block[], gathered: Gathered, words: Words): readonly Block[] {
  return blocks.filter(
    (block) => block.type !== 'table' || readOwnTable('avoid', block, [], gathered, words) === null,
  );
}

function readTemplate({ title, blocks }: Under, stage: Stage | null, gathered: Gathered, words: Words): void {
  const cells: Cells = new Map<string, Value>();
  const unfit: string[] = [];
  if (stage !== null) cells.set('stage', stage);
  if (title !== words('field.template.unnamed')) cells.set('name', title);
  readOwnTemplate(blocks, cells, {
    words,
    sections: gathered.known(),
    leave: (left) => {
      const text = textOf(left);
      if (text !== '') unfit.push(text);
    },
  });
  gathered.row('template', cells, unfit);
}

function split(
  blocks: readonly Block[],
  begins: (heading: Heading) => boolean,
): { readonly before: readonly Block[]; readonly parts: readonly Under[] } {
  const before: Block[] = [];
  const parts: (Under & { readonly blocks: Block[] })[] = [];
  for (const block of blocks)
    if (block.type === 'heading' && begins(block))
      parts.push({ title: plainLine(block.content), level: block.level, blocks: [] });
    else (parts.at(-1)?.blocks ?? before).push(block);
  return { before, parts };
}

function readOthers({ blocks }: Chunk, gathered: Gathered, words: Words): void {
  const { languages } = gathered.reading;
  const { before, parts } = split(blocks, () => true);
  let stage: Under | null = null;
  readLoose(before, null, null, gathered, words);
  for (const each of parts) {
    const called = stageCalled(each.title, languages);
    if (called !== null) {
      stage = each;
      readLoose(each.blocks, called, null, gathered, words);
      continue;
    }
    if (stage !== null && each.level <= stage.level) stage = null;
    if (isCalled(each.title, 'section.avoid', languages)) readAvoiding(each.blocks, gathered, words);
    else
      readLoose(
        each.blocks,
        stage === null ? null : stageCalled(stage.title, languages),
        each.title,
        gathered,
        words,
      );
  }
}

function readAvoiding(blocks: readonly Block[], gathered: Gathered, words: Words): void {
  const standing = { section: 'templates', kind: 'avoid', stage: null } as const;
  const left = blocks.filter(
    (block) => block.type !== 'table' || !readTable(block, standing, gathered, words),
  );
  gathered.text('templates', 'text', textOf(left), true);
}

/** Text, tables, and what is set apart: that is what is sent. Under a heading where nothing is, all of it is. */
function readLoose(
  blocks: readonly Block[],
  stage: Stage | null,
  name: string | null,
  gathered: Gathered,
  words: Words,
): void {
  const isApart = ({ type }: Block): boolean => type === 'quote' || type === 'panel' || type === 'code';
  const tables = blocks.filter(({ type }) => type === 'table');
  for (const table of tables)
    if (
      table.type === 'table' &&
      !readTable(table, { section: 'templates', kind: 'template', stage }, gathered, words)
    )
      gathered.text('templates', 'text', textOf([table]), true);
  const rest = blocks.filter(({ type }) => type !== 'table' && type !== 'lost');
  const apart = rest.filter(isApart);
  const isHeaded = stage !== null || name !== null;
  const isAllSent = apart.length === 0 && tables.length === 0 && isHeaded && textOf(rest) !== '';
  for (const body of isAllSent ? [rest] : apart.map((block) => [block]))
    addTemplate(body, stage, name, gathered);
  if (isAllSent) return;
  const text = textOf(rest.filter((block) => !isApart(block)));
  const isNamed = name !== null && (text !== '' || apart.length === 0);
  const headed =
    isNamed && name !== '' ? [`## ${name}`, text].filter((each) => each !== '').join('\n\n') : text;
  if (stage === null || isNamed) gathered.text('templates', stage ?? 'text', headed, isHeaded);
  else gathered.text('templates', stage, text);
}

function addTemplate(
  body: readonly Block[],
  stage: Stage | null,
  name: string | null,
  gathered: Gathered,
): void {
  const cells = new Map<string, Value>();
  const text = plainOf(body).trim();
  if (text === '') return;
  if (stage !== null) cells.set('stage', stage);
  const called = name?.replace(/\s+/g, ' ').trim() ?? '';
  if (called !== '') cells.set('name', called);
  cells.set('body', text);
  gathered.row('template', cells, []);
}
