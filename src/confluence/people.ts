/** People by their accounts, as far as Confluence tells whoever asks. */
import { route } from '@forge/api';
import * as v from 'valibot';
import type { Unreachable } from '../plan/notice';
import { Refused } from '../plan/refusal';
import type { AccountId } from '../plan/values';
import { type Asker, read } from './ask';

export interface Person {
  /** Null where it is not told: people may hide it, and closed accounts have none. */
  readonly name: string | null;
  readonly status: 'active' | 'inactive' | 'closed' | 'unknown';
  readonly type: 'atlassian' | 'app' | 'customer' | 'unknown';
}

const users = v.object({
  results: v.array(
    v.object({
      accountId: v.string(),
      accountStatus: v.fallback(v.picklist(['active', 'inactive', 'closed', 'unknown']), 'unknown'),
      accountType: v.fallback(v.picklist(['atlassian', 'app', 'customer', 'unknown']), 'unknown'),
      displayName: v.fallback(v.nullish(v.string(), null), null),
      publicName: v.fallback(v.nullish(v.string(), null), null),
    }),
  ),
});

/** Confluence takes no more at once ("Create bulk user lookup using ids"). */
const AT_ONCE = 250;

/** In one call for each 250; those who are not there are left out. */
export async function peopleOf(
  asker: Asker,
  ids: Iterable<AccountId>,
): Promise<ReadonlyMap<AccountId, Person>> {
  return (await lookUp(asker, ids)) ?? new Map<AccountId, Person>();
}

/** Whom a mention would reach at no account, and why. Of whom Confluence does not say, nothing is claimed. */
export async function unreachableAmong(
  asker: Asker,
  ids: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, Unreachable>> {
  if (ids.length === 0) return new Map();
  const found = await lookUp(asker, ids).catch((error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
  if (found === null) return new Map();
  return new Map(
    ids.flatMap((id): [AccountId, Unreachable][] => {
      const why = unreachable(found.get(id));
      return why === null ? [] : [[id, why]];
    }),
  );
}

function unreachable(person: Person | undefined): Unreachable | null {
  if (person === undefined) return 'noAccount';
  if (person.type === 'app' || person.type === 'customer') return person.type;
  return person.status === 'inactive' || person.status === 'closed' ? 'left' : null;
}

/** Null where whoever asks may see nobody's profile. */
async function lookUp(
  asker: Asker,
  ids: Iterable<AccountId>,
): Promise<ReadonlyMap<AccountId, Person> | null> {
  const asked = [...new Set(ids)];
  const calls: Promise<[AccountId, Person][] | null>[] = [];
  for (let start = 0; start < asked.length; start += AT_ONCE)
    calls.push(lookedUp(asker, asked.slice(start, start + AT_ONCE)));
  const found: [AccountId, Person][] = [];
  for (const some of await Promise.all(calls)) {
    if (some === null) return null;
    found.push(...some);
  }
  return new Map(found);
}

async function lookedUp(
  asker: Asker,
  accountIds: readonly AccountId[],
): Promise<[AccountId, Person][] | null> {
  const found = await read(users, (signal) =>
    asker.requestConfluence(route`/wiki/api/v2/users-bulk`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ accountIds }),
      signal,
    }),
  );
  if (found === null) return null;
  return found.results.map(({ accountId, accountStatus, accountType, displayName, publicName }) => [
    accountId,
    { name: displayName ?? publicName, status: accountStatus, type: accountType },
  ]);
}
