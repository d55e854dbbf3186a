/**
 * `npm test`: everything. Unit, property and contract tests first, then the tests in a real browser; nothing is skipped.
 * Ends with one line: how many passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled } from './ensure-installed.mjs';
import { findBrowser } from './find-browser.mjs';

ensureInstalled();
mkdirSync('.build', { recursive: true });

let passed = 0;
let failed = 0;

/** Runs one of jest's projects and counts. A file that does not even load counts as one failure. */
function run(project, env = {}, ...args) {
  const report = `.build/tests-${project}.json`;
  rmSync(report, { force: true });
  spawnSync(
    process.execPath,
    [
      'node_modules/jest/bin/jest.js',
      '--selectProjects',
      project,
      '--json',
      `--outputFile=${report}`,
      ...args,
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env },
    },
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    passed += numPassedTests;
    // A skipped test proves nothing: it counts as failed.
    failed +=
      numFailedTests +
      numPendingTests +
      testResults.filter(
        ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
      ).length;
  } catch {
    console.error(`The ${project} tests did not finish.`);
    failed += 1;
  }
}

// A busy machine is slow, and a slow test is no wrong one.
run('node', {}, '--testTimeout=60000');
try {
  run('browser', { CHROME_PATH: await findBrowser() }, '--runInBand');
} catch (error) {
  console.error(error.message);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
