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
  for (let entries = await someHistory(storage, key); entries.length > 0;) {
    const removal = storage.transact();
    for (const entry of entries) removal.delete(entry, { entityName: 'history' });
    await written(removal);
    entries = await someHistory(storage, key);
  }
}

async function someHistory(storage: Kvs, plan: PlanKey): Promise<string[]> {
  const query = storage
    .entity<unknown>('history')
    .query()
    .index('by-plan', { partition: [plan] })
    .limit(AT_ONCE);
  const { results } = await asked(() => query.getMany());
  return results.map(({ key }) => key);
}
