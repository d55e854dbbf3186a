/**
 * Tells the browsers that have the plan open what is newer, once it is stored. An edit is saved whether anybody hears
 * of it or not: whatever goes wrong here is nobody's trouble, and it holds up the answer for a moment at most.
 */
import { publishGlobal } from '@forge/realtime';
import { channelOf, type News } from '../plan/news';
import type { PlanKey } from '../plan/plan';

export type Announce = (plan: PlanKey, news: News) => Promise<void>;

/** What a person waits, at the longest, for a message that may be lost anyhow. */
const LONGEST_MS = 1_000;

export const announce: Announce = (plan, news) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    publishGlobal(channelOf(plan), { ...news }).then(done, done);
  });
