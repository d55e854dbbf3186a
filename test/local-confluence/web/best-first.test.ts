import { bestFirst } from '../../../local-confluence/src/web/editor/best-first';

const all = ['Heading 1', 'Bullet list', 'Numbered list', 'Plan de communication', 'Séparateur'].map(
  (title) => ({ title }),
);
const found = (query: string): string[] => bestFirst(all, query).map(({ title }) => title);

test('an empty query offers everything, in its order', () => {
  expect(found('')).toEqual(all.map(({ title }) => title));
});

test('the beginning of any word fits, and titles that begin with it come first', () => {
  expect(found('l')).toEqual(['Bullet list', 'Numbered list']);
  expect(found('comm')).toEqual(['Plan de communication']);
  expect(found('ist')).toEqual([]);
});

test('accents and case do not matter', () => {
  expect(found('SEPA')).toEqual(['Séparateur']);
});

test('several typed words must all fit', () => {
  expect(found('plan comm')).toEqual(['Plan de communication']);
  expect(found('plan list')).toEqual([]);
});
