import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../plan/refusal';
import { findPages, MOST_FOUND, type FoundPage } from './find-pages';

export interface Pages {
  /** All that were found while the form is open: what was chosen before stays to be chosen. */
  readonly pages: readonly FoundPage[];
  readonly isLoading: boolean;
  /** What was typed and found nothing. */
  readonly nothing: string | null;
  readonly refusal: Refusal | null;
  readonly type: (typed: string) => void;
  readonly retry: () => void;
}

/** Somebody who types is not asked after at each letter. */
const PAUSE_MS = 300;
/** The list crosses to the host at each commit. */
const MOST_LISTED = 100;

/** Those of this space first, and then those whose titles begin as is typed. */
export function usePages(spaceKey: string | null): Pages {
  const [state, setState] = useState<Omit<Pages, 'type' | 'retry'>>(UNREAD);
  const last = useRef('');
  /** Of these all were found, and so of what begins with them. */
  const whole = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const ask = useCallback(
    (typed: string) => {
      last.current = typed;
      setState((before) => ({ ...before, isLoading: true, nothing: null, refusal: null }));
      void findPages(typed, spaceKey).then((answer) => {
        if (answer.ok && typed !== '' && answer.value.length < MOST_FOUND) whole.current.push(typed);
        // Of two answers the older one is only more to choose from.
        setState((before) => ({
          pages: answer.ok ? joined(answer.value, before.pages) : before.pages,
          isLoading: typed === last.current ? false : before.isLoading,
          nothing: answer.ok && answer.value.length === 0 && typed === last.current ? typed : before.nothing,
          refusal: answer.ok || typed !== last.current ? before.refusal : answer.refusal,
        }));
      });
    },
    [spaceKey],
  );
  const wait = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
  }, []);
  const type = useCallback(
    (said: string) => {
      wait();
      const typed = said.trim();
      // The field is emptied too when one was chosen, and when it is left.
      if (typed === '') return;
      if (whole.current.some((begun) => typed.startsWith(begun))) {
        setState((before) =>
          before.nothing === null || typed.startsWith(before.nothing) ? before : { ...before, nothing: null },
        );
        return;
      }
      timer.current = setTimeout(() => ask(typed), PAUSE_MS);
    },
    [ask, wait],
  );
  const retry = useCallback(() => ask(last.current), [ask]);
  useEffect(() => {
    ask('');
    return wait;
  }, [ask, wait]);
  return { ...state, type, retry };
}

const UNREAD = { pages: [], isLoading: true, nothing: null, refusal: null } as const;

function joined(found: readonly FoundPage[], before: readonly FoundPage[]): readonly FoundPage[] {
  const ids = new Set(found.map(({ contentId }) => contentId));
  return [...found, ...before.filter(({ contentId }) => !ids.has(contentId))].slice(0, MOST_LISTED);
}
