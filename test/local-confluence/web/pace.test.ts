import { Pace } from '../../../local-confluence/src/web/bridge/pace';

/** What is said of the last of so many documents, so many milliseconds apart. */
function lastOf(documents: number, apartMs: number) {
  const pace = new Pace();
  return Array.from({ length: documents }, (_, n) => pace.tooFast(n * apartMs)).at(-1);
}

test('a front end that draws itself without end is told from one that is busy', () => {
  expect(lastOf(500, 1)).toBeNull();
  expect(lastOf(501, 1)).toEqual({ documents: 500, withinMs: 500 });
});

test('who shows something thirty times a second goes on for ever', () => {
  expect(lastOf(10_000, 33)).toBeNull();
});
