import { view } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';
import { languageFor, wordsOf } from '../../../locales/catalogs';
import type { Language } from '../../plan/plan';
import type { Words } from '../../plan/words';
import type { Place } from './choice';
import { parsePlace } from './place';

export interface Reader {
  readonly place: Place;
  readonly language: Language;
  readonly words: Words;
}

/** Who looks at the form, and where it stands; null until the host has said. */
export function useReader(): { readonly reader: Reader | null; readonly failed: boolean; retry: () => void } {
  const [reader, setReader] = useState<Reader | null>(null);
  const [failed, setFailed] = useState(false);
  const ask = useCallback(() => {
    setFailed(false);
    view.getContext().then(
      (context) => {
        const language = languageFor(context.locale);
        setReader({ place: parsePlace(context), language, words: wordsOf(language) });
      },
      () => setFailed(true),
    );
  }, []);
  useEffect(ask, [ask]);
  return { reader, failed, retry: ask };
}
