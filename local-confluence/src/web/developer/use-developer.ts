import { useCallback } from 'react';
import type { DeveloperView } from '../../local-api';
import type { Switches } from '../../developer/switches';
import { ask } from '../data/ask';
import { useAskAppAgain } from '../data/installed-app';
import { useEvery } from '../data/use-every';
import { useAsked } from '../data/use-asked';
import { useSay } from '../shell/flags';

export interface Developer {
  view: DeveloperView | null;
  set: (changed: Partial<Switches>) => void;
  putClock: (aheadMs: number) => void;
  kill: () => Promise<void>;
}

/** What is on by itself goes off by itself: “the next one” does when it came. */
const LOOK_MS = 1_500;

/** The switches of the site, which are everybody's. */
export function useDeveloper(isOpen: boolean): Developer {
  const say = useSay();
  const askAppAgain = useAskAppAgain();
  const [asked, askAgain] = useAsked<DeveloperView>('/local/developer');
  const view = asked.state === 'answered' ? asked.answer : null;
  useEvery(LOOK_MS, () => {
    if (isOpen) void askAgain();
  });
  const change = useCallback(
    async (method: 'PUT' | 'POST', path: string, body: unknown) => {
      try {
        await ask(method, `/local/developer/${path}`, body);
        await Promise.all([askAgain(), askAppAgain()]);
      } catch (error) {
        say.failed(error);
      }
    },
    [askAgain, askAppAgain, say],
  );
  return {
    view,
    set: (changed) => {
      if (view !== null) void change('PUT', 'switches', { ...view.switches, ...changed });
    },
    putClock: (aheadMs) => void change('PUT', 'clock', { aheadMs }),
    kill: () => change('POST', 'kill', {}),
  };
}
