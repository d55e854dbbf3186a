import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Notices } from '../../plan/notice';
import type { Plan } from '../../plan/plan';
import type { Editing } from '../screen';
import { browserWorld } from './browser-world';
import type { Entry } from '../../plan/history';
import { makeSaveQueue, type SaveQueue, type World } from './save-queue';

interface Opened {
  readonly plan: Plan;
  readonly notices: Notices;
}

export interface Edits extends Opened {
  readonly editing: Editing;
  readonly others: readonly Entry[];
  readonly queue: SaveQueue;
  readonly setNotices: (notices: Notices) => void;
}

/** The plan as it is shown, and the one way to change it. For another plan it is mounted anew, with a key. */
export function useEdits({ plan, notices }: Opened, world: World = browserWorld): Edits {
  const [opened] = useState({ plan, notices });
  const [queue] = useState(() => makeSaveQueue(opened, world));
  useEffect(() => {
    if (plan !== opened.plan || notices !== opened.notices) queue.opened(plan, notices);
  }, [queue, opened, plan, notices]);
  const shown = useSyncExternalStore(queue.subscribe, queue.state);
  const editing = useMemo((): Editing => ({ ...queue, own: shown.own }), [queue, shown.own]);
  const { setNotices } = queue;
  return { plan: shown.plan, notices: shown.notices, others: shown.others, editing, setNotices, queue };
}
