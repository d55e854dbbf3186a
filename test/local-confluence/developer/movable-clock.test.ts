import type { Clock } from '../../../local-confluence/src/clock';
import { MovableClock } from '../../../local-confluence/src/developer/movable-clock';

/** A clock beneath, with alarms that the test rings. */
class Beneath implements Clock {
  time = 1_000;
  alarms: { at: number; ring: () => void }[] = [];
  now = () => this.time;
  alarm = (at: number, ring: () => void) => {
    const alarm = { at, ring };
    this.alarms.push(alarm);
    return () => void this.alarms.splice(this.alarms.indexOf(alarm), 1);
  };
  pass(ms: number): void {
    this.time += ms;
    const due = this.alarms.filter(({ at }) => at <= this.time);
    this.alarms = this.alarms.filter(({ at }) => at > this.time);
    due.forEach(({ ring }) => ring());
  }
}

test('what becomes due by putting it ahead rings, once', () => {
  const beneath = new Beneath();
  const clock = new MovableClock(beneath);
  const rung: string[] = [];
  clock.alarm?.(61_000, () => rung.push('minute'));
  const silence = clock.alarm?.(62_000, () => rung.push('silenced'));
  silence?.();
  clock.put(60_000);
  expect(clock.now()).toBe(61_000);
  beneath.pass(0);
  expect(rung).toEqual(['minute']);
  clock.put(600_000);
  beneath.pass(0);
  expect(rung).toEqual(['minute']);
});

test('put back, an alarm waits for its time again', () => {
  const beneath = new Beneath();
  const clock = new MovableClock(beneath);
  clock.put(60_000);
  let isRung = false;
  clock.alarm?.(62_000, () => (isRung = true));
  clock.put(0);
  beneath.pass(1_000);
  expect(isRung).toBe(false);
  beneath.pass(60_000);
  expect(isRung).toBe(true);
});

test('over a clock without alarms there are none', () => {
  expect(new MovableClock({ now: () => 5 }).alarm).toBeUndefined();
});
