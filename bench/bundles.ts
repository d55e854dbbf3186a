/** What the app's bundles weigh, alone and over the smallest app that is built in the same run. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installApp } from '../local-confluence/src/bundle/installed-app';
import type { Numbers } from './numbers';

const HELLO_WORLD = join('bench', 'hello-world');

export async function bundleNumbers(): Promise<Numbers> {
  const [app, floor] = await Promise.all([installedSizes('.', 'main'), installedSizes(HELLO_WORLD, 'main')]);
  return {
    'bundle.frontendGzip': app.frontend,
    'bundle.frontendRatio': app.frontend / floor.frontend,
    'bundle.functionsGzip': app.functions,
    'bundle.functionsRatio': app.functions / floor.functions,
  };
}

async function installedSizes(folder: string, resource: string) {
  const { frontends, functionsPath, buildError } = await installApp(folder);
  const frontendPath = frontends.get(resource);
  if (functionsPath === null || frontendPath === undefined)
    throw new Error(buildError ?? `${folder} has no resource ${resource}.`);
  return { frontend: await gzipBytes(frontendPath), functions: await gzipBytes(functionsPath) };
}

async function gzipBytes(path: string): Promise<number> {
  const code = await readFile(path, 'utf8');
  // The local Confluence keeps the source map in the bundle, for readable stacks; a deploy keeps it apart.
  return gzipSync(code.replace(/\n\/\/# sourceMappingURL=.*/, ''), { level: 9 }).length;
}
