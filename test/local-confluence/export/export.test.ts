/** A page on paper: the macro asked for its document, everything else as it stands, and nothing that runs. */
import { faultsOf } from '../../plan/adf-schema';
import { ENVIRONMENT_ID } from '../../../local-confluence/src/bundle/installed-app';
import type { AdfDocument, AdfNode } from '../../../local-confluence/src/local-api';
import { person } from '../../../local-confluence/src/site/caller';
import { EDITOR, FRENCH, runningSite } from '../running-site';

const site = runningSite();

const APP_ID = '5d1c0e52-3b7a-4f0e-9c64-2a8f1b6e7d90';

function macro(
  config: Record<string, unknown> = {},
  extensionKey = `${APP_ID}/${ENVIRONMENT_ID}/static/hello`,
): AdfNode {
  const parameters = { localId: 'a-macro', extensionTitle: 'Hello', layout: 'block', guestParams: config };
  return {
    type: 'extension',
    attrs: { extensionType: 'com.atlassian.ecosystem', extensionKey, localId: 'a-macro', parameters },
  };
}

const words = (text: string, marks?: AdfNode['marks']): AdfNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks ? { marks } : {}) }],
});

let made = 0;
/** The id of a new page with this in it. */
function pageOf(...content: AdfNode[]): string {
  const { people, spaces, contents } = site().site;
  const author = person(people.byEmail(EDITOR)?.accountId ?? '');
  const body: AdfDocument = { type: 'doc', version: 1, content };
  // The editor saves what the schema of documents allows, and so does this test.
  expect(faultsOf(body)).toEqual([]);
  made += 1;
  return contents.create(author, {
    spaceId: spaces.byKey(author, 'OPS').id,
    kind: 'page',
    subtype: null,
    status: 'current',
    title: `Paper / “${made}” <i>`,
    body,
  }).id;
}

const exported = (id: string, kind: 'html' | 'word', email = EDITOR) =>
  asked(`/local/content/${id}/export/${kind}`, email);

async function asked(path: string, email = EDITOR) {
  const signedIn = await fetch(`${site().address}/login?as=${email}`, { redirect: 'manual' });
  const cookie = signedIn.headers.getSetCookie().join('; ');
  const response = await fetch(`${site().address}${path}`, { headers: { cookie } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test.each([
  ['html', 'pdf'],
  ['word', 'word'],
] as const)(
  'as %s the macro is asked for its document, between what stands around it',
  async (kind, exportType) => {
    const id = pageOf(words('Before'), macro({ to: 'Ana & Tom' }), words('After'));
    const { status, text } = await exported(id, kind);
    expect(status).toBe(200);
    expect(text).toContain(`<p>Before</p><p>Hello, Ana &amp; Tom, as ${exportType} of ${id}</p><p>After</p>`);
  },
);

test('in the page history macros do not run: each is asked for its document, as for no file', async () => {
  const id = pageOf(words('Before'), macro({ to: 'Ana & Tom' }), words('After'));
  const { text } = await asked(`/local/content/${id}/versions/1`);
  expect(JSON.parse(text)).toMatchObject({
    version: { number: 1 },
    body: { content: [words('Before'), words(`Hello, Ana & Tom, as other of ${id}`), words('After')] },
  });
});

test('a macro in a line stays in its line, without the paragraphs of its document', async () => {
  const inLine = { ...macro({ to: 'Ana' }), type: 'inlineExtension' };
  const id = pageOf({ type: 'paragraph', content: [{ type: 'text', text: 'He says: ' }, inLine] });
  expect((await exported(id, 'html')).text).toContain(`<p>He says: Hello, Ana, as pdf of ${id}</p>`);
});

test('Word gets a document under its own media type, called like the page', async () => {
  const { headers, text } = await exported(pageOf(words('Words')), 'word');
  expect(headers.get('content-type')).toBe('application/msword; charset=utf-8');
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="page.doc"; filename*=UTF-8''${encodeURIComponent(`Paper “${made}” i.doc`)}`,
  );
  expect(text).toMatch(/^<html xmlns:o="urn:schemas-microsoft-com:office:office"/);
  expect(text).toContain(`<title>Paper / “${made}” &lt;i&gt;</title>`);
});

test('a page is in the reader’s language where the site speaks', async () => {
  const id = pageOf(macro({}, 'somebody/else/static/their-macro'));
  expect((await exported(id, 'html')).text).toContain('The macro “Hello” cannot be exported.');
  const french = await exported(id, 'html', FRENCH);
  expect(french.text).toContain('<html lang="fr-FR">');
  expect(french.text).toContain('La macro « Hello » ne peut pas être exportée.');
});

test('nobody is there in an export: a macro that acts as a person fails, and the rest is exported', async () => {
  const { status, text } = await exported(
    pageOf(words('Before'), macro({ asUser: true }), words('After')),
    'html',
  );
  expect(status).toBe(200);
  expect(text).toMatch(
    /<p>Before<\/p><p><em>The macro “Hello” could not be exported: .*<\/em><\/p><p>After<\/p>/,
  );
});

afterEach(() => jest.useRealTimers());

test('a macro that never answers has 25 seconds', async () => {
  jest.useFakeTimers({
    doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'queueMicrotask', 'performance', 'Date'],
  });
  const setTimer = jest.spyOn(globalThis, 'setTimeout');
  const id = pageOf(macro({ forGood: true }));
  const exporting = exported(id, 'html');
  const isGivenTime = () => setTimer.mock.calls.some(([, ms]) => ms === 25_000);
  while (!isGivenTime()) await new Promise(setImmediate);
  jest.advanceTimersByTime(24_999);
  expect(
    site()
      .activity.all()
      .filter((each) => each.kind === 'invocation' && each.contentId === id),
  ).toEqual([]);
  jest.advanceTimersByTime(1);
  const { text } = await exporting;
  expect(text).toContain('Task timed out after 25.00 seconds');
});

test('what a page says runs nowhere', async () => {
  const id = pageOf(
    words('<script>alert(1)</script>'),
    words('a link', [{ type: 'link', attrs: { href: 'java\nscript:alert(1)' } }]),
    words('another', [{ type: 'link', attrs: { href: 'https://example.com/"onclick="x' } }]),
    { type: 'panel', attrs: { panelType: 'info' }, content: [words('In a panel')] },
  );
  const { text, headers } = await exported(id, 'html');
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(text).toContain('<p>a link</p>');
  expect(text).toContain('<a href="https://example.com/&quot;onclick=&quot;x">another</a>');
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-/,
  );
});
