import { useEffect, useState } from 'react';
import type { Done } from '../../plan/describe';
import type { HistoryOf } from '../../plan/history';
import type { Refusal } from '../../plan/refusal';
import { restore, type Restored, type RestoreRefusal, type Then } from '../../plan/restore';
import { useScreen } from '../screen';
import { readBack } from './read-back';
import { askHistory } from './use-history';

export type Restoring =
  /** So many entries were read. */
  | { readonly state: 'reading'; readonly count: number }
  | { readonly state: 'ready'; readonly done: readonly Done[] }
  | { readonly state: 'refused'; readonly refusal: RestoreRefusal | Refusal }
  /** Edits of one's own are on their way: what is stored is not known yet. */
  | { readonly state: 'unsaved' };

/** What restoring would do, anew whenever another thing is chosen or the plan changes. */
export function useRestore(then: Then, restored: Restored): Restoring {
  const { plan, editing } = useScreen();
  const isUnsaved = editing.own.some(({ state }) => state.state !== 'refused');
  const [found, setFound] = useState<{ readonly for: unknown; readonly restoring: Restoring } | null>(null);
  const { head } = plan;
  const of: HistoryOf =
    restored.what === 'plan' ? { kind: 'plan' } : { kind: 'section', section: restored.section };
  const key = JSON.stringify([then.entry.edit.id, then.side, restored, plan.revisions]);
  // The key says all that the answer depends on.
  useEffect(() => {
    if (isUnsaved) return;
    let isWanted = true;
    const show = (restoring: Restoring): void => {
      if (isWanted) setFound({ for: key, restoring });
    };
    void readBack(
      askHistory,
      { of, then, head },
      (items) => restore(plan, items, then, restored),
      (count) => show({ state: 'reading', count }),
    ).then((result) =>
      show(
        result.ok ? { state: 'ready', done: result.value } : { state: 'refused', refusal: result.refusal },
      ),
    );
    return () => {
      isWanted = false;
    };
  }, [key, isUnsaved]);
  if (isUnsaved) return { state: 'unsaved' };
  return found?.for === key ? found.restoring : { state: 'reading', count: 0 };
}
