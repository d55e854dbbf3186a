import { wordsOf } from '../../../locales/catalogs';
import { markOf } from '../../../src/frontend/mention/mark-sentence';
import type { Named, Told } from '../../../src/plan/notice';
import { CLAIM_MS, type MentionsGo } from '../../../src/plan/notices';

const at = Date.UTC(2026, 4, 12, 12);
const sent = { mention: 'm1', by: 'ines', at };
const telling = { as: 'holder', name: '', responsibilities: '', firstMinutes: '' } as const;

interface Reading {
  readonly now?: number;
  readonly language?: 'en-US' | 'fr-FR';
  readonly go?: MentionsGo;
  readonly accepted?: number;
}

function mark(told: Told, { now = at, language = 'en-US', go = 'byItself', accepted }: Reading = {}) {
  const named: Named = {
    role: 'r1',
    person: 'tom',
    as: 'holder',
    namedBy: 'ines',
    namedAt: at,
    told,
    ...(accepted !== undefined && { accepted }),
  };
  return markOf(named, { now, go, words: wordsOf(language) });
}
const say = (told: Told, reading?: Reading): string | undefined => mark(told, reading)?.sentence;

it('says nothing to whoever named themself', () => {
  expect(mark({ state: 'self' })).toBeNull();
});
it('says the day of a mention as the reader writes it, with the year when it is another', () => {
  const mentioned: Told = { state: 'mentioned', comment: 'c1', ...sent };
  expect(say(mentioned)).toBe('Mentioned May 12');
  expect(say(mentioned, { now: Date.UTC(2027, 6, 1) })).toBe('Mentioned May 12, 2026');
  expect(say(mentioned, { language: 'fr-FR' })).toBe('Mention envoyée le 12 mai');
});
it('gives the way to the comment where it says that somebody was mentioned, and nowhere else', () => {
  const mentioned: Told = { state: 'mentioned', comment: 'c1', ...sent };
  expect(mark(mentioned)?.comment).toBe('c1');
  expect(mark(mentioned, { accepted: at })?.comment).toBeUndefined();
  expect(mark({ state: 'failed', why: 'refused', ...sent })?.comment).toBeUndefined();
});
it('says of whoever took the role on that they have got it, whatever became of the mention', () => {
  const accepted = Date.UTC(2026, 4, 13, 12);
  expect(say({ state: 'waiting' }, { accepted })).toBe('Has got it, May 13');
  expect(say({ state: 'mentioned', comment: 'c1', ...sent }, { accepted, language: 'fr-FR' })).toBe(
    'En a pris note le 13 mai',
  );
});
it('tells a mention that is being sent from one that nobody knows the end of', () => {
  const sending: Told = { state: 'sending', ...sent, attempt: 1, telling };
  expect(say(sending)).toBe('Being mentioned');
  expect(say(sending, { now: at + CLAIM_MS })).toBe('Perhaps mentioned');
});
it.each(['mayNotComment', 'contentGone', 'refused', 'unavailable'] as const)(
  'says why one failed, and what to do: %s',
  (why) => {
    const failed = mark({ state: 'failed', why, ...sent });
    expect(failed?.sentence).toMatch(/^Not mentioned: .*\. .*mention|tell/i);
    expect(failed?.colour).toBe('danger');
  },
);
it.each(['noAccount', 'left', 'app', 'customer'] as const)(
  'says at once who cannot be reached: %s',
  (why) => {
    expect(say({ state: 'unreachable', why })).toMatch(/[Nn]ame (somebody else|a person)/);
  },
);
it('says of those who wait that they do, and nothing where the plan mentions nobody', () => {
  expect(say({ state: 'held', why: 'copy' })).toBe('Not mentioned yet');
  expect(mark({ state: 'waiting' }, { go: 'never' })).toBeNull();
  expect(mark({ state: 'held', why: 'never' }, { go: 'never' })).toBeNull();
});
