import fc from 'fast-check';
import { wordsOf } from '../../locales/catalogs';
import { formatDuration, formatEvery, formatWithin, parseDuration } from '../../src/plan/duration';
import { LANGUAGES } from '../../src/plan/plan';
import { RUNS } from './arbitraries';

const en = wordsOf('en-US');
const fr = wordsOf('fr-FR');
const minutes = (amount: number, words = ''): unknown => ({ minutes: amount, words });
const words = (said: string): unknown => ({ minutes: null, words: said });

describe('[D1] a time is read as minutes', () => {
  it.each([
    ['30', 30],
    [' 30 min ', 30],
    ['30min', 30],
    ['90m', 90],
    ['1 h', 60],
    ['1h30', 90],
    ['1 h 30 min', 90],
    ['1 hour and 30 minutes', 90],
    ['1 heure et 30 minutes', 90],
    ['2 hours', 120],
    ['2 heures', 120],
    ['½ h', 30],
    ['1½ h', 90],
    ['1,5 h', 90],
    ['1.5 h', 90],
    ['half an hour', 30],
    ['une demi-heure', 30],
    ['an hour', 60],
    ['1 jour', 1440],
    ['2 days', 2880],
    ['1 semaine', 10_080],
    ['every 30 min', 30],
    ['Every hour', 60],
    ['toutes les 2 heures', 120],
    ['toutes les heures', 60],
    ['sous 15 min', 15],
    ['within 15', 15],
    ['30\u00a0min.', 30],
  ])('%s', (typed, expected) => {
    expect(parseDuration(typed)).toEqual(minutes(expected));
  });
});

describe('[D2] words behind a time are kept beside it', () => {
  it.each([
    ['30 min in office hours', 30, 'in office hours'],
    ['4 h, aux heures ouvrées', 240, 'aux heures ouvrées'],
    ['15 min (nuit : 30 min)', 15, '(nuit : 30 min)'],
    ['30 min · 15 min', 30, '15 min'],
    ['30 min 1 h', 30, '1 h'],
  ])('%s', (typed, amount, said) => {
    expect(parseDuration(typed)).toEqual(minutes(amount, said));
  });
});

describe('[D3] what is no time is words alone', () => {
  it.each([
    'next business day',
    'in office hours',
    '30-60 min',
    '30 min to 1 h',
    '5 days a week',
    '2 jours ouvrés',
    '24/7',
    'every other day',
    '0 min',
    '1,000 h',
    '99999999 min',
    'as it happens',
  ])('%s', (typed) => {
    expect(parseDuration(typed)).toEqual(words(typed));
  });
  it.each(['', '  ', '\n\t\u00a0'])('a blank is none: %j', (typed) => {
    expect(parseDuration(typed)).toBeNull();
  });
});

describe('a duration is shown', () => {
  it.each([
    [5, '5\u00a0min', '5\u00a0min'],
    [60, '1\u00a0h', '1\u00a0h'],
    [90, '1\u00a0h 30\u00a0min', '1\u00a0h 30\u00a0min'],
    [4320, '72\u00a0h', '72\u00a0h'],
    [5760, '4 days', '4 jours'],
  ])('%d minutes', (amount, english, french) => {
    const duration = { minutes: amount, words: '' };
    expect([formatDuration(duration, en), formatDuration(duration, fr)]).toEqual([english, french]);
  });
  it('with its words', () => {
    expect(formatDuration({ minutes: 30, words: 'in office hours' }, en)).toBe(
      '30\u00a0min · in office hours',
    );
    expect(formatDuration({ minutes: null, words: 'next business day' }, en)).toBe('next business day');
  });
  it('as a time within, or a rhythm', () => {
    const [half, hour, days] = [30, 60, 5760].map((amount) => ({ minutes: amount, words: '' }));
    if (half === undefined || hour === undefined || days === undefined) throw new Error();
    expect(formatWithin(half, en)).toBe('Within 30\u00a0min');
    expect([half, hour, days].map((each) => formatEvery(each, en))).toEqual([
      'Every 30\u00a0min',
      'Every hour',
      'Every 4 days',
    ]);
    expect([half, hour, days].map((each) => formatEvery(each, fr))).toEqual([
      'Toutes les 30\u00a0min',
      'Toutes les heures',
      'Tous les 4 jours',
    ]);
    expect(formatEvery({ minutes: null, words: 'as it happens' }, en)).toBe('As it happens');
  });
});

describe('whatever was typed', () => {
  const beside = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((said) => said.replace(/\s+/g, ' ').trim());
  const likely = fc
    .array(
      fc.oneof(
        fc.constantFrom('30', '1', 'h', 'min', ' ', 'every', 'jour', '½', '·', '-', 'and', 'ouvré'),
        beside,
      ),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(''));
  it.each(LANGUAGES)('[D4] [D5] what is shown is read back as the same, in %s', (language) => {
    fc.assert(
      fc.property(likely, (typed) => {
        const read = parseDuration(typed);
        if (read === null) return;
        expect(parseDuration(formatDuration(read, wordsOf(language)))).toEqual(read);
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });
  it.each(LANGUAGES)('[D4] every number of minutes and all words beside it come back, in %s', (language) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600_000 }), beside, (amount, said) => {
        const duration = { minutes: amount, words: said };
        expect(parseDuration(formatDuration(duration, wordsOf(language)))).toEqual(duration);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });
});
