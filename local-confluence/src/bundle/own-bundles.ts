/** What this stand-in itself runs elsewhere: in the browser, and in the threads of the app's functions. */
import { dirname, join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { type Built, cachedBuild } from './cached-build';

/** The folder of this workspace, found as a package: this code may itself run out of a bundle elsewhere. */
const ownFolder = () => dirname(require.resolve('local-confluence/package.json'));

function buildOwn(name: string, entry: string, options: BuildOptions): Promise<Built> {
  const absWorkingDir = ownFolder();
  return cachedBuild({
    name,
    folder: join(absWorkingDir, '.build'),
    options: { ...options, absWorkingDir, entryPoints: [join(absWorkingDir, 'src', entry)] },
  });
}

const BROWSER: BuildOptions = {
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  // Some of Atlaskit's packages read other settings of a build, and none of them is set here.
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  loader: { '.svg': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.png': 'dataurl' },
};

/** The site's pages, a single page application. */
export const buildWebApp = () => buildOwn('web', 'web/main.tsx', BROWSER);

/** What runs in an app's frame before the app. */
export const buildFrameRuntime = () => buildOwn('frame-runtime', 'web/frame/main.ts', BROWSER);

export const buildFunctionThread = () =>
  buildOwn('function-thread', 'functions/thread.ts', { platform: 'node', format: 'cjs', target: 'node20' });
