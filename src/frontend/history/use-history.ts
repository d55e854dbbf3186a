import { makeInvoke } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HistoryItem, HistoryOf } from '../../plan/history';
import type { Head, PlanKey } from '../../plan/plan';
import { refuse, type Refusal } from '../../plan/refusal';
import type { Calls } from '../../resolvers/contract';
import { movedFromOf, type Ask } from './read-back';

const invoke = makeInvoke<Calls>();

/** A call that did not come through is a refusal like any other. */
export const askHistory: Ask = (page) =>
  invoke('plan/history', page).catch(() => refuse<Refusal>({ code: 'unavailable', of: 'storage' }));

/** Where the next page begins. */
interface Next {
  readonly movedFrom: PlanKey | null;
  readonly cursor: string | null;
}

export interface Read {
  readonly items: readonly HistoryItem[];
  /** Null at the beginning of the plan. */
  readonly next: Next | null;
  readonly isReading: boolean;
  /** Why the last page did not come. */
  readonly refusal: Refusal | null;
  /** Of the reader's clock, when it was read first: "3 minutes ago" is said of that moment. */
  readonly now: number;
}

const NOTHING = { items: [], refusal: null, isReading: true } as const;
const FIRST: Next = { movedFrom: null, cursor: null };

export interface History extends Read {
  readonly more: () => void;
  /** From the newest entry on. */
  readonly again: () => void;
}

export function useHistory(head: Head, of: HistoryOf): History {
  const [read, setRead] = useState<Read>(() => ({ ...NOTHING, next: FIRST, now: Date.now() }));
  /** Another filter was chosen meanwhile: the answer is about what nobody looks at any more. */
  const asked = useRef(0);
  const ask = useCallback(
    (next: Next, items: readonly HistoryItem[]) => {
      const mine = ++asked.current;
      void askHistory({ of, ...next }).then((page) => {
        if (asked.current !== mine) return;
        setRead((before) =>
          page.ok
            ? {
                items: [...items, ...page.value.entries],
                next: after(next, page.value.cursor, head),
                isReading: false,
                refusal: null,
                now: items.length === 0 ? Date.now() : before.now,
              }
            : { ...before, isReading: false, refusal: page.refusal },
        );
      });
    },
    [of, head],
  );
  const begin = useCallback(() => {
    setRead({ ...NOTHING, next: FIRST, now: Date.now() });
    ask(FIRST, []);
  }, [ask]);
  useEffect(begin, [begin]);

  const { items, next } = read;
  const more = useCallback(() => {
    if (next === null) return;
    setRead((before) => ({ ...before, isReading: true, refusal: null }));
    ask(next, items);
  }, [ask, next, items]);
  return { ...read, more, again: begin };
}

/** Behind the last page of a plan stands what it was before another macro took it over. */
function after({ movedFrom }: Next, cursor: string | null, head: Head): Next | null {
  if (cursor !== null) return { movedFrom, cursor };
  const before = movedFrom === null ? movedFromOf(head) : null;
  return before === null ? null : { movedFrom: before, cursor: null };
}
