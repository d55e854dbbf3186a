import type { Activity } from '../../activity';
import { ask } from '../data/ask';

type Seen = Extract<Activity, { kind: 'reconcile' | 'unknown' }>;

/** What only the browser sees, for the log of the site. Nobody waits for it. */
export function report(activity: Seen): void {
  ask('POST', '/local/bridge/report', { activity: [activity] }).catch(() => undefined);
}
