/** The plans of a space, or of all: found, sorted, and what each lacks. */
import { view } from '@forge/bridge';
import { useEffect, useMemo, useState } from 'react';
import { wordsOf } from '../../../locales/catalogs';
import { isNarrowWindow } from '../data/window';
import { Boundary } from '../plan/boundary';
import { dayIn } from '../plan/review';
import { Skeleton } from '../plan/skeleton';
import { ListScreenProvider } from './list-screen';
import { parseListPlace, type ListPlace } from './place';
import { Plans } from './plans';

export function PlansPage() {
  const [place, setPlace] = useState<ListPlace | null>(null);
  useEffect(() => {
    view.getContext().then(
      (context) => setPlace(parseListPlace(context)),
      () => setPlace(parseListPlace(null)),
    );
  }, []);
  return place === null ? <Skeleton /> : <PlansIn {...place} />;
}

function PlansIn({ isSite, language, timeZone }: ListPlace) {
  const screen = useMemo(() => {
    const dayOf = (ms: number): string => dayIn(timeZone, ms);
    return {
      words: wordsOf(language),
      isSite,
      isNarrow: isNarrowWindow(),
      today: dayOf(Date.now()),
      dayOf,
    };
  }, [isSite, language, timeZone]);
  return (
    <ListScreenProvider value={screen}>
      <Boundary sentence={screen.words('plans.broken')}>
        <Plans />
      </Boundary>
    </ListScreenProvider>
  );
}
