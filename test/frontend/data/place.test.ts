import '../host';
import { homeOf, parsePlace } from '../../../src/frontend/data/place';

const page = { id: '1001', type: 'page' };
const standing = (extension: object, more: object = {}) =>
  parsePlace({ accountId: 'ana', locale: 'fr-CA', timezone: 'Europe/Paris', extension, ...more });

it('a page, its reader, their language and time zone', () => {
  expect(standing({ content: page })).toMatchObject({
    here: { contentId: '1001', contentType: 'page' },
    inPageEditor: false,
    config: null,
    me: 'ana',
    language: 'fr-FR',
    timeZone: 'Europe/Paris',
  });
});

it('the page editor is told from a live doc, which is always being edited', () => {
  expect(standing({ content: page, isEditing: true }).inPageEditor).toBe(true);
  expect(standing({ content: { ...page, subtype: 'live' }, isEditing: true }).inPageEditor).toBe(false);
});

it.each([
  ['a template', { content: page, template: { id: '5' } }],
  ['content of another kind', { content: { id: '1', type: 'whiteboard' } }],
  ['an id that is none', { content: { id: '../1', type: 'page' } }],
  ['no content', {}],
])('%s is no page', (_, extension) => {
  expect(standing(extension).here).toBeNull();
});

it('a context that is not understood is a place without a page', () => {
  for (const nonsense of [null, 'text', 5, { extension: 'text' }])
    expect(parsePlace(nonsense)).toMatchObject({ here: null, me: null, language: 'en-US' });
});

it('a time zone that nobody knows is UTC, and who is not named is nobody', () => {
  expect(standing({ content: page }, { timezone: 'Mars/Olympus', accountId: undefined })).toMatchObject({
    timeZone: 'UTC',
    me: null,
  });
});

it('the rights that count are those on the home of the plan', () => {
  const here = { contentId: '1001', contentType: 'page' } as const;
  const config = { plan: 'plan', home: '77', homeType: 'blogpost' };
  const mirror = standing({ content: page, config: { ...config, shows: 'mirror' } });
  expect(homeOf(mirror, here)).toEqual({ contentId: '77', contentType: 'blogpost' });
  const copy = standing({ content: page, config: { ...config, shows: 'own' } });
  expect(homeOf(copy, here)).toEqual(here);
});
