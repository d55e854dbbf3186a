/** Smaller than the one of `npm run bench`, and the same: many editors, a network that loses, refuses, delays and repeats. */
import { storm } from '../storm/storm';

it.each([2, 4])(
  '[Q8] [H2] a storm leaves nothing lost, doubled or different (seed %i)',
  async (seed) => {
    const weathered = await storm({ editors: 8, editsEach: 15, seed });
    expect(weathered).toMatchObject({ lost: 0, doubled: 0, diverged: 0 });
    // It was one.
    expect(weathered.edits).toBeGreaterThan(80);
    expect(weathered.retries).toBeGreaterThan(5);
    expect(weathered.refused).toBeGreaterThan(0);
    expect(Object.keys(weathered.wrong).sort()).toEqual([
      'killed',
      'lost',
      'slow',
      'too many',
      'unavailable',
    ]);
  },
  60_000,
);
