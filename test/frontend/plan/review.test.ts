import { dayIn, howFar } from '../../../src/frontend/plan/review';
import { wordsOf } from '../../../locales/catalogs';

it('a review has the day of the place where it is done', () => {
  const late = Date.parse('2026-05-11T23:30:00Z');
  expect(dayIn('UTC', late)).toBe('2026-05-11');
  expect(dayIn('Europe/Paris', late)).toBe('2026-05-12');
  expect(dayIn('America/New_York', late)).toBe('2026-05-11');
});

it.each([
  ['2026-05-12', 'today'],
  ['2026-05-13', 'tomorrow'],
  ['2026-06-11', 'in 30 days'],
  ['2026-08-12', 'in 3 months'],
  ['2026-05-02', '10 days ago'],
  ['2025-05-12', '12 months ago'],
])('%s is %s', (day, far) => {
  expect(howFar(day, '2026-05-12', wordsOf('en-US'))).toBe(far);
});

it('says so in the language of the reader', () => {
  expect(howFar('2026-08-12', '2026-05-12', wordsOf('fr-FR'))).toBe('dans 3 mois');
});
