/** A plan taken out of storage, with its history. */
import type { PlanKey } from '../plan/plan';
import { asked, written, type Kvs } from './door';
import { cardAt, planAt } from './keys';

/** A transaction takes no more ("Storage limits"). */
const AT_ONCE = 25;

/** What can be seen goes in one transaction; then its history, so many at a time, which nobody finds any more. */
export async function removePlan(storage: Kvs, key: PlanKey): Promise<void> {
  const transaction = storage.transact();
  for (const { key: each, entityName } of [...planAt(key), cardAt(key)])
    transaction.delete(each, { entityName });
  await written(transaction);
  // Page by page: a query that is late still finds what is gone, and asked anew it would never end.
  for (let page = await someHistory(storage, key, null); page.keys.length > 0;) {
    const removal = storage.transact();
    for (const entry of page.keys) removal.delete(entry, { entityName: 'history' });
    await written(removal);
    if (page.cursor === undefined) return;
    page = await someHistory(storage, key, page.cursor);
  }
}

interface SomeHistory {
  readonly keys: readonly string[];
  readonly cursor: string | undefined;
}

async function someHistory(storage: Kvs, plan: PlanKey, cursor: string | null): Promise<SomeHistory> {
  const query = storage
    .entity<unknown>('history')
    .query()
    .index('by-plan', { partition: [plan] })
    .limit(AT_ONCE);
  const { results, nextCursor } = await asked(() =>
    (cursor === null ? query : query.cursor(cursor)).getMany(),
  );
  return { keys: results.map(({ key }) => key), cursor: nextCursor };
}
