/** Fifty editors, two hundred edits each, on one plan, in a network that loses, refuses, delays and repeats: see test/storm. */
import { storm, type Weathered } from '../test/storm/storm';
import type { Numbers } from './numbers';

const SEED = 20261125;

export async function stormNumbers(): Promise<Numbers> {
  const all = await storm({ editors: 50, editsEach: 200, seed: SEED });
  const [one, ten] = [
    await storm({ editors: 1, editsEach: 100, seed: SEED }),
    await storm({ editors: 10, editsEach: 50, seed: SEED }),
  ];
  return {
    'storm.edits': all.edits,
    'storm.lost': all.lost,
    'storm.doubled': all.doubled,
    'storm.diverged': all.diverged,
    'storm.refused': all.refused,
    'storm.retriesPerEdit': all.retries / all.edits,
    ...costs(1, one),
    ...costs(10, ten),
    ...costs(50, all),
  };
}

/** Of everything that was asked of storage while so many edited at once: reads, lost races and looks for what is new too. */
function costs(editors: number, { acknowledged, storageRequests, writtenBytes }: Weathered): Numbers {
  return {
    [`storm.storageRequestsPerEdit.${editors}`]: storageRequests / acknowledged,
    [`storm.bytesWrittenPerEdit.${editors}`]: writtenBytes / acknowledged,
  };
}
