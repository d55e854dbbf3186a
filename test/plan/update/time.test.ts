import fc from 'fast-check';
import { wordsOf } from '../../../locales/catalogs';
import { LANGUAGES, type Language } from '../../../src/plan/plan';
import { readTime } from '../../../src/plan/update/read-time';
import { sayTime, writeTime } from '../../../src/plan/update/say-time';
import { RUNS, text } from '../arbitraries';
import { at, NOW } from './preparing';

const zones = ['Europe/Paris', 'America/New_York', 'UTC'];
const say = (
  moment: number,
  told: readonly string[] = zones,
  language: Language = 'en-US',
  now = NOW,
): string => sayTime(moment, { zones: told, words: wordsOf(language), now }).replaceAll('\u00a0', ' ');

describe('[M6] a time is told', () => {
  it.each<[string, number, readonly string[], string, string]>([
    ['in UTC alone', at(14, 30), [], '14:30 UTC', '14 h 30 UTC'],
    [
      'in zones',
      at(14, 30),
      zones,
      '14:30 UTC, 16:30 in Paris, 10:30 in New York',
      '14 h 30 UTC, 16 h 30 à Paris, 10 h 30 à New York',
    ],
    [
      'with the city’s own name',
      at(14, 30),
      ['Europe/London', 'Africa/Cairo'],
      '14:30 UTC, 15:30 in London, 17:30 in Cairo',
      '14 h 30 UTC, 15 h 30 à Londres, 17 h 30 au Caire',
    ],
    [
      'once where clocks agree',
      at(14, 30),
      ['Europe/Paris', 'Europe/Madrid'],
      '14:30 UTC, 16:30 in Paris and Madrid',
      '14 h 30 UTC, 16 h 30 à Paris et Madrid',
    ],
    [
      'in zones of half an hour',
      at(14, 30),
      ['Asia/Calcutta'],
      '14:30 UTC, 20:00 in Kolkata',
      '14 h 30 UTC, 20 h 00 à Calcutta',
    ],
    [
      'in zones of no city',
      at(14, 30),
      ['Etc/GMT+2'],
      '14:30 UTC, 12:30 (GMT-2)',
      '14 h 30 UTC, 12 h 30 (UTC−2)',
    ],
    [
      'in a zone under its old name',
      at(14, 30),
      ['US/Eastern'],
      '14:30 UTC, 10:30 in New York',
      '14 h 30 UTC, 10 h 30 à New York',
    ],
    [
      'with the day of another day',
      at(0, 20, 13),
      ['Europe/Paris'],
      'May 13, 00:20 UTC, 02:20 in Paris',
      'le 13 mai à 00 h 20 UTC, 02 h 20 à Paris',
    ],
    [
      'with the day of a zone that has another',
      at(22, 30),
      ['Europe/Paris'],
      '22:30 UTC, May 13, 00:30 in Paris',
      '22 h 30 UTC, le 13 mai à 00 h 30 à Paris',
    ],
    [
      'without a zone that nobody knows',
      at(14, 30),
      ['Europe/Nowhere', '__proto__'],
      '14:30 UTC',
      '14 h 30 UTC',
    ],
  ])('%s', (_, moment, told, english, french) => {
    expect([say(moment, told), say(moment, told, 'fr-FR')]).toEqual([english, french]);
  });
  it('in brackets inside a text', () => {
    expect(writeTime(at(14, 30), { zones, words: wordsOf('en-US'), now: NOW })).toBe(
      '14:30 UTC (16:30 in Paris, 10:30 in New York)',
    );
  });
  it('right on both sides of a change of clocks', () => {
    // In Paris clocks go from 02:00 to 03:00 on 29 March, and from 03:00 back to 02:00 on 25 October.
    const told = (month: number, day: number, hours: number, minutes: number): string => {
      const moment = Date.UTC(2026, month, day, hours, minutes);
      return say(moment, ['Europe/Paris'], 'en-US', moment);
    };
    expect([told(2, 29, 0, 59), told(2, 29, 1, 0)]).toEqual([
      '00:59 UTC, 01:59 in Paris',
      '01:00 UTC, 03:00 in Paris',
    ]);
    expect([told(9, 25, 0, 59), told(9, 25, 1, 0)]).toEqual([
      '00:59 UTC, 02:59 in Paris',
      '01:00 UTC, 02:00 in Paris',
    ]);
  });
});

