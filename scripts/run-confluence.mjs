/** Bundles the command line of the local Confluence, which is TypeScript, and runs it in this process. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createRequire } from 'node:module';

/** `args` are those of `local-confluence/src/cli.ts`. */
export async function runConfluence(args) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: ['local-confluence/src/cli.ts'],
    outdir: '.build',
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // What npm has installed stays there: native parts, and the packages that are found by their folders.
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const program = writtenOnce(outputFiles[0].contents);
  process.setSourceMapsEnabled(true);
  process.argv = [process.argv[0], program, ...args];
  createRequire(import.meta.url)(program);
}

/** The path of a file with this in it, named by it and put in place whole: two may start at the same time. */
function writtenOnce(contents) {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  const path = resolve('.build', `confluence-${hash}.cjs`);
  if (existsSync(path)) return path;
  mkdirSync('.build', { recursive: true });
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
  return path;
}
