import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, Refusal } from './ask';

export type Asked<Answer> =
  { state: 'asking' } | { state: 'answered'; answer: Answer } | { state: 'failed'; error: unknown };

/** Of a site that is away for a moment, as when it begins again. */
const AGAIN_MS = 1_000;

/**
 * What is known after asking again. Without a network, or from a server in trouble, nothing is learnt: as on Confluence
 * a page stays as it is, with the apps in it and what somebody types there.
 */
export function knownAfter<Answer>(before: Asked<Answer>, now: Asked<Answer>): Asked<Answer> {
  const isLearnt = now.state !== 'failed' || (now.error instanceof Refusal && now.error.status < 500);
  return isLearnt || (before.state !== 'answered' && !isAway(now.error)) ? now : before;
}

/** Nobody answered, or somebody who said that the site is not there yet: to be asked again. */
const isAway = (error: unknown): boolean => !(error instanceof Refusal) || error.status === 503;

interface Held<Answer> {
  path: string | null;
  asked: Asked<Answer>;
  isAway: boolean;
}

/**
 * What `GET path` answers. While the same path is asked again the former answer stays; an answer that
 * arrives after the path changed is dropped. No path, no question.
 */
export function useAsked<Answer>(path: string | null): [asked: Asked<Answer>, askAgain: () => Promise<void>] {
  const [held, setHeld] = useState<Held<Answer>>({ path, asked: { state: 'asking' }, isAway: false });
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
    if (wanted.current !== path) return;
    setHeld((before) => {
      const known = knownAfter(before.path === path ? before.asked : { state: 'asking' }, asked);
      return { path, asked: known, isAway: known.state === 'asking' };
    });
  }, [path]);

  useEffect(() => {
    void askAgain();
  }, [askAgain]);

  useEffect(() => {
    if (!held.isAway) return;
    const timer = setTimeout(() => void askAgain(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [held, askAgain]);

  return [held.path === path ? held.asked : { state: 'asking' }, askAgain];
}
