/** The one question to the host about where the macro stands: each of `@forge/react`'s own hooks would ask again. */
import { view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { parsePlace, type Place } from './place';

/** Null until the host has said. One that does not say leaves a place without a page. */
export function usePlace(): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    view.getContext().then(
      (context) => setPlace(parsePlace(context)),
      () => setPlace(parsePlace(null)),
    );
  }, []);
  return place;
}
