/** A static resource of the app, a folder with an `index.html`: what UI Kit's `Frame` embeds. */
import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import type { InstalledApp } from '../bundle/installed-app';
import { withFrameRuntime } from '../web/frame/frame-document';

const TYPES = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

export interface StaticFile {
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
  isDocument: boolean;
}

/** Null when there is no such resource or file, and for every path out of the resource's folder. */
export async function staticFile(app: InstalledApp, key: string, path: string): Promise<StaticFile | null> {
  const resource = app.manifest.resources.find((each) => each.key === key);
  if (resource === undefined || app.frontends.has(key)) return null;
  const folder = resolve(app.folder, resource.path);
  const file = join(folder, path === '' ? 'index.html' : path);
  if (relative(folder, file).split(sep)[0] === '..') return null;
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return null;
  const isDocument = extname(file) === '.html';
  return {
    type: TYPES.get(extname(file)) ?? 'application/octet-stream',
    body: isDocument ? withFrameRuntime(bytes.toString('utf8')) : new Uint8Array(bytes),
    isDocument,
  };
}
