/** `npm run check`: types, lint with the rule for the rooms, format, Forge's own checks. A warning fails too. */
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();

const node = (name, ...args) => {
  console.log(`— ${name}`);
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
};

const results = [
  node('types of the app', 'node_modules/typescript/bin/tsc', '-p', '.'),
  node('types of the local Confluence', 'node_modules/typescript/bin/tsc', '-p', 'local-confluence'),
  node('types of the frame that copies', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.frame.json'),
  node('lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'),
  node('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level=warn'),
  node('Forge: manifest and linter', 'scripts/forge-checks.mjs'),
];
if (results.every(Boolean)) console.log('Everything holds.');
else process.exitCode = 1;
