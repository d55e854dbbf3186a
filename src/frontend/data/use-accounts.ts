/** Whether those who are named still have an account, and what they are called: all of them in one call, and later those who are newly named. */
import { requestConfluence } from '@forge/bridge';
import { useEffect, useMemo, useRef, useState } from 'react';
import * as v from 'valibot';
import type { AccountId } from '../../plan/values';
import type { AccountStatus } from '../account-status';

const users = v.object({
  results: v.array(
    v.object({
      accountId: v.string(),
      accountStatus: v.fallback(v.picklist(['active', 'inactive', 'closed', 'unknown']), 'unknown'),
      isExternalCollaborator: v.fallback(v.boolean(), false),
      displayName: v.fallback(v.nullish(v.string()), null),
      publicName: v.fallback(v.nullish(v.string()), null),
    }),
  ),
});

interface Account {
  readonly status: AccountStatus;
  readonly name: string | null;
}
type Known = ReadonlyMap<AccountId, Account>;

/** Null where nobody knows, or may know. */
export interface Accounts {
  readonly statusOf: (person: AccountId) => AccountStatus | null;
  readonly nameOf: (person: AccountId) => string | null;
  /** Of all who are known. */
  readonly names: readonly string[];
}

export function useAccounts(named: readonly AccountId[]): Accounts {
  const [accounts, setAccounts] = useState<Known>(new Map());
  const asked = useRef(new Set<AccountId>());
  useEffect(() => {
    const toAsk = [...new Set(named)].filter((person) => !asked.current.has(person));
    if (toAsk.length === 0) return;
    toAsk.forEach((person) => asked.current.add(person));
    // Those who are not answered for stay unknown, and nothing is said of them.
    void ask(toAsk).then((found) => setAccounts((known) => new Map([...known, ...found])));
  }, [named]);
  return useMemo(
    () => ({
      statusOf: (person) => accounts.get(person)?.status ?? null,
      nameOf: (person) => accounts.get(person)?.name ?? null,
      names: [...accounts.values()].flatMap(({ name }) => name ?? []),
    }),
    [accounts],
  );
}

async function ask(people: readonly AccountId[]): Promise<Known> {
  try {
    const response = await requestConfluence('/wiki/api/v2/users-bulk', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ accountIds: people }),
    });
    const parsed = v.safeParse(users, response.ok ? await response.json() : null);
    if (!parsed.success) return new Map();
    return new Map(
      parsed.output.results.map(
        ({ accountId, accountStatus, isExternalCollaborator, displayName, publicName }) => [
          accountId,
          {
            // Confluence's own name of a guest.
            status: accountStatus === 'active' && isExternalCollaborator ? 'guest' : accountStatus,
            name: displayName ?? publicName ?? null,
          },
        ],
      ),
    );
  } catch {
    return new Map();
  }
}
