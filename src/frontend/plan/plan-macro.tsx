import { view } from '@forge/bridge';
import { useEffect } from 'react';
import { useOpenPlan } from '../data/use-open-plan';
import { usePlace } from '../data/use-place';
import { Shown } from './shown';
import { Skeleton } from './skeleton';

/** Opens the plan of the page that the macro stands in, and shows it. */
export function PlanMacro() {
  const place = usePlace();
  const opening = useOpenPlan(place);
  const stands = opening.open !== null;
  useEffect(() => {
    // An export waits for it, and a host that is not waiting needs no answer.
    if (stands) view.emitReadyEvent().catch(() => undefined);
  }, [stands]);
  if (place === null || opening.open === null) return <Skeleton />;
  return <Shown place={place} open={opening.open} opening={opening} />;
}
