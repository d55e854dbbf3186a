/** Pages by their titles: what Confluence is asked, and what becomes of its answers. */
import { host } from '../host';
import { findPages, pageQuery } from '../../../src/frontend/import/find-pages';

beforeEach(() => host.forget());

it.each([
  ['Incident resp', 'title ~ "incident resp" or title ~ "incident resp*"'],
  ['  L’astreinte : É', 'title ~ "l astreinte é" or title ~ "l astreinte é*"'],
  ['" or space = "HR', 'title ~ "or space hr" or title ~ "or space hr*"'],
  ['障害', 'title ~ "障害" or title ~ "障害*"'],
])('%s is asked for in words alone', (typed, titled) => {
  expect(pageQuery(typed, 'OPS')).toBe(`type in (page, blogpost) and (${titled})`);
});

it.each([
  ['OPS', 'type in (page, blogpost) and space = "OPS" order by lastmodified desc'],
  ['~7" or', 'type in (page, blogpost) and space = "~7\\" or" order by lastmodified desc'],
  [null, 'type in (page, blogpost) order by lastmodified desc'],
])('while nothing is typed in %s, what was changed last', (space, query) => {
  for (const typed of ['', ' ', '…']) expect(pageQuery(typed, space)).toBe(query);
});

const answering = (status: number, body: string) =>
  host.answer('fetchProduct', () => ({ status, statusText: '', headers: {}, body, isAttachment: false }));

it('[B9] finds what Confluence answers the person', async () => {
  const page = { id: '4711', type: 'page', title: 'Old plan', space: { name: 'Operations' } };
  answering(200, JSON.stringify({ results: [page], size: 1, _links: {} }));
  expect(await findPages('old', 'OPS')).toEqual({
    ok: true,
    value: [{ contentId: '4711', contentType: 'page', title: 'Old plan', spaceName: 'Operations' }],
  });
});

it.each([
  [429, '', { code: 'busy', retryAfterSeconds: null }],
  [500, '', { code: 'unavailable', of: 'confluence' }],
  [200, '{"results": [{"id": 1}]}', { code: 'unavailable', of: 'confluence' }],
])('an answer of %s %s is said by name', async (status, body, refusal) => {
  answering(status, body);
  expect(await findPages('old', 'OPS')).toEqual({ ok: false, refusal });
});

it('and so is a host that does not answer', async () => {
  expect(await findPages('old', 'OPS')).toMatchObject({ ok: false });
});
