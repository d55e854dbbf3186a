/** The app itself, on the whole site, with each fault of the panel by itself and with all of them: see test/storm/on-site.ts. */
import { FAULTS, type FaultName } from '../storm/faults';
import { stormOnSite } from '../storm/on-site';
import { appSite } from './app-site';

const app = appSite();

const STORMS: readonly (readonly [string, readonly FaultName[], number])[] = [
  ...FAULTS.map((fault) => [fault, [fault], 3] as const),
  ['all of them together', FAULTS, 8],
];

it.each(STORMS)(
  '[Q8] [H2] [N4] [N6] leaves nothing lost, doubled or different, and nobody told twice: %s',
  async (_, faults, rounds) => {
    const { edited, named, happened, namings, listedIn, ...told } = await stormOnSite(app(), {
      faults,
      rounds,
      seed: 8,
    });
    expect({ edited, named }).toMatchObject({
      edited: { lost: 0, doubled: 0, diverged: 0 },
      named: { lost: 0, doubled: 0, diverged: 0 },
    });
    expect(listedIn).toEqual(['OPS']);
    expect(told).toEqual({ twice: [], untold: [] });
    // A storm in which nothing goes wrong proves nothing.
    expect(Object.keys(happened).sort()).toEqual([...faults].sort());
    expect(namings).toBeGreaterThan(5);
  },
  // A moment by itself: the limit is for a storm that never ends, where the processor is shared.
  300_000,
);
