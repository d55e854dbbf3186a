/** An app that may reach one address beyond its site, and none other (manifest-reference/permissions#external-permissions). */
import { appendFileSync, cpSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { type StartedSite, startSite } from '../../../local-confluence/src/start-site';
import type { Calls } from '../apps/strict/src/calls';
import { EDITOR, SANDBOX } from '../running-site';
import { temporaryFolders } from '../store/temporary-folder';

const folder = temporaryFolders();
let elsewhereAsked = 0;
// One server under two names, of which the manifest permits one.
const elsewhere = createServer(({ url }, response) => {
  elsewhereAsked += 1;
  if (url === '/away') response.writeHead(302, { location: `${refused}/` });
  else response.statusCode = 202;
  response.end();
});
let permitted = '';
let refused = '';
let site: StartedSite;

beforeAll(async () => {
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  const { port } = elsewhere.address() as AddressInfo;
  permitted = `http://127.0.0.1:${String(port)}`;
  refused = `http://localhost:${String(port)}`;
  const app = folder();
  cpSync(join(__dirname, '../apps/strict'), app, {
    recursive: true,
    filter: (path) => !path.includes('.build'),
  });
  symlinkSync(resolve('node_modules'), join(app, 'node_modules'));
  appendFileSync(
    join(app, 'manifest.yml'),
    `  external:
    fetch:
      backend: ['${permitted}']
      client: ['*.client.example', { address: 'http://client.example:8080' }]
    images: [pictures.example]
`,
  );
  site = await startSite({ app });
}, 120_000);
afterAll(async () => {
  await site.stop();
  await new Promise((done) => elsewhere.close(done));
});
beforeEach(() => {
  elsewhereAsked = 0;
});

const call = (functionKey: keyof Calls, payload: unknown) =>
  site.invoke({ as: EDITOR, moduleKey: 'strict', contentId: SANDBOX, functionKey, payload });
const refusal = (address: string) =>
  `REQUEST_EGRESS_ALLOWLIST_ERR: URL not included in the external fetch backend permissions: ${address}. Visit go.atlassian.com/forge-egress for more information.`;

describe.each(['api', 'global'] as const)('`fetch` (%s)', (by) => {
  test('reaches what the manifest permits', async () => {
    expect(await call('fetched', { by, url: `${permitted}/any/path` })).toBe('answered 202');
    expect(elsewhereAsked).toBe(1);
  });

  test('reaches nothing else, not even the same server under another name, and says so in Forge’s words', async () => {
    expect(await call('fetched', { by, url: `${refused}/any/path` })).toBe(refusal(`${refused}/any/path`));
    expect(elsewhereAsked).toBe(0);
  });

  test('is not led on to what is not permitted', async () => {
    expect(await call('fetched', { by, url: `${permitted}/away` })).toBe(refusal(`${refused}/`));
    expect(elsewhereAsked).toBe(1);
  });
});

test('Node’s own modules reach the same, and no more', async () => {
  expect(await call('http', { url: `${permitted}/` })).toBe('answered 202');
  expect(await call('http', { url: `${refused}/` })).toBe('REQUEST_EGRESS_ALLOWLIST_ERR');
  expect(elsewhereAsked).toBe(1);
});

test('the front end may ask and show what the manifest permits it: the addresses stand in the policies', async () => {
  const policy = async (path: string) =>
    ((await fetch(site.address + path)).headers.get('content-security-policy') ?? '').split('; ');
  expect(await policy('/local/frame/main/')).toContain(
    `connect-src ${site.address}/local/frame/main/ https://*.client.example http://client.example:8080`,
  );
  // `Image` of UI Kit stands in the page of the site.
  expect(await policy('/wiki/home')).toContain(`img-src 'self' data: blob: https://pictures.example`);
});
