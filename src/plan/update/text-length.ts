/**
 * How long a text is for its channel. Most count what a person would count: an emoji, an é of two code points, a flag
 * are one each. Two do not, and are known by their names: X weighs its characters and shortens links, and an SMS
 * holds 160 characters of an old alphabet or, with a single one outside it, 70.
 */
import type { Cells } from '../fields';

export type Counting = 'characters' | 'x' | 'sms';

export interface TextLength {
  readonly length: number;
  /** Null for a channel without one. */
  readonly limit: number | null;
  readonly counting: Counting;
  /** The characters that make an SMS hold 70 instead of 160. */
  readonly costly: readonly string[];
}

export function countingOf({ name = '', link = '' }: Cells<'channel'>): Counting {
  if (/(?<![\p{L}\p{N}])(?:sms|text messages?)(?![\p{L}\p{N}])/iu.test(name)) return 'sms';
  if (/^https?:\/\/(?:www\.)?(?:x|twitter)\.com(?:[/?#]|$)/i.test(link)) return 'x';
  return /(?<![\p{L}\p{N}])(?:X|[Tt]witter)(?![\p{L}\p{N}])/u.test(name) ? 'x' : 'characters';
}

/** A limit of 0 is none: nothing could ever be said. */
export function lengthFor(text: string, channel: Cells<'channel'>): TextLength {
  const counting = countingOf(channel);
  const limit =
    channel.maximumLength === undefined || channel.maximumLength === 0 ? null : channel.maximumLength;
  switch (counting) {
    case 'characters':
      return { length: graphemes(text), limit, counting, costly: [] };
    case 'x':
      return { length: weightOfX(text), limit, counting, costly: [] };
    case 'sms': {
      const costly = [...new Set(text.match(OUTSIDE_GSM) ?? [])];
      if (costly.length === 0)
        return { length: text.length + (text.match(TWICE_IN_GSM)?.length ?? 0), limit, counting, costly };
      // What holds 160 holds 70 then; two parts of 153 are two of 67.
      const shorter = limit === null ? null : Math.floor((limit * 70) / 160);
      return { length: text.length, limit: shorter, counting, costly: costly.slice(0, 5) };
    }
  }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Below the combining characters one unit is one character: nearly every text, and it need not be segmented. */
const PLAIN = /^[\u0000-\u02ff\u2010-\u203a]*$/;

function graphemes(text: string): number {
  if (PLAIN.test(text)) return text.replaceAll('\r\n', '\n').length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

const LINK = /https?:\/\/[^\s<>"]+/gi;
/** Each link counts as this many, whatever its length. */
const LINK_OF_X = 23;

/** Latin, Greek, Cyrillic, Hebrew, Arabic and common punctuation count 1, the rest 2, an emoji 2 however it is made. */
function weightOfX(text: string): number {
  const links = text.match(LINK)?.length ?? 0;
  let weight = links * LINK_OF_X;
  for (const { segment } of segmenter.segment(text.replace(LINK, '').normalize('NFC'))) {
    if (
      /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(segment) &&
      segment.codePointAt(0) !== 0xa9
    ) {
      weight += 2;
      continue;
    }
    for (const character of segment) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  }
  return weight;
}

const isLight = (code: number): boolean =>
  code <= 0x10ff ||
  (code >= 0x2000 && code <= 0x200d) ||
  (code >= 0x2010 && code <= 0x201f) ||
  (code >= 0x2032 && code <= 0x2037);

/** GSM 03.38: its alphabet, with the characters of its extension, which take two places. */
const GSM = '@£$¥èéùìòÇ\\nØø\\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,\\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà';
const EXTENDED = '\\^{}\\\\\\[~\\]|€';
const OUTSIDE_GSM = new RegExp(`[^${GSM}${EXTENDED}]`, 'gu');
const TWICE_IN_GSM = new RegExp(`[${EXTENDED}]`, 'gu');

/** For an SMS, the signs of typography as the plain ones that it knows: they would cost more than half of it. */
export function fitted(text: string, counting: Counting): string {
  return counting === 'sms'
    ? text
        .replace(/[\u00a0\u202f]/g, ' ')
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/[\u201c\u201d]/g, '"')
        .replace(/…/g, '...')
    : text;
}
