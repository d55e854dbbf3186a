/** Whom an editor can mention with one press, and which of them the person who looks has named themself. */
import { personKey, type Roles } from '../../plan/named-now';
import type { Named, Notices } from '../../plan/notice';
import { goingByItself, held, pending, waiting } from '../../plan/notices';
import type { AccountId } from '../../plan/values';
import { hasLeft, type AccountStatus } from '../account-status';

export interface Looking {
  readonly notices: Notices;
  readonly roles: Roles;
  readonly me: AccountId | null;
  readonly statusOf: (person: AccountId) => AccountStatus | null;
  readonly now: number;
}

/**
 * In the order of naming. Nobody at an account that is deactivated, for a mention would reach nobody there; whoever has
 * come back since they were named is asked about again.
 */
export function toMention({ notices, roles, statusOf, now }: Looking): Named[] {
  const can = new Set([...pending(notices, roles, now), ...held(notices, roles)]);
  const isBack = ({ told, person }: Named): boolean =>
    told.state === 'unreachable' && told.why === 'left' && isThere(statusOf(person));
  return notices.named.filter(
    (record) =>
      record.goneAt === undefined && (can.has(record) || isBack(record)) && !hasLeft(statusOf(record.person)),
  );
}

const isThere = (status: AccountStatus | null): boolean => status === 'active' || status === 'guest';

/** One naming: whoever is named again later is another one. */
export const namingKey = (record: Named): string => `${personKey(record)} ${record.namedAt}`;

/** Those whom this person named since the plan was opened: no opening of a page sends anything. */
export function namedHere(
  { notices, roles, me, statusOf }: Looking,
  leftBefore: ReadonlySet<string>,
): Named[] {
  if (me === null) return [];
  return goingByItself(notices, roles, me).filter(
    (record) => !leftBefore.has(namingKey(record)) && !hasLeft(statusOf(record.person)),
  );
}

/** All who wait at the opening, whatever is known of their accounts. */
export function namingsOf({ notices, roles, now }: Pick<Looking, 'notices' | 'roles' | 'now'>): Set<string> {
  return new Set(
    [...waiting(notices, roles), ...held(notices, roles), ...pending(notices, roles, now)].map(namingKey),
  );
}
