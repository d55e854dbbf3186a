import { prepareNumbers } from '../../../bench/prepare';

it('an update of 8 channels and 24 templates calls nothing, and crosses whole in 100 kB at most', async () => {
  const numbers = await prepareNumbers();
  expect(numbers).toMatchObject({
    'prepare.invokes': 0,
    'prepare.keystrokeReconciles': 0,
    'prepare.leaveReconciles': 1,
  });
  expect(numbers['prepare.bytes']).toBeLessThanOrEqual(100_000);
  // What is measured is there.
  expect(numbers['prepare.bytes']).toBeGreaterThan(50_000);
});
