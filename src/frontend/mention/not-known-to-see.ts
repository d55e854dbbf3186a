import { namedIn, personKey, type Roles } from '../../plan/named-now';
import type { Notices } from '../../plan/notice';
import type { PersonInRole } from '../../plan/notices';
import type { AccountId } from '../../plan/values';

/**
 * Those who are named and of whom nobody knows that they see the plan: whoever took their role on has opened it, and
 * whoever looks sees it.
 */
export function notKnownToSee(notices: Notices, roles: Roles, me: AccountId | null): PersonInRole[] {
  const accepted = new Set(notices.named.filter((one) => one.accepted !== undefined).map(personKey));
  return [...namedIn(roles).values()].filter((one) => one.person !== me && !accepted.has(personKey(one)));
}
