import { useMemo } from 'react';
import type { Change } from '../../plan/edit';
import type { HistoryItem } from '../../plan/history';
import type { AnyRow } from '../../plan/section';
import type { Telling } from '../../plan/value-words';
import type { RowId } from '../../plan/values';
import { useTelling } from '../saving/telling';

/** Sentences of a history: rows that are gone are called as they were when they went, as far as it was read. */
export function useTellingOf(items: readonly HistoryItem[]): Telling {
  const telling = useTelling();
  const gone = useMemo(() => rowsIn(items), [items]);
  return useMemo(() => ({ ...telling, gone }), [telling, gone]);
}

/** Newest first: the last that was seen of a row. */
function rowsIn(items: readonly HistoryItem[]): ReadonlyMap<RowId, AnyRow> {
  const rows = new Map<RowId, AnyRow>();
  const see = (change: Change): void => {
    if (change.type === 'add' && !rows.has(change.row.id)) rows.set(change.row.id, change.row);
  };
  for (const item of items) {
    if (item.state === 'unread') continue;
    see(item.entry.inverse);
    see(item.entry.edit.change);
  }
  return rows;
}
