/** `npm run bench`: calls, commits, bytes. `--json` prints one flat object of numbers and nothing else. */
import { parseArgs } from 'node:util';
import { bundleNumbers } from './bundles';
import { callNumbers } from './calls';
import { exportNumbers } from './export';
import { faultNumbers } from './faults';
import { listNumbers } from './list';
import { type Numbers, tableOf } from './numbers';
import { prepareNumbers } from './prepare';
import { restNumbers } from './rest';
import { screenNumbers } from './screen';
import { stormNumbers } from './storm';
import { toldNumbers } from './told';

const MEASURES: Readonly<Record<string, () => Promise<Numbers>>> = {
  'Calls of a step': callNumbers,
  'Commits and documents in a browser': screenNumbers,
  'Bundles, and over the smallest app': bundleNumbers,
  'A screen of the list of plans': listNumbers,
  'A storm of edits': stormNumbers,
  'Mentions after a storm': toldNumbers,
  'Every fault, on the whole site': faultNumbers,
  'REST of the local Confluence, over its descriptions': restNumbers,
  'The export of a plan at all its limits': exportNumbers,
  // Last: its host stands in for a browser's globals, timers among them, for as long as the process runs.
  'Preparing an update': prepareNumbers,
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const all: Numbers[] = [];
  for (const [title, measure] of Object.entries(MEASURES)) {
    const numbers = await measure();
    all.push(numbers);
    if (!values.json) process.stdout.write(`\n${title}\n${tableOf(numbers)}\n`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(Object.assign({}, ...all))}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
