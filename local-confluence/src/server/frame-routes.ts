/** What an app's sandboxed frame loads, as `web/frame/frame-document.ts` lists it. No cookie, from any origin. */
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { InstalledApp } from '../bundle/installed-app';
import { withScheme } from '../manifest/egress-address';
import { type Egress, egressOf } from '../manifest/external';
import { FRAME_RUNTIME_PATH, frameDocument, framePath, staticSandbox } from '../web/frame/frame-document';
import { isUnderLocalhost } from './own-name';
import { staticFile } from './static-resource';

export interface FrameRoutesOptions {
  app: InstalledApp;
  runtimePath: string;
}

const SCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };

export function frameRoutes({ app, runtimePath }: FrameRoutesOptions) {
  const routes = new Hono();
  const egress = egressOf(app.manifest);

  for (const path of [FRAME_RUNTIME_PATH, '/local/frame/*']) {
    routes.use(path, async (c, next) => {
      await next();
      c.header('access-control-allow-origin', '*');
      c.header('cache-control', 'no-cache');
    });
  }

  routes.get(FRAME_RUNTIME_PATH, async (c) => c.body(await readFile(runtimePath, 'utf8'), 200, SCRIPT));

  routes.get('/local/frame/:resource/', async (c, next) => {
    const resource = c.req.param('resource');
    if (!app.frontends.has(resource)) {
      await next();
      return;
    }
    const policy = framePolicy(new URL(c.req.url).origin, resource, egress);
    return c.html(frameDocument(), 200, { 'content-security-policy': policy });
  });

  routes.get('/local/frame/:resource/app.js', async (c, next) => {
    const path = app.frontends.get(c.req.param('resource'));
    if (path !== undefined) return c.body(await readFile(path, 'utf8'), 200, SCRIPT);
    await next();
    return;
  });

  routes.get('/local/frame/:resource/__LOCALES__/:file', (c) => {
    const file = app.translations.file(c.req.param('file'));
    return file === undefined ? c.notFound() : c.json(file);
  });

  routes.get('/local/frame/:resource/*', async (c) => {
    const resource = c.req.param('resource');
    const { origin, pathname, hostname } = new URL(c.req.url);
    const path = decodeURIComponent(pathname.slice(framePath(resource).length));
    const file = await staticFile(app, resource, path);
    if (file === null) return c.notFound();
    const policy = file.isDocument
      ? {
          'content-security-policy': staticPolicy(
            origin,
            resource,
            egress,
            staticSandbox(isUnderLocalhost(hostname)),
          ),
        }
      : {};
    return c.body(file.body, 200, { 'content-type': file.type, ...policy });
  });

  return routes;
}

/**
 * An app reaches nothing but its own files and what its manifest permits. The origin is written out: in a sandboxed
 * frame `'self'` is nobody.
 */
function framePolicy(origin: string, resource: string, { client }: Egress): string {
  const own = origin + framePath(resource);
  return [
    `default-src 'none'`,
    `script-src ${own} ${origin}${FRAME_RUNTIME_PATH}`,
    sources('connect-src', own, client),
    `style-src 'unsafe-inline'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `sandbox allow-scripts`,
  ].join('; ');
}

/** As Forge's for a static resource: its own files and what the manifest permits, nothing written into the document itself. */
function staticPolicy(origin: string, resource: string, { client, images }: Egress, sandbox: string): string {
  const own = origin + framePath(resource);
  return [
    `default-src 'none'`,
    `script-src ${own} ${origin}${FRAME_RUNTIME_PATH}`,
    sources('connect-src', own, client),
    `style-src ${own}`,
    sources('img-src', `${own} data: blob:`, images),
    `font-src ${own}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `sandbox ${sandbox}`,
  ].join('; ');
}

const sources = (directive: string, own: string, permitted: readonly string[]): string =>
  [directive, own, ...permitted.map(withScheme)].join(' ');
