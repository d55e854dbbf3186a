/** What to look at before a text goes out. Each says why; only a blank stands in the way of copying. */
import type { Cells } from '../fields';
import { placeholdersOf } from '../placeholders';
import type { RowOf } from '../section';
import { textOf, blanksOf, type FilledPiece } from './fill';
import { foldWords } from './fold';
import { accountsIn, namesIn } from './names-in';
import type { Moment } from './next-update';
import { placeholderKey } from './placeholder-key';
import type { IncidentStage } from './preparation';
import { lengthFor, type Counting } from './text-length';
import { saidIn } from './words-said';
import type { Source } from './written';

export type Check =
  /** Not filled yet, or braces left over: of a placeholder that is not closed, or that came in with an answer. The one that blocks. */
  | { readonly code: 'blank'; readonly names: readonly string[] }
  | { readonly code: 'braces' }
  /** Longer than the channel takes, as it counts. */
  | {
      readonly code: 'tooLong';
      readonly length: number;
      readonly limit: number;
      readonly counting: Counting;
      readonly costly: readonly string[];
    }
  /** Nothing in it seems to say what is affected, or what we do. */
  | { readonly code: 'noAffected' }
  | { readonly code: 'noDoing' }
  /** The template says when the next update comes, and the words in its place do not seem to. */
  | { readonly code: 'noNext' }
  /** A word that the plan says to avoid. */
  | { readonly code: 'avoid'; readonly word: string; readonly instead: string | null }
  /** A person is named to people outside. */
  | { readonly code: 'name'; readonly name: string }
  | { readonly code: 'account'; readonly account: string }
  /** "[service]", "XX", "TBD": what other tools leave blank. */
  | { readonly code: 'looksBlank'; readonly text: string }
  /** The time that it promises has passed. */
  | { readonly code: 'timePassed' }
  /** Nothing of a drill goes outside. */
  | { readonly code: 'drillOutside' };

export type CheckCode = Check['code'];

/** Whether the text cannot be copied for it. */
export const blocks = ({ code }: Check): boolean => code === 'blank' || code === 'braces';

export interface Checked {
  readonly subject: readonly FilledPiece[];
  readonly body: readonly FilledPiece[];
  /** As it is copied: with the mark of a drill. */
  readonly whole: string;
  readonly channel: Cells<'channel'>;
  readonly stage: IncidentStage;
  readonly avoid: readonly RowOf<'avoid'>[];
  /** Of people. */
  readonly names: readonly string[];
  readonly drill: boolean;
  /** When the next update is due, by the plan or by the person. */
  readonly next: Moment | null;
  /** With its placeholders: the template's words that these replace; null where they are the template's. */
  readonly instead: Source | null;
  readonly now: number;
}

export function checksOf(checked: Checked): Check[] {
  const { subject, body, whole, channel, next, drill } = checked;
  if (textOf(body).trim() === '' && textOf(subject).trim() === '') return [];
  const pieces = [...subject, ...body];
  const blanks = blanksOf(pieces);
  // Without the blanks, whose names are no words of the text, and with a line between what stands in two fields.
  const said = [subject, body].map((part) => textOf(part.filter(({ type }) => type !== 'blank'))).join('\n');
  const outside = channel.reach !== 'internal';
  const length = lengthFor(whole, channel);
  return [
    ...(blanks.length > 0 ? [{ code: 'blank', names: blanks } as const] : []),
    ...(said.includes('{{') ? [{ code: 'braces' } as const] : []),
    ...(length.limit !== null && length.length > length.limit
      ? [{ code: 'tooLong', ...length, limit: length.limit } as const]
      : []),
    ...missingOf(said, pieces, checked),
    ...avoidedIn(said, checked.avoid),
    ...(outside ? namesIn(said, checked.names).map((name) => ({ code: 'name', name }) as const) : []),
    ...(outside ? accountsIn(said).map((account) => ({ code: 'account', account }) as const) : []),
    ...looksBlank(said),
    ...(next !== null &&
    'at' in next &&
    next.at <= checked.now &&
    pieces.some((piece) => piece.type === 'answer' && piece.key === 'next_update')
      ? [{ code: 'timePassed' } as const]
      : []),
    ...(drill && channel.reach === 'external' ? [{ code: 'drillOutside' } as const] : []),
  ];
}

/** A blank that will be filled counts as said: what is missing is told once. */
function missingOf(said: string, pieces: readonly FilledPiece[], { stage, next, instead }: Checked): Check[] {
  const answered = new Set(pieces.flatMap((piece) => (piece.type === 'text' ? [] : [piece.key])));
  const found = saidIn(said, answered);
  if (found === null) return [];
  return [
    ...(found.affected ? [] : [{ code: 'noAffected' } as const]),
    ...(found.doing || stage === 'resolved' ? [] : [{ code: 'noDoing' } as const]),
    // A team whose template promises nothing has its reasons, and so do most messages on status pages.
    ...(next !== null && stage !== 'resolved' && !found.next && instead !== null && promises(instead)
      ? [{ code: 'noNext' } as const]
      : []),
  ];
}

function promises({ subject, body }: Source): boolean {
  const text = `${subject}\n${body}`;
  return saidIn(text, new Set(placeholdersOf(text).map(placeholderKey)))?.next === true;
}

/** Whole words, in whatever case, with or without accents; not in an address. */
function avoidedIn(said: string, avoid: readonly RowOf<'avoid'>[]): Check[] {
  const words = foldWords(said.replace(/https?:\/\/\S+/gi, ' '));
  return avoid.flatMap(({ cells: { word = '', instead = null } }) => {
    const avoided = foldWords(word);
    return avoided.trim() !== '' && words.includes(avoided)
      ? [{ code: 'avoid', word, instead } as const]
      : [];
  });
}

const LOOKS_BLANK =
  /\[(?=[^\]\n]{0,60}\p{Ll})[\p{L}][^[\]\n]{0,60}\](?!\()|(?<![\p{L}\p{N}])(?:X{2,}(?::X{2,})?|TBD|TODO)(?![\p{L}\p{N}])|_{3,}/gu;

function looksBlank(said: string): Check[] {
  const found = new Set(said.match(LOOKS_BLANK) ?? []);
  return [...found].slice(0, 3).map((text) => ({ code: 'looksBlank', text }));
}
