/** How often people may call, and how much a call may write: limits-invocation. */
import { InvocationRates } from '../../../local-confluence/src/functions/invocation-rates';
import { LogLines } from '../../../local-confluence/src/functions/log-lines';
import { EDITOR, runningSite, SANDBOX, VIEWER } from '../running-site';

const MINUTE_MS = 60_000;
const clock = { time: Date.UTC(2026, 10, 24, 9), now: () => clock.time };
const site = runningSite({ clock });

test('a person has 1,200 calls a minute of the clock, and the next is refused', async () => {
  const call = (as: string) =>
    site().invoke({ as, moduleKey: 'hello', contentId: SANDBOX, functionKey: 'nothing', payload: {} });
  clock.time += MINUTE_MS;
  for (let times = 0; times < 1_200; times += 100)
    await Promise.all(Array.from({ length: 100 }, () => call(EDITOR)));
  await expect(call(EDITOR)).rejects.toThrow('1200 invocations of a person a minute');
  await expect(call(VIEWER)).resolves.toBeUndefined();
  clock.time += MINUTE_MS;
  await expect(call(EDITOR)).resolves.toBeUndefined();
}, 60_000);

test('all people together have 5,000', () => {
  const rates = new InvocationRates();
  const refused = Array.from({ length: 5_001 }, (_, n) => rates.refusal(`person ${n % 10}`, 0));
  expect(refused.filter((each) => each !== null)).toEqual(['5000 invocations a minute']);
  expect(refused.at(-1)).toBe('5000 invocations a minute');
  expect(rates.refusal('person 0', MINUTE_MS)).toBeNull();
});

test.each([
  ['100 lines', 25, 150, 'short', 100],
  ['200 lines', 90, 250, 'short', 200],
  ['200 KB', 25, 150, 'x'.repeat(4_096), 50],
])(
  'of what a call writes %s are kept, and that there was more is said once',
  (most, seconds, written, line, kept) => {
    const lines: string[] = [];
    const log = new LogLines((each) => lines.push(each));
    log.begin(seconds);
    for (let times = 0; times < written; times += 1) log.write(line);
    expect(lines).toHaveLength(kept + 1);
    expect(lines.at(-1)).toContain(most);
    log.begin(seconds);
    log.write('another');
    expect(lines.at(-1)).toBe('another');
  },
);
