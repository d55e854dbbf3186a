/** Two quiet minutes after the last naming the comment goes by itself, while the page is open, in the name of whoever named. */
import { useEffect, useRef, useState } from 'react';
import type { Named } from '../../plan/notice';
import { QUIET_MS } from '../../plan/notices';
import type { Refusal } from '../../plan/refusal';
import { namingKey } from './to-mention';
import { useMention } from './use-mention';

export interface ByItself {
  /** It was put off, or did not go out: nothing goes by itself any more in this visit. */
  readonly isOff: boolean;
  readonly notYet: () => void;
  readonly isSending: boolean;
  /** Why it did not go out. */
  readonly refusal: Refusal | null;
}

/** `isHeld`: not now. Afterwards there are two quiet minutes anew. */
export function useByItself(
  people: readonly Named[],
  isHeld: boolean,
  wasSent: (count: number) => void,
): ByItself {
  const [isOff, setOff] = useState(false);
  const { send, isSending, refusal } = useMention('byItself');
  const who = people.map(namingKey).join('\n');
  const isRunning = who !== '' && !isOff && !isHeld && !isSending;
  const go = async (): Promise<void> => {
    const count = await send(crypto.randomUUID(), people);
    if (count === null) setOff(true);
    else wasSent(count);
  };
  const newest = useRef(go);
  newest.current = go;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => void newest.current(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [who, isRunning]);
  return { isOff, notYet: () => setOff(true), isSending, refusal };
}
