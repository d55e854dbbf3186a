/** Reads a history back to a moment, page by page, as far as restoring needs it. */
import { continued, type HistoryItem, type HistoryOf } from '../../plan/history';
import type { Head, PlanKey } from '../../plan/plan';
import type { Refusal, Result } from '../../plan/refusal';
import { refuse } from '../../plan/refusal';
import type { RestoreRefusal, Then } from '../../plan/restore';
import type { HistoryPage } from '../../resolvers/contract';

export type Ask = (page: {
  readonly of: HistoryOf;
  readonly movedFrom: PlanKey | null;
  readonly cursor: string | null;
}) => Promise<Result<HistoryPage>>;

/** The key that the plan had before another macro of its page took it over, for the history of before. */
export function movedFromOf({ key, copyOf }: Head): PlanKey | null {
  return copyOf !== null && copyOf !== key && copyOf.split(':')[1] === key.split(':')[1] ? copyOf : null;
}

/** @param compute says what is restored; where something is missing, it is asked again with what was read next. */
export async function readBack<Of>(
  ask: Ask,
  { of, then, head }: { readonly of: HistoryOf; readonly then: Then; readonly head: Head },
  compute: (items: readonly HistoryItem[]) => Result<Of, RestoreRefusal>,
  onRead: (count: number) => void,
): Promise<Result<Of, RestoreRefusal | Refusal>> {
  const read: Record<'own' | 'before', readonly HistoryItem[]> = { own: [], before: [] };
  const sources = [
    { name: 'own', movedFrom: null },
    { name: 'before', movedFrom: movedFromOf(head) },
  ] as const;
  for (const { name, movedFrom } of sources) {
    if (name === 'before' && movedFrom === null) break;
    let cursor: string | null = null;
    do {
      const page: Result<HistoryPage> = await ask({ of, movedFrom, cursor });
      if (!page.ok) return page;
      read[name] = [...read[name], ...page.value.entries];
      ({ cursor } = page.value);
      const items = continued(read.own, read.before);
      onRead(items.length);
      if (!items.some((item) => isThen(item, then))) continue;
      const result = compute(items);
      // What was written at one moment may stand on the next page.
      if (result.ok || result.refusal.code !== 'gap') return result;
    } while (cursor !== null);
  }
  return refuse({ code: 'gap' });
}

function isThen(item: HistoryItem, { entry }: Then): boolean {
  return item.state === 'made' && item.entry.edit.id === entry.edit.id;
}
