/**
 * Scheduled triggers: five minutes after they were declared, then every so often, with nobody there. Every change of any
 * of them begins them all anew. What throws is not tried again, it has its next time ("Scheduled trigger" of Forge's documentation).
 */
import * as v from 'valibot';
import type { Clock } from '../clock';
import type { Border } from '../functions/border';
import type { Outcome } from '../functions/outcome';
import type { ScheduledTriggerModule } from '../manifest/manifest';
import type { Key, Store } from '../store/store';
import type { DueCall, DueSource } from './due-loop';
import { FIRST_SCHEDULE_MS } from './limits';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const INTERVAL_MS: Record<ScheduledTriggerModule['interval'], number> = {
  fiveMinute: 5 * MINUTE_MS,
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
};

const KEY: Key = ['schedule'];
const kept = v.object({
  /** As the manifest had them. */
  declared: v.string(),
  /** When each is due, by its key. */
  dueAt: v.record(v.string(), v.number()),
});

export interface SchedulesOptions {
  store: Store;
  clock: Clock;
  border: Pick<Border, 'triggered'>;
  schedules: readonly ScheduledTriggerModule[];
  call: (schedule: ScheduledTriggerModule) => Promise<Outcome>;
}

export class Schedules implements DueSource {
  constructor(private readonly options: SchedulesOptions) {}

  next(): DueCall | undefined {
    const dueAt = this.dueTimes();
    return this.options.schedules
      .map((schedule) => ({
        dueAt: dueAt[schedule.key] ?? 0,
        deliver: (isStopped: () => boolean) => this.deliver(schedule, dueAt[schedule.key] ?? 0, isStopped),
      }))
      .sort((one, other) => one.dueAt - other.dueAt)[0];
  }

  /** Begun anew when the manifest has others than before. */
  private dueTimes(): Record<string, number> {
    const { store, clock, schedules } = this.options;
    const declared = JSON.stringify(schedules);
    const stored = v.safeParse(kept, store.get(KEY));
    if (stored.success && stored.output.declared === declared) return stored.output.dueAt;
    const dueAt = Object.fromEntries(schedules.map(({ key }) => [key, clock.now() + FIRST_SCHEDULE_MS]));
    if (schedules.length > 0) store.transact((writer) => writer.put(KEY, { declared, dueAt }));
    return dueAt;
  }

  private async deliver(
    schedule: ScheduledTriggerModule,
    wasDueAt: number,
    isStopped: () => boolean,
  ): Promise<void> {
    const { store, clock, border, schedules, call } = this.options;
    const outcome = await call(schedule);
    if (isStopped() && outcome.kind !== 'returned') return;
    const every = INTERVAL_MS[schedule.interval];
    // Times that passed while the site was not running are not made up for.
    const missed = Math.max(0, Math.floor((clock.now() - wasDueAt) / every));
    const dueAt = { ...this.dueTimes(), [schedule.key]: wasDueAt + (missed + 1) * every };
    store.transact((writer) => writer.put(KEY, { declared: JSON.stringify(schedules), dueAt }));
    border.triggered({
      module: schedule.key,
      event: schedule.interval,
      bytes: 0,
      times: 1,
      outcome: outcome.kind === 'returned' ? 'done' : 'given up',
    });
  }
}
