import { useState, useSyncExternalStore } from 'react';
import { followWorld } from './browser-world';
import { Following, type Behind, type FollowWorld } from './following';
import type { SaveQueue } from './save-queue';

interface Followed {
  readonly behind: Behind | null;
  /** Looks for what is newer now. */
  readonly look: () => void;
}

/** Follows what others do while the plan is on screen; a plan that is not stored yet nobody else can change. */
export function useFollowing(
  queue: SaveQueue,
  isFollowed: boolean,
  world: FollowWorld = followWorld,
): Followed {
  const [{ subscribe, behind, look }] = useState(() => (isFollowed ? followed(queue, world) : NOT_FOLLOWED));
  return { behind: useSyncExternalStore(subscribe, behind), look };
}

const NOT_FOLLOWED = { subscribe: () => () => undefined, behind: () => null, look: () => undefined };

/** It begins when the screen stands and ends with it, without a commit of its own. */
function followed(queue: SaveQueue, world: FollowWorld) {
  let following: Following | null = null;
  return {
    subscribe: (changed: () => void) => {
      const started = new Following(queue, world, changed);
      following = started;
      return () => {
        started.stop();
        following = null;
      };
    },
    behind: () => following?.behind ?? null,
    look: () => following?.look(),
  };
}
