import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, Refusal } from './ask';

export type Asked<Answer> =
  { state: 'asking' } | { state: 'answered'; answer: Answer } | { state: 'failed'; error: unknown };

/**
 * What is known after asking again. Without a network, or from a server in trouble, nothing is learnt: as on Confluence
 * a page stays as it is, with the apps in it and what somebody types there.
 */
export function knownAfter<Answer>(before: Asked<Answer>, now: Asked<Answer>): Asked<Answer> {
  const isLearnt = now.state !== 'failed' || (now.error instanceof Refusal && now.error.status < 500);
  return isLearnt || before.state !== 'answered' ? now : before;
}

/**
 * What `GET path` answers. While the same path is asked again the former answer stays; an answer that
 * arrives after the path changed is dropped. No path, no question.
 */
export function useAsked<Answer>(path: string | null): [asked: Asked<Answer>, askAgain: () => Promise<void>] {
  const [held, setHeld] = useState<{ path: string | null; asked: Asked<Answer> }>({
    path,
    asked: { state: 'asking' },
  });
  const wanted = useRef(path);
  wanted.current = path;

  const askAgain = useCallback(async () => {
    if (path === null) return;
    let asked: Asked<Answer>;
    try {
      asked = { state: 'answered', answer: await ask<Answer>('GET', path) };
    } catch (error) {
      asked = { state: 'failed', error };
    }
    if (wanted.current === path)
      setHeld((before) => ({ path, asked: before.path === path ? knownAfter(before.asked, asked) : asked }));
  }, [path]);

  useEffect(() => {
    void askAgain();
  }, [askAgain]);

  return [held.path === path ? held.asked : { state: 'asking' }, askAgain];
}
