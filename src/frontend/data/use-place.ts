/** The one question to the host about where the macro stands: each of `@forge/react`'s own hooks would ask again. */
import { view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { listening } from './listening';
import { parsePlace, type Place } from './place';

/** What the host says while a macro runs: its config form was saved. `useConfig` of `@forge/react` listens for the same. */
const CONFIG_CHANGED = 'FORGE_CORE_MACRO_CONFIG_CHANGED';

/** Null until the host has said. One that does not say leaves a place without a page. */
export function usePlace(): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const ask = (): void => {
      view.getContext().then(
        (context) => setPlace(parsePlace(context)),
        () => setPlace(parsePlace(null)),
      );
    };
    ask();
    // A host without events shows what it was opened with.
    return listening(CONFIG_CHANGED, ask);
  }, []);
  return place;
}
