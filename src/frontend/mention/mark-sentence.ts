import type { Named, Told } from '../../plan/notice';
import { isUnsettled, type MentionsGo } from '../../plan/notices';
import type { Words } from '../../plan/words';

export interface Mark {
  readonly sentence: string;
  readonly colour: 'subtlest' | 'success' | 'warning' | 'danger';
  /** Somebody is to do something yet: it is never hidden behind "+2". */
  readonly isOpen: boolean;
  /** The comment that mentioned them, where this says that one did. */
  readonly comment?: string;
}

interface Marking {
  readonly now: number;
  readonly go: MentionsGo;
  readonly words: Words;
}

/** What is said of a person in a role; null where there is nothing to say, as of whoever named themself. */
export function markOf({ told, accepted }: Named, { now, go, words }: Marking): Mark | null {
  if (accepted !== undefined) {
    const on = dayOf(accepted, now, words.language);
    return { sentence: words('mention.mark.accepted', { on }), colour: 'success', isOpen: false };
  }
  // That nobody is told in this plan is said once, under the roles.
  if (go === 'never' && (told.state === 'held' || told.state === 'waiting')) return null;
  const sentence = markSentence(told, now, words);
  if (sentence === null) return null;
  const mark = { sentence, colour: COLOUR[told.state] };
  return told.state === 'mentioned'
    ? { ...mark, isOpen: false, comment: told.comment }
    : { ...mark, isOpen: true };
}

const COLOUR = {
  waiting: 'subtlest',
  held: 'subtlest',
  self: 'subtlest',
  sending: 'subtlest',
  mentioned: 'subtlest',
  unreachable: 'warning',
  failed: 'danger',
} as const satisfies Record<Told['state'], Mark['colour']>;

export function markSentence(told: Told, now: number, words: Words): string | null {
  switch (told.state) {
    case 'waiting':
    case 'held':
      return words('mention.mark.waiting');
    case 'sending':
      return words(isUnsettled(told, now) ? 'mention.mark.unsettled' : 'mention.mark.sending');
    case 'mentioned':
      return words('mention.mark.mentioned', { on: dayOf(told.at, now, words.language) });
    case 'failed':
      return words(`mention.mark.failed.${told.why}`);
    case 'unreachable':
      return words(`mention.mark.unreachable.${told.why}`);
    case 'self':
      return null;
  }
}

/** "12 May", where the reader is; of another year with the year. */
export function dayOf(at: number, now: number, language: string): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Date(at).toLocaleDateString(language, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}
