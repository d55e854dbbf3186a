/** What of a mention is read side by side with the question who may send it. */
import { isOpenThread } from '../confluence/comments';
import type { PlanKey } from '../plan/plan';
import { readPlan, type StoredPlan } from '../storage/plans';
import type { Telling } from './order';

export interface Begun {
  readonly reading: Promise<StoredPlan | null>;
  /** Whether the plan's thread takes a reply that is seen; null where it has none. */
  readonly thread: Promise<{ readonly id: string; readonly isOpen: boolean } | null>;
}

export function begin({ storage, confluence }: Telling, key: PlanKey): Begun {
  const reading = readPlan(storage, key);
  const thread = reading.then(async (stored) => {
    const id = stored?.notices.thread;
    return id === undefined ? null : { id, isOpen: await isOpenThread(confluence, id) };
  });
  // Who may not mention hears of neither.
  reading.catch(() => undefined);
  thread.catch(() => undefined);
  return { reading, thread };
}
