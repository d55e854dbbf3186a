/** A search by CQL: what is asked for, of what the caller may see. */
import { EDITOR, idIn, OUTSIDER, restAs, runningSite } from '../running-site';

const site = runningSite();
const as = (email: string) => restAs(site(), email);

const spaceId = (key: string) => site().site.spaces.byKey({ kind: 'app' }, key).id;
async function page(title: string, more: object = {}): Promise<string> {
  const asked = { spaceId: spaceId('OPS'), status: 'current', title, ...more };
  return idIn((await as(EDITOR).send('POST', '/wiki/api/v2/pages', asked)).body);
}

async function found(email: string, cql: string): Promise<unknown[]> {
  const { body } = await as(email).get(
    `/wiki/rest/api/content/search?${new URLSearchParams({ cql, expand: 'space' }).toString()}`,
  );
  return (body as { results: { title: unknown }[] }).results.map(({ title }) => title);
}

beforeAll(async () => {
  await page('Zebra crossing rules');
  await page('Règles de la zébrure');
  await page('Zebra, only for me', { status: 'draft' });
  const secret = await page('Zebra in private');
  site().site.restrictions.set({ kind: 'person', accountId: accountOf(EDITOR) }, secret, {
    view: [accountOf(EDITOR)],
    edit: null,
  });
});
const accountOf = (email: string) => site().site.people.byEmail(email)?.accountId ?? '';

test('finds the words of a title, and the beginning of one', async () => {
  expect(await found(EDITOR, 'type in (page, blogpost) and title ~ "zeb*"')).toEqual([
    'Règles de la zébrure',
    'Zebra crossing rules',
    'Zebra in private',
  ]);
  expect(await found(EDITOR, 'title ~ "rules zebra"')).toEqual(['Zebra crossing rules']);
  expect(await found(EDITOR, 'title ~ "zeb"')).toEqual([]);
  expect(await found(EDITOR, '(title ~ "regles" or title ~ "rules") and space = "OPS"')).toEqual([
    'Règles de la zébrure',
    'Zebra crossing rules',
  ]);
  expect(await found(EDITOR, 'type in (blogpost) and title ~ "zebra"')).toEqual([]);
});

test('finds what was changed last first', async () => {
  const [newest] = await found(EDITOR, 'space = "OPS" order by lastmodified desc');
  expect(newest).toBe('Zebra in private');
});

test('finds nothing that the caller may not view', async () => {
  expect(await found(OUTSIDER, 'title ~ "zeb*"')).toEqual([]);
});

test.each(['label = "x"', 'title ~', 'type in (page', 'title ~ "a" and', 'space = "OPS" order by title'])(
  'refuses %s, which it does not know',
  async (cql) => {
    const { status } = await as(EDITOR).get(
      `/wiki/rest/api/content/search?${new URLSearchParams({ cql }).toString()}`,
    );
    expect(status).toBe(400);
  },
);
