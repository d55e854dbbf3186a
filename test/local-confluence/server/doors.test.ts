/** What a browser, a page from elsewhere and an app's frame get at the site's doors. */
import * as v from 'valibot';
import { EDITOR, FORMER, FRENCH, OUTSIDER, RESTRICTED, runningSite, SANDBOX } from '../running-site';

const site = runningSite();

const at = (path: string, init: RequestInit = {}) =>
  fetch(site().address + path, { redirect: 'manual', ...init });

/** The cookie of a browser in which this person signed in. */
async function cookieOf(email: string): Promise<string> {
  const response = await at(`/login?as=${email}`);
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

const post = (path: string, cookie: string, headers: Record<string, string>, body: unknown = {}) =>
  at(path, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('signing in', () => {
  test('by the address, and on to where one wanted to go', async () => {
    const response = await at(`/login?as=${EDITOR}&to=/wiki/spaces/OPS`);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/wiki/spaces/OPS');
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax$/);
    const session = await at('/local/session', { headers: { cookie: await cookieOf(EDITOR) } });
    expect(await session.json()).toHaveProperty('me.email', EDITOR);
  });

  test.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:x'])(
    'never on to %s',
    async (to) => {
      const response = await at(`/login?as=${EDITOR}&to=${encodeURIComponent(to)}`);
      expect(response.headers.get('location')).toBe('/');
    },
  );

  test.each([
    [FORMER, 'is deactivated'],
    ['<b>@example.com', 'There is no account &lt;b&gt;@example.com'],
  ])('not as %s, who is told why', async (email, words) => {
    const response = await at(`/login?as=${encodeURIComponent(email)}`);
    expect(response.status).toBe(403);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await response.text()).toContain(words);
  });
});

describe('what changes something', () => {
  const INVOKE = { moduleKey: 'hello', contentId: SANDBOX, functionKey: 'nothing' };

  test.each([
    ['a page from elsewhere', { origin: 'https://elsewhere.example' }],
    ['an app’s sandboxed frame', { origin: 'null' }],
    ['another site, by the browser’s word', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' }],
  ])('is refused to %s', async (_, headers) => {
    const cookie = await cookieOf(EDITOR);
    for (const path of ['/local/bridge/invoke', '/local/content', '/wiki/api/v2/pages'])
      expect((await post(path, cookie, headers)).status).toBe(403);
  });

  test('is done for the site’s own pages', async () => {
    const cookie = await cookieOf(EDITOR);
    const response = await post('/local/bridge/invoke', cookie, { 'sec-fetch-site': 'same-origin' }, INVOKE);
    expect({ status: response.status, body: await response.json() }).toEqual({ status: 200, body: {} });
  });

  test('needs somebody who is signed in, and who may view the page', async () => {
    const own = { 'sec-fetch-site': 'same-origin' };
    expect((await post('/local/bridge/invoke', '', own, INVOKE)).status).toBe(401);
    const outsider = await cookieOf(OUTSIDER);
    expect((await post('/local/bridge/invoke', outsider, own, INVOKE)).status).toBe(404);
    const forged = { ...INVOKE, contentId: RESTRICTED, accountId: 'x', config: { plan: 'y' } };
    expect((await post('/local/bridge/invoke', outsider, own, forged)).status).toBe(404);
  });
});

describe('what the site’s pages read', () => {
  test.each([
    '/local/spaces',
    '/local/spaces/OPS/tree',
    `/local/content/${SANDBOX}`,
    '/local/notifications',
    '/local/people?query=a',
    '/local/users?ids=a',
    `/local/content/${SANDBOX}/export/word`,
  ])('%s is nobody’s who is not signed in', async (path) => {
    expect((await at(path)).status).toBe(401);
  });

  test.each([
    '/local/spaces/OPS/tree',
    `/local/content/${SANDBOX}`,
    `/local/content/${SANDBOX}/versions`,
    `/local/content/${SANDBOX}/export/html`,
  ])('%s is not there for an outsider', async (path) => {
    const cookie = await cookieOf(OUTSIDER);
    expect((await at(path, { headers: { cookie } })).status).toBe(404);
  });
});

describe('files', () => {
  test('what the app offers stands in the words of who asks', async () => {
    const { spacePages, globalPages } = v.parse(
      v.object({ spacePages: v.array(v.unknown()), globalPages: v.array(v.unknown()) }),
      await (await at('/local/app', { headers: { cookie: await cookieOf(FRENCH) } })).json(),
    );
    const page = { resource: 'main', route: 'hello' };
    expect(spacePages).toEqual([
      { key: 'space-hello', title: 'Bonjour', icon: '/local/app/icon/space-hello', ...page },
    ]);
    expect(globalPages).toEqual([{ key: 'global-hello', title: 'Hello to all', icon: null, ...page }]);
  });

  test('the icon of a macro is a picture in which nothing runs', async () => {
    const response = await at('/local/app/icon/hello');
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  test.each([
    '/local/app/icon/..%2Fmanifest.yml',
    '/local/app/icon/hello%2F..%2F..%2Fmanifest.yml',
    '/local/site/..%2F..%2Fpackage.json',
    '/local/frame/main/..%2F..%2Fmanifest.yml',
    '/local/frame/main/__LOCALES__/..%2F..%2Fmanifest.yml',
    '/local/frame/..%2Fmain/app.js',
    '/local/frame/other/',
  ])('%s leads nowhere', async (path) => {
    const response = await at(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('ecosystem');
  });

  test('the frame of an app has a policy that reaches the app’s own files and nothing else', async () => {
    const policy = (await at('/local/frame/main/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`connect-src ${site().address}/local/frame/main/;`);
    expect(policy).toMatch(/sandbox allow-scripts$/);
  });
});

test('a cookie that names nobody is nobody', async () => {
  const session = await at('/local/session', { headers: { cookie: 'local-confluence=somebody' } });
  expect(await session.json()).toMatchObject({ me: null });
});

test('a person who is deactivated is signed out', async () => {
  const cookie = await cookieOf(OUTSIDER);
  const { people } = site().site;
  const id = people.byEmail(OUTSIDER)?.accountId ?? '';
  people.setStatus(id, 'inactive');
  const session = await at('/local/session', { headers: { cookie } });
  expect(await session.json()).toMatchObject({ me: null });
  people.setStatus(id, 'active');
});
