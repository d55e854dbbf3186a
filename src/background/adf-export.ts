/**
 * A macro as a document, for PDF, Word and page history. An export has no person whose right to read could be asked: a
 * plan is written out only on the content that it is at home on; a macro that shows another page's writes where it is.
 */
import { asApp } from '@forge/api';
import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import { wordsOf } from '../../locales/catalogs';
import { siteAddress } from '../confluence/site';
import { doc, type AdfDocument } from '../plan/adf/nodes';
import { linkToAdf, planToAdf, sentenceToAdf } from '../plan/adf/plan';
import { shownPlan, type MacroConfig } from '../plan/identity';
import { Refused } from '../plan/refusal';
import { refusalSentence } from '../plan/refusal-words';
import { contentId, contentType, macroConfigIn } from '../plan/schema';
import { starterPlan } from '../plan/starter';
import type { Words } from '../plan/words';
import { cardsOfPlanId } from '../storage/cards';
import { readPlan } from '../storage/plans';

const payload = v.object({
  /** `other` is neither file: the page history. */
  exportType: v.fallback(v.picklist(['pdf', 'word', 'other']), 'other'),
  context: v.object({
    localId: v.fallback(v.nullish(v.string(), null), null),
    extension: v.object({
      content: v.object({ id: contentId, type: contentType }),
      config: v.optional(v.unknown()),
      autoConvertLink: v.optional(v.string()),
    }),
  }),
});

type Context = v.InferOutput<typeof payload>['context'];

export async function adfExport(called: unknown): Promise<AdfDocument> {
  const parsed = v.safeParse(payload, called);
  if (!parsed.success) return sentenceToAdf(refusalSentence({ code: 'notAPage' }, wordsOf('en-US')));
  const { exportType, context } = parsed.output;
  const { extension } = context;
  const config = macroConfigIn(extension);
  const words = wordsOf(config?.language ?? 'en-US');
  if (config === null && extension.autoConvertLink !== undefined)
    return sentenceToAdf(refusalSentence({ code: 'planGone' }, words));
  try {
    const document = await documentOf(context, config, words, exportType === 'other');
    return isTooLarge(document) ? sentenceToAdf(words('export.tooLarge')) : document;
  } catch (error) {
    if (error instanceof Refused) return sentenceToAdf(refusalSentence(error.refusal, words));
    throw error;
  }
}

async function documentOf(
  { localId, extension: { content } }: Context,
  config: MacroConfig | null,
  words: Words,
  isInHistory: boolean,
): Promise<AdfDocument> {
  const shown = shownPlan(config, content.id, localId);
  if (shown.shows === 'mirror') return linkTo(shown.home, content, words);
  const stored = await readPlan(kvs, shown.key);
  const only = config?.section ?? null;
  if (stored !== null) {
    const own = wordsOf(stored.plan.head.language);
    const document = planToAdf(stored.plan, own, undefined, only);
    return isInHistory ? asOfToday(document, own) : document;
  }
  if (shown.copyOf !== null) return sentenceToAdf(words('export.copy'));
  // Made from a template, or a copy of a page that was: nobody has said yet.
  if (config?.home === null && (await cardsOfPlanId(kvs, config.plan)).length > 0)
    return sentenceToAdf(words('export.undecided'));
  // Not stored yet: what everyone sees on the page.
  const beginning = starterPlan({
    key: shown.key,
    contentId: content.id,
    contentType: content.type,
    language: config?.language ?? 'en-US',
    start: config?.start ?? 'filled',
    copyOf: null,
  });
  return planToAdf(beginning, words, undefined, only);
}

/** An old version of the page shows the plan of today: the plan is not kept in the page. */
function asOfToday({ content }: AdfDocument, words: Words): AdfDocument {
  return doc([...sentenceToAdf(words('export.today')).content, ...content]);
}

/** By the plan's kind and not by its title, which the reader of the export may not be allowed to know. */
async function linkTo(
  home: string,
  content: Context['extension']['content'],
  words: Words,
): Promise<AdfDocument> {
  const address = await siteAddress(asApp(), { contentId: content.id, contentType: content.type });
  if (address === null) return sentenceToAdf(words('export.elsewhere'));
  return linkToAdf(words('macro.title'), `${address}/pages/viewpage.action?pageId=${home}`, words);
}

/** Forge takes an answer of at most 5 MB. A plan at all its limits stays under it, unless its texts are all marks and lists. */
const MAX_ANSWER_BYTES = 5_000_000;

function isTooLarge(document: AdfDocument): boolean {
  return Buffer.byteLength(JSON.stringify(document)) > MAX_ANSWER_BYTES;
}
