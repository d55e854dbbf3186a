/**
 * Whether another macro of this page shows the same plan. Each one that opens a plan says so to the others, and those
 * that are there answer: macros do not know of each other in another way.
 */
import { events } from '@forge/bridge';
import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { ID } from '../../plan/ids';
import type { PlanKey } from '../../plan/plan';
import { listening } from './listening';

const SHOWN = 'incident-plan.shown';

const said = v.object({ plan: v.string(), macro: v.pipe(v.string(), v.regex(ID)), isAnswer: v.boolean() });

export function useSamePlan(plan: PlanKey): boolean {
  const [isTwice, setIsTwice] = useState(false);
  useEffect(() => {
    const macro = crypto.randomUUID();
    const say = (isAnswer: boolean): Promise<void> => events.emit(SHOWN, { plan, macro, isAnswer });
    const heard = (payload: unknown): void => {
      const parsed = v.safeParse(said, payload);
      if (!parsed.success || parsed.output.plan !== plan || parsed.output.macro === macro) return;
      setIsTwice(true);
      if (!parsed.output.isAnswer) say(true).catch(ignored);
    };
    return listening(SHOWN, heard, () => void say(false).catch(ignored));
  }, [plan]);
  return isTwice;
}

/** A host without events shows both macros as well, and nothing is said. */
const ignored = (): undefined => undefined;
