import { makeInvoke, realtime } from '@forge/bridge';
import { channelOf } from '../../plan/news';
import type { Calls } from '../../resolvers/contract';
import { isPageHidden, onReturn } from '../data/page-seen';
import type { FollowWorld } from './following';
import type { World } from './save-queue';

const invoke = makeInvoke<Calls>();

const after = (pauseMs: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, pauseMs);
  return () => clearTimeout(timer);
};

/** A function has 25 s: who has no answer by then gets none, and a network that is gone does not always say so. */
const ANSWER_MS = 30_000;

function answered<Answer>(call: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const callOff = after(ANSWER_MS, () => reject(new Error('No answer came.')));
    call.finally(callOff).then(resolve, reject);
  });
}

export const browserWorld: World = {
  send: (section, edits) => answered(invoke('plan/edit', { section, edits })),
  after,
  random: Math.random,
  newId: () => crypto.randomUUID(),
};

/** What was said between the reading of the plan and the subscription is heard too. */
const REPLAY_SECONDS = 30;

export const followWorld: FollowWorld = {
  async listen(plan, hear, ended) {
    const { unsubscribe } = await realtime.subscribeGlobal(
      channelOf(plan),
      (said, error) => (error === undefined ? hear(said) : ended()),
      { replaySeconds: REPLAY_SECONDS },
    );
    return () => {
      // Who is gone hears nothing either way.
      unsubscribe().catch(() => undefined);
    };
  },
  read: (asked) => answered(invoke('plan/catch-up', asked)),
  after,
  random: Math.random,
  now: () => Date.now(),
  isHidden: isPageHidden,
  onReturn,
};
