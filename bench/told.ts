/** A storm over mentions, and the bells counted after it: what "exactly once" is worth. */
import { afterStorm } from '../test/resolvers/mention-storm/storm';
import type { Numbers } from './numbers';

export async function toldNumbers(): Promise<Numbers> {
  const { namings, twice, lost, shown, stuck, wrong } = await afterStorm({
    seed: 20261125,
    namings: 500,
    editors: 20,
    plans: 10,
  });
  return {
    'told.namings': namings,
    'told.twice': twice.length,
    'told.lost': lost.length,
    'told.shown': shown,
    'told.stuck': stuck.length,
    'told.faults': Object.values(wrong).reduce((sum, times) => sum + times, 0),
  };
}
