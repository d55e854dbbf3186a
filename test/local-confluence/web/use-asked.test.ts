import { Refusal } from '../../../local-confluence/src/web/data/ask';
import { knownAfter, type Asked } from '../../../local-confluence/src/web/data/use-asked';

const page: Asked<string> = { state: 'answered', answer: 'The page' };
const failed = (error: unknown): Asked<string> => ({ state: 'failed', error });
const unreached = failed(new TypeError('Failed to fetch'));

it('a page stays as it is while nothing is learnt of it', () => {
  expect(knownAfter(page, unreached)).toBe(page);
  expect(knownAfter(page, failed(new Refusal(503, 'Later', null)))).toBe(page);
});

it('a page that is gone, or may not be seen any more, is gone', () => {
  const gone = failed(new Refusal(404, 'Not found', null));
  expect(knownAfter(page, gone)).toBe(gone);
});

it('what was never there is asked for again while the site is away, and otherwise says why', () => {
  const asking: Asked<string> = { state: 'asking' };
  expect(knownAfter(asking, unreached)).toBe(asking);
  expect(knownAfter(asking, failed(new Refusal(503, 'Later', null)))).toBe(asking);
  const broken = failed(new Refusal(500, 'Broken', null));
  expect(knownAfter(asking, broken)).toBe(broken);
});
