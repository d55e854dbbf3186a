import { makeInvoke } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardOrder } from '../../plan/card';
import type { PlanKey } from '../../plan/plan';
import { refuse, type Refusal } from '../../plan/refusal';
import type { AccountId } from '../../plan/values';
import type { Calls, PlanRow, PlanRows } from '../../resolvers/contract';

const invoke = makeInvoke<Calls>();

export interface Asked {
  readonly order: CardOrder;
  /** Of titles; null for all. */
  readonly beginning: string | null;
}

interface Read {
  readonly rows: readonly PlanRow[];
  /** Of the next screen; null when all were read. */
  readonly cursor: string | null;
  readonly isReading: boolean;
  /** Why the last screen did not come; those before it stay. */
  readonly refusal: Refusal | null;
  readonly mayDelete: boolean;
  /** Who leads plans of those screens that have a question left for it. */
  readonly toAsk: readonly AccountId[];
}

export interface PlanRowsRead extends Read {
  /** The next screen, or again the one that failed. */
  readonly more: () => void;
  /** One that was deleted. */
  readonly leaveOut: (plan: PlanKey) => void;
}

/** Plans in the order asked for, a screen of fifty at a time; none while nothing is asked. */
export function usePlanRows(asked: Asked | null): PlanRowsRead {
  const [read, setRead] = useState<Read>({ ...NOTHING, isReading: asked !== null });
  /** Something else was asked meanwhile: the answer is one that nobody waits for any more. */
  const newest = useRef(0);

  const ask = useCallback(
    (cursor: string | null, before: readonly PlanRow[]) => {
      const mine = ++newest.current;
      if (asked === null) {
        setRead(NOTHING);
        return;
      }
      // What is on screen stays until the other order is there.
      setRead((shown) => ({ ...shown, isReading: true, refusal: null }));
      void invoke('plans/list', { ...asked, cursor })
        .catch(() => refuse(UNREACHED))
        .then((answer) => {
          if (newest.current !== mine) return;
          setRead((shown) =>
            answer.ok
              ? {
                  rows: joined(before, answer.value.plans),
                  cursor: answer.value.cursor,
                  isReading: false,
                  refusal: null,
                  mayDelete: answer.value.mayDelete || (cursor !== null && shown.mayDelete),
                  toAsk: [...(cursor === null ? [] : shown.toAsk), ...leadersIn(answer.value)],
                }
              : { ...shown, isReading: false, refusal: answer.refusal },
          );
        });
    },
    [asked],
  );
  useEffect(() => ask(null, []), [ask]);

  const { cursor, rows } = read;
  const more = useCallback(() => ask(cursor, cursor === null ? [] : rows), [ask, cursor, rows]);
  const leaveOut = useCallback(
    (plan: PlanKey) => setRead((shown) => ({ ...shown, rows: shown.rows.filter(({ key }) => key !== plan) })),
    [],
  );
  return { ...read, more, leaveOut };
}

/** A plan that was changed between two screens stands in both. */
function joined(before: readonly PlanRow[], next: readonly PlanRow[]): PlanRow[] {
  const known = new Set(before.map(({ key }) => key));
  return [...before, ...next.filter(({ key }) => !known.has(key))];
}

const leadersIn = ({ plans, mayAskPeople }: PlanRows): AccountId[] =>
  mayAskPeople ? plans.flatMap(({ leads }) => leads) : [];

const NOTHING: Read = {
  rows: [],
  cursor: null,
  isReading: false,
  refusal: null,
  mayDelete: false,
  toAsk: [],
};
const UNREACHED: Refusal = { code: 'unavailable', of: 'storage' };
