/** What a person who develops an app wants to see pass by in the terminal: calls, what they cost, and what was refused and why. */
import type { Activity } from './activity';

const HOUR_MS = 3_600_000;

/** Gives each its line, or null for what passes in silence; counts the points of an hour, as Atlassian's pool does. */
export function activityLines(): (activity: Activity) => string | null {
  let hour = NaN;
  let pointsOfHour = 0;
  return (activity) => {
    if (activity.kind === 'rest' && activity.points !== undefined) {
      const now = Math.floor(activity.at / HOUR_MS);
      pointsOfHour = (now === hour ? pointsOfHour : 0) + activity.points;
      hour = now;
    }
    return lineOf(activity, pointsOfHour);
  };
}

function lineOf(activity: Activity, pointsOfHour: number): string | null {
  switch (activity.kind) {
    case 'invocation': {
      const { functionKey, call, start, tookMs, outcome, error } = activity;
      const name = call === undefined ? functionKey : `${functionKey} ${call}`;
      return `${name}: ${outcome}${because(error)} (${Math.round(tookMs)} ms${start === 'cold' ? ', cold start' : ''})`;
    }
    case 'storage':
      return activity.status >= 400
        ? `${activity.path}: ${activity.status}${because(activity.refused)}`
        : null;
    case 'rest': {
      const { method, path, status, points, refused } = activity;
      if (points === undefined && status < 400) return null;
      const cost = points === undefined ? '' : ` (${points} of ${pointsOfHour} points this hour)`;
      return `${method} ${path}: ${status}${because(refused)}${cost}`;
    }
    case 'push':
      return activity.status >= 400
        ? `push on ${activity.queue}: ${activity.status}${because(activity.refused)}`
        : null;
    case 'realtime':
      return activity.status >= 400
        ? `realtime ${activity.operation}: ${activity.status}${because(activity.refused)}`
        : null;
    case 'event':
      return activity.outcome === 'done' ? null : `event of ${activity.queue}: ${activity.outcome}`;
    case 'triggered':
      return activity.outcome === 'done'
        ? null
        : `${activity.event} at ${activity.module}: ${activity.outcome}`;
    case 'unknown':
      return `The local Confluence does not know the ${activity.what} ${activity.name}.`;
    case 'reconcile':
      return null;
  }
}

const because = (why: string | undefined): string => (why === undefined ? '' : `: ${why}`);
