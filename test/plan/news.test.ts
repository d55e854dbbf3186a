import { channelOf, parseNews, type News } from '../../src/plan/news';

const news: News = { revisions: { roles: 7, notices: 2 }, edits: ['one', 'two'] };

it('[O1] a message is ids and revisions, as an object or as a text that holds it', () => {
  expect(parseNews(news)).toEqual(news);
  expect(parseNews(JSON.stringify(news))).toEqual(news);
  expect(parseNews({ ...news, content: 'a word' })).toEqual(news);
});

it.each([
  undefined,
  null,
  '',
  'news',
  '{',
  [],
  { revisions: {} },
  { revisions: { head: 1 }, edits: [] },
  { revisions: { roles: -1 }, edits: [] },
  { revisions: { roles: 1.5 }, edits: [] },
  { revisions: { roles: 1 }, edits: ['../x'] },
  { revisions: { __proto__: { roles: 1 } }, edits: 'one' },
])('[O1] %j is no message', (said) => {
  expect(parseNews(said)).toBeNull();
});

it('[O1] each plan has a channel of its own', () => {
  expect(channelOf('plan:1001')).not.toBe(channelOf('plan:1002'));
  expect(channelOf('plan:1001')).toMatch(/^[\w-]+$/);
});
