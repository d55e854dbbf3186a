/** Asked once a visit, for editors of a plan in which somebody is named who has not taken their role on. */
import { useEffect, useRef, useState } from 'react';
import type { Plan } from '../../plan/plan';
import { restrictionOf, type Restriction } from './restriction-of';

export function useRestriction({ head }: Pick<Plan, 'head'>, isWanted: boolean): Restriction | null {
  const [found, setFound] = useState<Restriction | null>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isWanted || isAsked.current) return;
    isAsked.current = true;
    void restrictionOf(head).then(setFound);
  }, [isWanted, head]);
  return found;
}
