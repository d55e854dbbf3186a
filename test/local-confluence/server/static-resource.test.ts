import { join } from 'node:path';
import { withFrameRuntime } from '../../../local-confluence/src/web/frame/frame-document';
import { runningSite } from '../running-site';

const site = runningSite({ app: join(__dirname, '../apps/gallery') });
const get = (path: string) => fetch(`${site().address}/local/frame/${path}`);

test('a folder is served as it is, its document with the bridge before any script of its own', async () => {
  const html = await (await get('copy/')).text();
  expect(html.indexOf('/local/frame-runtime.js')).toBeGreaterThan(0);
  expect(html.indexOf('/local/frame-runtime.js')).toBeLessThan(html.indexOf('copy.js'));
  expect((await get('copy/copy.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
});

test('its document reaches its own files alone, in a sandbox without the origin of the site', async () => {
  const policy = (await get('copy/')).headers.get('content-security-policy');
  expect(policy).toContain(`connect-src ${site().address}/local/frame/copy/;`);
  expect(policy).toContain('sandbox allow-downloads');
  expect(policy).not.toContain('allow-same-origin');
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
