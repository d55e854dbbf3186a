/** The app on the whole site, with each fault of the panel by itself and with all of them: see test/storm/on-site.ts. */
import { bareAppId } from '../local-confluence/src/manifest/manifest';
import { readManifest } from '../local-confluence/src/manifest/read-manifest';
import { startSite } from '../local-confluence/src/start-site';
import { appSiteOn } from '../test/resolvers/app-site';
import { FAULTS } from '../test/storm/faults';
import { stormOnSite, type AfterFaults } from '../test/storm/on-site';
import type { Numbers } from './numbers';

const SEED = 20261127;

export async function faultNumbers(): Promise<Numbers> {
  const started = await startSite({ app: '.' });
  try {
    const app = appSiteOn(started, bareAppId(await readManifest('.')));
    const storms: AfterFaults[] = [];
    for (const faults of [...FAULTS.map((fault) => [fault]), FAULTS])
      storms.push(await stormOnSite(app, { faults, rounds: faults === FAULTS ? 60 : 20, seed: SEED }));
    const sum = (of: (storm: AfterFaults) => number): number =>
      storms.reduce((all, storm) => all + of(storm), 0);
    return {
      'faults.happened': sum(({ happened }) =>
        Object.values(happened).reduce((all, times) => all + times, 0),
      ),
      'faults.edits': sum(({ edited, named }) => edited.edits + named.edits),
      'faults.lost': sum(({ edited, named }) => edited.lost + named.lost),
      'faults.doubled': sum(({ edited, named }) => edited.doubled + named.doubled),
      'faults.diverged': sum(({ edited, named }) => edited.diverged + named.diverged),
      'faults.namings': sum(({ namings }) => namings),
      'faults.toldTwice': sum(({ twice }) => twice.length),
      'faults.neverTold': sum(({ untold }) => untold.length),
      'faults.listedWrong': sum(({ listedIn }) => (listedIn.join() === 'OPS' ? 0 : 1)),
    };
  } finally {
    await started.stop();
  }
}
