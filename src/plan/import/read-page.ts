/**
 * A page as a plan: one made with the static template, one that the app wrote itself, or any page with headings and
 * tables. Its headings say which section what follows belongs to; a table is read as rows; and what is neither is the
 * section's text. Total: any JSON is read, and no text of it is lost but what is said to be.
 */
import type { Words } from '../words';
import type { Chunk } from './chunk';
import { blockLost, blocksOf, type Block } from './document';
import { Gathered, type ReadWith } from './gathered';
import { PARTS, sectionCalled } from './names';
import type { Understood } from './outcome';
import { accountIn } from './people-in';
import { readPart } from './read-part';
import { readTemplates } from './read-templates';
import { readTop } from './read-top';
import { inlinesOf } from './tables';
import { plainLine } from './text-of';

export function readPage(document: unknown, reading: ReadWith): Understood {
  const gathered = new Gathered(reading);
  const blocks = blocksOf(document);
  const { before, chunks } = chunksOf(blocks, reading.languages);
  const words = languageOf(blocks, reading.languages);
  for (const lost of blocks.flatMap((block) => (block.type === 'table' ? [] : blockLost([block]))))
    gathered.lose(lost);
  for (const inline of inlinesOf(blocks)) {
    const account = accountIn(inline);
    if (account !== null)
      gathered.named(account, inline.type === 'person' ? inline.name : plainLine([inline]));
  }
  readTop(before, gathered, words);
  for (const part of PARTS)
    for (const chunk of chunks)
      if (chunk.part === part)
        if (part === 'templates' && !chunk.isForeign) readTemplates(chunk, gathered, words);
        else readPart(chunk, gathered, words);
  return gathered.understood('page');
}

function chunksOf(
  blocks: readonly Block[],
  languages: readonly Words[],
): { readonly before: readonly Block[]; readonly chunks: readonly Chunk[] } {
  const before: Block[] = [];
  const chunks: (Chunk & { readonly blocks: Block[] })[] = [];
  for (const block of blocks) {
    const last = chunks.at(-1);
    const called = block.type === 'heading' ? headingOf(block, last ?? null, languages) : null;
    const isOther = block.type === 'heading' && last !== undefined && block.level <= last.level;
    if (called !== null) chunks.push({ ...called, isForeign: false, blocks: [] });
    else if (isOther) chunks.push({ ...last, isForeign: true, blocks: [block] });
    else (last?.blocks ?? before).push(block);
  }
  return { before, chunks };
}

/** Smaller headings are within a section. */
const SMALLEST = 3;

function headingOf(
  { level, content }: Extract<Block, { type: 'heading' }>,
  last: Chunk | null,
  languages: readonly Words[],
): Pick<Chunk, 'part' | 'level'> | null {
  if (level > SMALLEST) return null;
  const called = sectionCalled(plainLine(content), languages);
  if (called === null) return null;
  const isWithin = last !== null && !last.isForeign && level > last.level;
  // "Communications lead role" under "Roles" is one of them.
  if (isWithin && (!called.isSure || called.section === last.part)) return null;
  return { part: called.section, level };
}

/** The language whose names of sections the page has most of. */
function languageOf(blocks: readonly Block[], languages: readonly Words[]): Words {
  const titles = new Set(
    blocks.flatMap((block) => (block.type === 'heading' ? [plainLine(block.content)] : [])),
  );
  const score = (words: Words): number =>
    PARTS.filter((part) => titles.has(words(`section.${part}`))).length +
    (titles.has(words('section.special')) ? 1 : 0);
  const [first, ...others] = languages;
  if (first === undefined) throw new Error('A page is read in at least one language.');
  return others.reduce((best, words) => (score(words) > score(best) ? words : best), first);
}
