import { createContext, useContext, useMemo } from 'react';
import type { ContentView } from '../../local-api';
import { excerptIn, type Included } from '../../adf/include-macro';
import { Refusal } from '../data/ask';
import { useAsked } from '../data/use-asked';
import { LoadingMark } from '../shell/loading-mark';
import { useWords } from '../words/words';
import { Blocks } from './adf-view';
import { AdfPlaceContext, placeIn, type AdfPlace } from './place';

/** Ids of the contents that stand around: what includes itself would never end. */
const AroundContext = createContext<readonly string[]>([]);

/**
 * What *Include Page* and *Excerpt Include* show. Whoever may not view the page that they name is told that it is not found.
 * The macros in it are told that they stand in that page, as they do; Atlassian does not say what it tells them.
 */
export function IncludedPage({ included, place }: { included: Included; place: AdfPlace }) {
  const words = useWords();
  const { named, isExcerpt } = included;
  const query = new URLSearchParams({ named, from: place.space.key });
  const [asked] = useAsked<ContentView>(`/local/included?${query.toString()}`);
  const found = useContext(AroundContext);
  const around = useMemo(
    () => (place.content === null ? found : [...found, place.content.id]),
    [found, place.content],
  );
  if (asked.state === 'asking') return <LoadingMark />;
  if (asked.state === 'failed') {
    if (!(asked.error instanceof Refusal)) throw asked.error;
    return <div className="adf-unknown">{words.includedNotFound(named)}</div>;
  }
  const { answer: content } = asked;
  if (around.includes(content.id)) return <div className="adf-unknown">{words.includesItself}</div>;
  const nodes = isExcerpt ? excerptIn(content.body.content) : content.body.content;
  if (nodes === null) return <div className="adf-unknown">{words.noExcerpt(named)}</div>;
  return (
    <AroundContext.Provider value={around}>
      <AdfPlaceContext.Provider value={placeIn(content, false)}>
        <div className="included-page">
          <Blocks nodes={nodes} />
        </div>
      </AdfPlaceContext.Provider>
    </AroundContext.Provider>
  );
}
