import type { Entry } from '../../src/plan/history';
import type { Result } from '../../src/plan/refusal';
import type { Calls, HistoryPage } from '../../src/resolvers/contract';

type Asked = Parameters<Calls['plan/history']>[0];

/** All that was done to a plan, oldest first, read page by page as a person would. */
export async function wholeHistory(
  read: (asked: Asked) => Promise<Result<HistoryPage>>,
): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  let cursor: string | null = null;
  do {
    const page = await read({ of: { kind: 'plan' }, movedFrom: null, cursor });
    if (!page.ok) throw new Error(page.refusal.code);
    for (const item of page.value.entries) {
      if (item.state === 'unread') throw new Error(`${item.unread.key} cannot be read.`);
      all.push(item.entry);
    }
    ({ cursor } = page.value);
  } while (cursor !== null);
  return all.reverse();
}
