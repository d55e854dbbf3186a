import fc from 'fast-check';
import { countingOf, fitted, lengthFor } from '../../../src/plan/update/text-length';
import { RUNS, text } from '../arbitraries';
import { answer, after, channel, copied, sectionsOf, show, template } from './preparing';

const sms = { name: 'SMS and phone tree', maximumLength: 160 };
const x = { name: 'Posts', link: 'https://x.com/example', maximumLength: 280 };

describe('[M9] a channel counts', () => {
  it.each([
    [{ name: 'SMS' }, 'sms'],
    [{ name: 'Alerte par sms' }, 'sms'],
    [{ name: 'Text message' }, 'sms'],
    [{ name: 'X' }, 'x'],
    [{ name: 'Twitter' }, 'x'],
    [{ link: 'https://www.twitter.com/a' }, 'x'],
    [{ name: 'Status page' }, 'characters'],
    [{ name: 'Xerox', link: 'https://netflix.com/a' }, 'characters'],
    [{}, 'characters'],
  ])('%j: %s', (cells, counting) => {
    expect(countingOf(cells)).toBe(counting);
  });
  it('the same whether a text is plain or not', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r\n', '\u00a0', '’', '\t') });
    fc.assert(
      fc.property(plain, (typed) => {
        expect(lengthFor(`${typed}日`, {}).length).toBe(lengthFor(typed, {}).length + 1);
      }),
      RUNS,
    );
  });
  it.each([
    ['characters as people see them', 'e\u0301👨‍👩‍👧🇫🇷a', {}, 4, null],
    ['no limit where it is 0', 'abc', { maximumLength: 0 }, 3, null],
    ['for X a link as 23', `See https://example.org/${'a'.repeat(100)}`, x, 27, 280],
    ['for X an emoji and a Japanese character as 2', '👨‍👩‍👧日é', x, 5, 280],
    ['for an SMS its own alphabet', 'Déjà vu: à Ñ', sms, 12, 160],
    ['for an SMS some signs twice', '[€]', sms, 6, 160],
    ['for an SMS 70 with another character', 'Nous sommes prêts', sms, 17, 70],
  ])('%s', (_, typed, cells, length, limit) => {
    expect(lengthFor(typed, cells)).toMatchObject({ length, limit });
  });
  it('and says which characters cost so much', () => {
    expect(lengthFor('prêts 😀 ê', sms).costly).toEqual(['ê', '😀']);
  });
  it('an SMS after its typography was made plain', () => {
    expect(fitted('Panne\u00a0: “l’accès”…', 'sms')).toBe('Panne : "l\'accès"...');
    expect(fitted('Panne\u00a0: l’accès', 'characters')).toBe('Panne\u00a0: l’accès');
  });
  it('[M15] anything', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(sms, x, {}), (typed, cells) => {
        const { length } = lengthFor(typed, cells);
        expect(length).toBeGreaterThanOrEqual(1);
        expect(length).toBeLessThanOrEqual(typed.length * 23);
      }),
      RUNS,
    );
  });
});

describe('a channel without much room', () => {
  const zones = ['Europe/Paris', 'America/New_York', 'Asia/Tokyo'];
  const more = (room: number): string | null =>
    copied(
      show(
        sectionsOf(
          [
            channel('sms', { maximumLength: room }),
            template('t', { subject: 'Mail', body: 'More by {{next_update}}.' }),
          ],
          { zones },
        ),
        after(answer('next_update', '14:30')),
      ),
    );
  it('[M6] tells a time in the first zone, or in UTC alone, before it is too long', () => {
    expect(more(70)).toBe('More by 14:30 UTC (16:30 in Paris, 10:30 in New York, 23:30 in Tokyo).');
    expect(more(69)).toBe('More by 14:30 UTC (16:30 in Paris).');
    expect(more(34)).toBe('More by 14:30 UTC.');
    expect(more(10)).toBe('More by 14:30 UTC (16:30 in Paris, 10:30 in New York, 23:30 in Tokyo).');
  });
  it('[M9] takes the body without the subject', () => {
    expect([500, 501].map((room) => more(room)?.startsWith('Mail\n'))).toEqual([false, true]);
  });
});
