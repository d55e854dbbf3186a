/** The command line: `--app <folder> --data <folder> --port <n>`. */
import { parseArgs } from 'node:util';
import { activityLines } from './activity-line';
import { createActivityLog } from './activity-log';
import { systemClock } from './clock';
import { forgeProblems } from './manifest/forge-problems';
import { ManifestError } from './manifest/manifest-error';
import { runSite } from './run-site';
import { SentenceError } from './sentence-error';
import { StoreInUseError } from './store/lmdb-store';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What was asked for; the defaults are those of `npm start`. */
function choices(): { app: string; dataDir: string; port: number } {
  const { app, data, port } = valuesOf({
    app: { type: 'string', default: '.' },
    data: { type: 'string', default: '.data' },
    port: { type: 'string', default: '8090' },
  });
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new SentenceError(`A port is a number from 0 to 65535, not “${port}”.`);
  return { app, dataDir: data, port: Number(port) };
}

function valuesOf<Name extends string>(options: Record<Name, { type: 'string'; default: string }>) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new SentenceError(
      `${error.message}\nUsage: npm run confluence -- --app <folder> --data <folder> --port <number>`,
    );
  }
}

async function main(): Promise<void> {
  const lineOf = activityLines();
  const chosen = choices();
  const run = (port: number) =>
    runSite({
      ...chosen,
      port,
      clock: systemClock,
      log: createActivityLog((activity) => {
        const line = lineOf(activity);
        if (line !== null) say(line);
      }),
      faults: {},
      onStep: (step) => say(`${step} …`),
      onLine: say,
      onManifestChanged: () => void again(),
    });
  let running = await run(chosen.port).catch(inForgesWords(chosen.app));
  const again = async (): Promise<void> => {
    try {
      say('The manifest changed.');
      await running.stop();
      running = await run(Number(new URL(running.address).port));
    } catch (error) {
      fail(error);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // Everything that was answered is on disk: nothing has to be waited for.
      process.exit(0);
    });
  }
  if (running.buildError !== null) say(running.buildError);
  say(`Ready: ${running.address}   (Ctrl-C stops it)`);
}

/** A manifest that stands in the way of the start is said to be wrong in Forge's own words, where it has some. */
const inForgesWords =
  (app: string) =>
  async (error: unknown): Promise<never> => {
    const problems = error instanceof ManifestError ? await forgeProblems(app) : [];
    throw problems.length > 0 ? new ManifestError(problems) : error;
  };

/** A stack is for faults of this program; what the machine refuses, like a folder that may not be written, says itself. */
function sentenceOf(error: unknown): string {
  if (error instanceof SentenceError || error instanceof StoreInUseError) return error.message;
  if (error instanceof Error && 'syscall' in error) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function fail(error: unknown): never {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
}

main().catch(fail);
