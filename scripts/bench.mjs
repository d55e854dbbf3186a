/** `npm run bench`: what a step costs, counted. `npm run -s bench -- --json` prints the numbers alone. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { findBrowser } from './find-browser.mjs';

ensureInstalled();
process.env.CHROME_PATH = await findBrowser();
const { build } = await import('esbuild');
const outfile = resolve('.build/bench.cjs');
await build({
  entryPoints: ['bench/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
process.setSourceMapsEnabled(true);
createRequire(import.meta.url)(outfile);
