import type { Activity, ActivityLog } from './activity';

/** A site that runs for days must not fill the memory: beyond so many, the oldest are forgotten. */
const MAX_KEPT = 100_000;

/** @param onRecord sees each as it happens. */
export function createActivityLog(onRecord?: (activity: Activity) => void): ActivityLog {
  let kept: Activity[] = [];
  return {
    record(activity) {
      kept.push(activity);
      if (kept.length > MAX_KEPT) kept = kept.slice(MAX_KEPT / 10);
      onRecord?.(activity);
    },
    all: () => structuredClone(kept),
    clear() {
      kept = [];
    },
  };
}
