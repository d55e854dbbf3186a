import { fold } from '../../../src/plan/update/fold';

it.each([
  ["Valeurs d'incident", 'valeurs d’incident'],
  ['ÉTÉ', 'ete'],
  ['Pour\u00a0: tous', 'pour : tous'],
])('"%s" is called like "%s"', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});
