import { Stack, Text } from '@forge/react';
import { useCallback, useMemo, useState } from 'react';
import type { CardOrder } from '../../plan/card';
import type { PlanRow } from '../../resolvers/contract';
import { DeletePlan } from './delete-plan';
import { FindPlans } from './find-plans';
import { Found } from './found';
import { nameOf } from './found-here';
import { LeadersProvider, useLeadersOf } from './leaders';
import { useListScreen } from './list-screen';
import { Listed } from './listed';
import { NoPlans } from './no-plans';
import { usePlanRows } from './use-plan-rows';

/** Titles first, as they are looked for. */
const FIRST: CardOrder = 'title';

export function Plans() {
  const { words } = useListScreen();
  const [order, choose] = useState(FIRST);
  const [sought, seek] = useState<string | null>(null);
  const [toDelete, ask] = useState<PlanRow | null>(null);
  const [deleted, setDeleted] = useState<string | null>(null);
  const listed = usePlanRows(useMemo(() => ({ order, beginning: null }), [order]));
  const found = usePlanRows(
    useMemo(() => (sought === null ? null : { order: FIRST, beginning: sought }), [sought]),
  );
  const leaders = useLeadersOf(listed, found);
  const [leaveOut, leaveOutOfFound] = [listed.leaveOut, found.leaveOut];
  const wasDeleted = useCallback(
    (row: PlanRow) => {
      leaveOut(row.key);
      leaveOutOfFound(row.key);
      setDeleted(nameOf(row));
      ask(null);
    },
    [leaveOut, leaveOutOfFound],
  );
  const close = useCallback(() => ask(null), []);

  const isEmpty =
    listed.rows.length === 0 && listed.cursor === null && !listed.isReading && listed.refusal === null;
  if (isEmpty && deleted === null) return <NoPlans />;
  return (
    <Stack space="space.300">
      <FindPlans order={order} choose={choose} seek={seek} isSeeking={sought !== null} />
      {deleted !== null && <Text>{words('plans.deleted', { title: deleted })}</Text>}
      <LeadersProvider value={leaders}>
        {sought === null ? (
          <Listed read={listed} ask={ask} />
        ) : (
          <Found sought={sought} found={found} listed={listed} ask={ask} />
        )}
      </LeadersProvider>
      {toDelete !== null && <DeletePlan row={toDelete} wasDeleted={wasDeleted} close={close} />}
    </Stack>
  );
}
