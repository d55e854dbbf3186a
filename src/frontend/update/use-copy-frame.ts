/** The macro's end of its frame: hands it the text that is shown, and hears when it was copied. */
import { events } from '@forge/bridge';
import { useEffect, useRef } from 'react';
import * as v from 'valibot';
import { COPIED, copiedSaid, isSame, READY, readySaid, TEXT, type TextSaid } from './copy-said';

interface Hears {
  /** Somebody may copy next: what was typed and not left yet belongs to it. */
  readonly isAsked: () => void;
  readonly wasCopied: (of: string, whole: string) => void;
}

export function useCopyFrame(text: TextSaid, hears: Hears): void {
  const newest = useRef({ text, ...hears });
  newest.current = { text, ...hears };
  const { macro } = text;

  useEffect(() => {
    const say = (): void => void events.emit(TEXT, newest.current.text).catch(ignored);
    const subscriptions = [
      events.on(READY, (payload: unknown) => {
        const said = v.safeParse(readySaid, payload);
        if (!said.success || !isSame(said.output.macro, macro)) return;
        newest.current.isAsked();
        say();
      }),
      events.on(COPIED, (payload: unknown) => {
        const said = v.safeParse(copiedSaid, payload);
        if (said.success && isSame(said.output.macro, macro))
          newest.current.wasCopied(said.output.of, said.output.whole);
      }),
    ];
    // The frame may have asked before anybody listened.
    Promise.all(subscriptions).then(say, ignored);
    return () => {
      for (const each of subscriptions) each.then(({ unsubscribe }) => unsubscribe()).catch(ignored);
    };
  }, [macro]);

  const json = JSON.stringify(text);
  useEffect(() => {
    void events.emit(TEXT, newest.current.text).catch(ignored);
  }, [json]);
}

/** A host without events has no frame either: the text is there to be selected. */
const ignored = (): undefined => undefined;