describe('[M7] a typed time is read', () => {
  const read = (typed: string, toward: 'past' | 'future', now = NOW, language: Language = 'en-US') =>
    readTime(typed, { at: now, toward, zones, words: wordsOf(language) });

  it.each<[string, 'past' | 'future', number]>([
    ['14:30', 'future', at(14, 30)],
    ['14h30', 'future', at(14, 30)],
    ['14 h 30', 'future', at(14, 30)],
    ['15h', 'future', at(15)],
    ['2:30 pm', 'future', at(14, 30)],
    ['3 p.m.', 'future', at(15)],
    ['12:05 am', 'future', at(0, 5, 13)],
    ['by 14:30 UTC', 'future', at(14, 30)],
    ['16:30 Paris', 'future', at(14, 30)],
    ['16:30 in Paris', 'future', at(14, 30)],
    ['16 h 30 à Paris', 'future', at(14, 30)],
    ['10:30 in new york', 'future', at(14, 30)],
    ['16:30 Europe/Paris', 'future', at(14, 30)],
    ['13:00', 'future', at(13, 0, 13)],
    ['13:40', 'past', at(13, 40)],
    ['23:50', 'past', at(23, 50, 11)],
    ['00:30 Paris', 'past', at(22, 30, 11)],
    ['May 10, 23:50 UTC', 'past', at(23, 50, 10)],
    ['10 May 23:50', 'past', at(23, 50, 10)],
    ['le 10 mai à 23 h 50 UTC', 'past', at(23, 50, 10)],
    ['2026-05-10 23:50', 'past', at(23, 50, 10)],
    ['30 min', 'future', at(14, 32)],
    ['in 30 min', 'future', at(14, 32)],
    ['dans 1 h', 'future', at(15, 2)],
    ['1h30', 'future', at(15, 32)],
    ['20 min', 'past', at(13, 42)],
    ['20 min ago', 'past', at(13, 42)],
    ['il y a 2 heures', 'past', at(12, 2)],
    ['now', 'past', NOW],
    ['maintenant', 'future', NOW],
  ])('%s (%s)', (typed, toward, moment) => {
    expect(read(typed, toward)).toBe(moment);
  });
  it.each([
    '',
    'this morning',
    '25:00',
    '14:75',
    '14:30 in Oslo',
    '13 pm',
    'between 14:00 and 15:00',
    '31 February 10:00',
    '14:30 tomorrow',
    'a'.repeat(200),
    '30-60 min',
  ])('what is no time stays words: %s', (typed) => {
    expect(read(typed, 'future')).toBeNull();
  });
  it('on the day that clocks are put forward as the time after, and put back as the nearest', () => {
    const paris = (typed: string, toward: 'past' | 'future', now: number) => read(typed, toward, now);
    expect(paris('02:30 Paris', 'future', Date.UTC(2026, 2, 29, 0, 0))).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(paris('02:30 Paris', 'future', Date.UTC(2026, 9, 25, 0, 0))).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(paris('02:30 Paris', 'future', Date.UTC(2026, 9, 25, 0, 45))).toBe(Date.UTC(2026, 9, 25, 1, 30));
    expect(paris('02:30 Paris', 'past', Date.UTC(2026, 9, 25, 3, 0))).toBe(Date.UTC(2026, 9, 25, 1, 30));
  });
  it.each(LANGUAGES)('what is told is read back as the same, in %s', (language) => {
    const clock = { zones, words: wordsOf(language), now: NOW };
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (minutes) => {
        const moment = NOW + minutes * 60_000;
        const toward = moment > NOW ? 'future' : 'past';
        for (const told of [sayTime(moment, clock), writeTime(moment, clock)])
          expect(readTime(told, { at: NOW, toward, zones, words: clock.words })).toBe(moment);
      }),
      RUNS,
    );
  });
  it('[M15] anything can be typed, at any time', () => {
    fc.assert(
      fc.property(
        text,
        fc.oneof(fc.integer(), fc.double()),
        fc.constantFrom('past', 'future'),
        (typed, now, toward) => {
          const moment = readTime(typed, { at: now, toward, zones, words: wordsOf('en-US') });
          expect(typeof writeTime(moment ?? now, { zones, words: wordsOf('fr-FR'), now })).toBe('string');
        },
      ),
      RUNS,
    );
  });
});
