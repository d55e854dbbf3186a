import { makeInvoke } from '@forge/bridge';
import { useCallback, useRef, useState } from 'react';
import { refuse, type Refusal } from '../../plan/refusal';
import type { Calls, ListedPlan } from '../../resolvers/contract';

const invoke = makeInvoke<Calls>();

export interface PlanList {
  readonly plans: readonly ListedPlan[];
  readonly isLoading: boolean;
  /** Why the last screen of them could not be read; those read before stay. */
  readonly refusal: Refusal | null;
  readonly hasMore: boolean;
  /** Reads the first screen, the next one, or again what failed. */
  readonly load: () => void;
}

/** Plans that the person may see, a screen of fifty at a time; nothing is asked before `load`. */
export function usePlanList(): PlanList {
  const [state, setState] = useState<Omit<PlanList, 'load'>>(UNREAD);
  const next = useRef<{ readonly cursor: string | null } | 'reading' | 'all'>({ cursor: null });

  const load = useCallback(() => {
    const from = next.current;
    if (from === 'reading' || from === 'all') return;
    next.current = 'reading';
    setState((before) => ({ ...before, isLoading: true, refusal: null }));
    void invoke('plan/list', { cursor: from.cursor })
      .catch(() => refuse(UNREACHED))
      .then((answer) => {
        if (!answer.ok) {
          next.current = from;
          setState((before) => ({ ...before, isLoading: false, refusal: answer.refusal }));
          return;
        }
        const { plans, cursor } = answer.value;
        next.current = cursor === null ? 'all' : { cursor };
        setState((before) => ({
          plans: [...before.plans, ...plans],
          isLoading: false,
          refusal: null,
          hasMore: cursor !== null,
        }));
      });
  }, []);

  return { ...state, load };
}

const UNREAD = { plans: [], isLoading: false, refusal: null, hasMore: true } as const;
const UNREACHED: Refusal = { code: 'unavailable', of: 'storage' };
