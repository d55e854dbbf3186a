import { makeInvoke } from '@forge/bridge';
import { useCallback, useState } from 'react';
import { refuse, type Refusal } from '../../plan/refusal';
import type { Calls, PlanRow } from '../../resolvers/contract';

const invoke = makeInvoke<Calls>();

/** Deletes the plan of a page that lies in the trash, for who types the page's title. */
export function useDeletePlan(row: PlanRow, wasDeleted: (row: PlanRow) => void) {
  const [state, setState] = useState<{ readonly isDeleting: boolean; readonly refusal: Refusal | null }>({
    isDeleting: false,
    refusal: null,
  });
  const remove = useCallback(
    (title: string) => {
      setState({ isDeleting: true, refusal: null });
      void invoke('plans/delete', { plan: row.key, contentType: row.home.contentType, title })
        .catch(() => refuse<Refusal>({ code: 'unavailable', of: 'storage' }))
        .then((answer) => {
          if (answer.ok) wasDeleted(row);
          else setState({ isDeleting: false, refusal: answer.refusal });
        });
    },
    [row, wasDeleted],
  );
  return { ...state, remove };
}
