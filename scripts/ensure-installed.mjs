/** Installs what the lockfile says when it is missing or older than the lockfile. Node's own modules alone: nothing else may be there yet. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** npm writes it at the end of an installation. */
const INSTALLED = 'node_modules/.package-lock.json';

function isInstalled() {
  return existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

/** Ends the process with npm's own words when the installation fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing what package-lock.json says (about a minute, once) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed: see above. Is the network there? Then run the same command again.');
    process.exit(1);
  }
}
