import { request } from 'node:http';
import { join } from 'node:path';
import { withFrameRuntime } from '../../../local-confluence/src/web/frame/frame-document';
import { runningSite } from '../running-site';

const site = runningSite({ app: join(__dirname, '../apps/gallery') });
const get = (path: string) => fetch(`${site().address}/local/frame/${path}`);
const port = () => new URL(site().address).port;

/** What is answered to a browser that came by this name. */
const asked = (host: string, path: string) =>
  new Promise<{ status: number | undefined; policy: unknown }>((resolve, reject) => {
    const sent = request({ port: port(), path, headers: { host } }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, policy: answer.headers['content-security-policy'] });
    });
    sent.on('error', reject).end();
  });

test('a folder is served as it is, its document with the bridge before any script of its own', async () => {
  const html = await (await get('copy/')).text();
  expect(html.indexOf('/local/frame-runtime.js')).toBeGreaterThan(0);
  expect(html.indexOf('/local/frame-runtime.js')).toBeLessThan(html.indexOf('copy.js'));
  expect((await get('copy/copy.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
});

test('its document reaches its own files alone, in the sandbox of Forge, under a name that is not the site’s', async () => {
  const { policy } = await asked(`copy.localhost:${port()}`, '/local/frame/copy/');
  expect(policy).toContain(`connect-src http://copy.localhost:${port()}/local/frame/copy/;`);
  expect(policy).toContain(
    'sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts',
  );
});

test('under the name of the site it has not the origin of the site', async () => {
  const policy = (await get('copy/')).headers.get('content-security-policy');
  expect(policy).toContain('sandbox allow-downloads');
  expect(policy).not.toContain('allow-same-origin');
});

test('under the name of a frame nothing is answered but frames, and under another’s name nothing', async () => {
  expect((await asked(`copy.localhost:${port()}`, '/local/frame-runtime.js')).status).toBe(200);
  for (const path of ['/', '/local/app', '/login', '/wiki/api/v2/pages', '/local/frames'])
    expect((await asked(`copy.localhost:${port()}`, path)).status).toBe(421);
  expect((await asked('copy.localhost.example', '/local/frame/copy/')).status).toBe(421);
  expect((await asked('elsewhere.example', '/')).status).toBe(421);
});

test.each([
  'copy/none.js',
  'copy/..%2F..%2Fmanifest.yml',
  'copy/%2Fetc%2Fhosts',
  'none/',
  'gallery/gallery.tsx',
])('there is nothing at %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test.each([
  ['<!doctype html><html><head lang="en"><script src="own.js">', '<!doctype html><html><head lang="en">'],
  ['<!doctype html><script src="own.js">', '<!doctype html>'],
  ['<script src="own.js">', ''],
])('the bridge comes first in %s', (html, before) => {
  expect(
    withFrameRuntime(html).startsWith(`${before}<script crossorigin src="/local/frame-runtime.js">`),
  ).toBe(true);
});
