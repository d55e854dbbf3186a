import type { Activity, ActivityLog } from './activity';

/** A site that runs for days must not fill the memory: beyond so many, the oldest are forgotten. */
const MAX_KEPT = 100_000;

/** @param onRecord sees each as it happens. */
export function createActivityLog(onRecord?: (activity: Activity) => void): ActivityLog {
  let kept: Activity[] = [];
  let recorded = 0;
  return {
    record(activity) {
      kept.push(activity);
      recorded += 1;
      if (kept.length > MAX_KEPT) kept = kept.slice(MAX_KEPT / 10);
      onRecord?.(activity);
    },
    all: () => structuredClone(kept),
    after: (seen, atMost) => {
      const fresh = Math.min(recorded - seen, atMost, kept.length);
      return { seen: recorded, activity: fresh <= 0 ? [] : structuredClone(kept.slice(-fresh)) };
    },
    clear() {
      kept = [];
    },
  };
}
