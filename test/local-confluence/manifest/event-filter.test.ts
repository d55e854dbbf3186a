import { parseFilter } from '../../../local-confluence/src/manifest/event-filter';

const event = {
  content: { type: 'page', space: { id: 7 } },
  prevContent: { space: { id: 8 } },
  isQuiet: false,
};

test.each<[string, boolean | 'error']>([
  ['event.content.space.id != event.prevContent.space.id', true],
  ['event.content.space.id == event.prevContent.space.id', false],
  ["event.content.type == 'page' && event.content.space.id == 7", true],
  ['event.content.type == "blogpost"', false],
  ['event.isQuiet == false', true],
  ['event.content.type != null', true],
  ["event.originContentId == '1'", 'error'],
  ["event.content.type.length == '1'", 'error'],
  ["event.content.type == 'blogpost' && event.originContentId == '1'", false],
])('%s: %s', (expression, expected) => {
  expect(parseFilter(expression)?.(event)).toBe(expected);
});

test.each([
  '',
  'true',
  'event.content',
  "event.content?.type == 'page'",
  "event.content.type == 'page' || event.isQuiet == true",
  "(event.content.type) == 'page'",
  "['page'].includes(event.content.type)",
  'context.license == true',
])('%s is not understood here', (expression) => {
  expect(parseFilter(expression)).toBeNull();
});
