/** Who leads the plans that are listed: what they are called, and who of them has left. */
import { createContext, useContext, useMemo } from 'react';
import { useAccounts, type Accounts } from '../data/use-accounts';
import type { PlanRowsRead } from './use-plan-rows';

type Leaders = Pick<Accounts, 'statusOf' | 'nameOf'>;

const LeadersContext = createContext<Leaders | null>(null);
export const LeadersProvider = LeadersContext.Provider;

export function useLeaders(): Leaders {
  const leaders = useContext(LeadersContext);
  if (leaders === null) throw new Error('A part of the list of plans stands outside the list.');
  return leaders;
}

/** Everybody once, of the screens that have a question left for it. */
export function useLeadersOf({ toAsk }: PlanRowsRead, { toAsk: alsoToAsk }: PlanRowsRead): Leaders {
  return useAccounts(useMemo(() => [...toAsk, ...alsoToAsk], [toAsk, alsoToAsk]));
}
