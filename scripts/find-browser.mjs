/** Chrome or Chromium for the browser test: where it usually is, or installed where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const run = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

async function installed() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH names ${CHROME_PATH}, and there is no such file.`);
  }
  const { chromium } = await import('playwright-core');
  return [chromium.executablePath(), ...USUAL_PLACES].find((path) => path && existsSync(path));
}

/** Path of a browser. Rejects with a sentence that says what to do when there is none and none can be had. */
export async function findBrowser() {
  const found = await installed();
  if (found) return found;
  console.error('No Chrome or Chromium found; installing one for the browser test …');
  if (run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium')) {
    const downloaded = await installed();
    if (downloaded) return downloaded;
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot && run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', 'chromium')) {
    const packaged = await installed();
    if (packaged) return packaged;
  }
  throw new Error(
    'The browser test needs Chrome or Chromium, and none could be installed here. Install one and run `npm test` again, or name it: CHROME_PATH=/path/to/chrome npm test',
  );
}
