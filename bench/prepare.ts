/** What preparing an update costs, in a plan of 8 channels and 24 templates. */
import type { Numbers } from './numbers';

export async function prepareNumbers(): Promise<Numbers> {
  // Loaded late: it puts a host of its own where `@forge/bridge` looks for one.
  const { measured } = await import('../test/frontend/update/measured');
  const { invokes, bytes, keystrokeReconciles, leaveReconciles } = await measured();
  return {
    'prepare.invokes': invokes,
    'prepare.bytes': bytes,
    'prepare.keystrokeReconciles': keystrokeReconciles,
    'prepare.leaveReconciles': leaveReconciles,
  };
}
