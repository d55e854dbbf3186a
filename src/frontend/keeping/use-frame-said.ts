/** What the app's one frame (static/copy) is told as soon as it is there. */
import { events } from '@forge/bridge';
import { useEffect } from 'react';
import * as v from 'valibot';
import { listening } from '../data/listening';
import { isSame, READY, readySaid } from '../update/copy-said';

/** @param said stays the same one as long as it says the same. */
export function useFrameSaid(event: string, said: { readonly macro: string | null }): void {
  useEffect(() => {
    const say = (): void => void events.emit(event, said).catch(ignored);
    const hear = (payload: unknown): void => {
      const heard = v.safeParse(readySaid, payload);
      if (heard.success && isSame(heard.output.macro, said.macro)) say();
    };
    // The frame may have asked before anybody listened.
    return listening(READY, hear, say);
  }, [event, said]);
}

/** A host without events has no frame either. */
const ignored = (): undefined => undefined;
