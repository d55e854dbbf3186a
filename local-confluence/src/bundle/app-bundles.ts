/** The app's code, as `forge deploy` bundles it: one bundle of its functions, one of each front-end resource. */
import { join, resolve } from 'node:path';
import type { BuildOptions } from 'esbuild';
import type { FunctionModule, Manifest } from '../manifest/manifest';
import { type Built, cachedBuild, type Compiler } from './cached-build';

const BUILD_FOLDER = '.build';
const IS_FRONTEND = /\.[jt]sx?$/;

const PRODUCTION = { 'process.env.NODE_ENV': '"production"' };

export const buildFolderOf = (appFolder: string) => resolve(appFolder, BUILD_FOLDER);

/** One CommonJS module whose `functions` holds the manifest's handlers by their keys. */
export function buildFunctions(
  { modules }: Manifest,
  appFolder: string,
  compiler?: Compiler,
): Promise<Built> {
  const options: BuildOptions = {
    absWorkingDir: resolve(appFolder),
    stdin: { contents: functionsEntry(modules.function), resolveDir: resolve(appFolder), loader: 'ts' },
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    keepNames: true,
    sourcemap: 'inline',
    sourcesContent: false,
    define: PRODUCTION,
  };
  return cachedBuild({ name: 'functions', folder: buildFolderOf(appFolder), options }, compiler);
}

/** `index.resolver` is the export `resolver` of `src/index`; a handler that is not there fails the build by name. */
function functionsEntry(functions: readonly FunctionModule[]): string {
  const imports = functions.map(({ handler }, n) => {
    const dot = handler.lastIndexOf('.');
    return `import { ${handler.slice(dot + 1)} as f${n} } from './src/${handler.slice(0, dot)}';`;
  });
  const table = functions.map(({ key }, n) => `${JSON.stringify(key)}: f${n}`);
  return [...imports, `export const functions = { ${table.join(', ')} };`].join('\n');
}

/** Resources that are a front end, not a folder of files. */
export const frontendsOf = ({ resources }: Manifest) =>
  resources.filter(({ path }) => IS_FRONTEND.test(path));

export function buildFrontend(
  { key, path }: { key: string; path: string },
  appFolder: string,
  compiler?: Compiler,
): Promise<Built> {
  const absWorkingDir = resolve(appFolder);
  const options: BuildOptions = { ...FRONTEND, absWorkingDir, entryPoints: [join(absWorkingDir, path)] };
  return cachedBuild({ name: `frontend-${key}`, folder: buildFolderOf(appFolder), options }, compiler);
}

const FRONTEND: BuildOptions = {
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  define: PRODUCTION,
  // Forge serves what these names are for (`config/nativeui.js` of `@forge/bundler`) beside the bundle; here it is in it.
  loader: { '.jpg': 'dataurl', '.jpeg': 'dataurl', '.png': 'dataurl', '.gif': 'dataurl', '.svg': 'dataurl' },
};
