/**
 * Forge's own checks, offline: the manifest against Atlassian's schema, and Atlassian's linter over the app's sources
 * with the REST descriptions in `openapi/` in place of the network's. Prints what it finds; returns how much that is.
 */
import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);

function useDescriptions() {
  mkdirSync('.build', { recursive: true });
  const none = join('.build', 'no-paths.json');
  writeFileSync(none, '{"paths": {}}');
  Object.assign(process.env, {
    USE_LOCAL_SWAGGER: 'true',
    LOCAL_CONF_SWAGGER: 'openapi/confluence-v1.json',
    LOCAL_CONF_V2_SWAGGER: 'openapi/confluence-v2.json',
    // The app calls none of these products.
    LOCAL_JIRA_SWAGGER: none,
    LOCAL_JSM_SWAGGER: none,
    LOCAL_JSW_SWAGGER: none,
    LOCAL_BB_SWAGGER: none,
  });
}

async function validateManifest() {
  const { validate } = require('@forge/manifest');
  const { success, errors = [] } = await validate();
  for (const { message, line, column, level } of errors)
    console.log(`manifest.yml:${line ?? 1}:${column ?? 1} ${level ?? 'error'} ${message}`);
  return success && errors.length === 0 ? 0 : Math.max(1, errors.length);
}

/** @param {string[]} files sources, as paths from the project's root */
async function lintForge(files) {
  useDescriptions();
  const { lint } = require('@forge/lint');
  const manifest = parse(readFileSync('manifest.yml', 'utf8'));
  const quiet = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error };
  const noFlags = {
    isEnabled: () => false,
    checkGate: () => false,
    getConfig: () => ({}),
    initialize: async () => {},
    getDeprecatedRuntimes: async () => [],
  };
  const results = await lint(files, manifest, 'development', quiet, noFlags, {
    linter: { mode: 'client-side' },
  });
  const found = results.flatMap(({ file, errors, warnings }) =>
    [...errors, ...warnings].map((problem) => ({ file, ...problem })),
  );
  for (const { file, line, column, message } of found) console.log(`${file}:${line}:${column} ${message}`);
  return found.length;
}

function sources(folder = 'src') {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

if (process.argv[1] === import.meta.filename) {
  const found = (await validateManifest()) + (await lintForge(sources()));
  process.exitCode = found === 0 ? 0 : 1;
}
