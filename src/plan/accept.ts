import { digestOf, namedIn, personKey, type Roles } from './named-now';
import type { Named, Notices } from './notice';
import { changedSince } from './notices';
import { done, refuse, type Result } from './refusal';
import type { AccountId, RowId } from './values';

/** "I've got it", by the person themself; again when the role has changed since. */
export function accept(
  notices: Notices,
  roles: Roles,
  role: RowId,
  person: AccountId,
  at: number,
): Result<Notices> {
  const key = personKey({ role, person });
  const now = namedIn(roles).get(key);
  if (now === undefined) return refuse({ code: 'notNamed' });
  const knows = digestOf(roles, now);
  const record = notices.named.find((one) => personKey(one) === key);
  // Of a plan that was stored before copies held their people back.
  const found: Named = record ?? { ...now, namedBy: person, namedAt: at, told: { state: 'self' } };
  if (found.accepted !== undefined && changedSince(found, roles).length === 0) return done(notices);
  const taken: Named = { ...found, accepted: at, knows };
  const named =
    record === undefined
      ? [...notices.named, taken]
      : notices.named.map((one) => (one === record ? taken : one));
  return done({ ...notices, named });
}
