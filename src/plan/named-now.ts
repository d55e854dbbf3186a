/** Who is named in the roles as they are, and what of its role each can be told. */
import type { NamedAs, RoleDigest } from './notice';
import { roleDigest } from './role-digest';
import { rowsOf, type AnySection, type SectionOf } from './section';
import type { AccountId, RowId } from './values';

export type Roles = SectionOf<'roles'> | AnySection;

export interface PersonInRole {
  readonly role: RowId;
  readonly person: AccountId;
}

export interface NamedNow extends PersonInRole {
  readonly as: NamedAs;
}

/** By `personKey`, in the order of the roles; whoever is holder and backup of one role is its holder. */
export function namedIn(roles: Roles): Map<string, NamedNow> {
  const named = new Map<string, NamedNow>();
  for (const { id: role, cells } of rowsOf(roles, 'role')) {
    for (const person of cells.backups ?? [])
      named.set(personKey({ role, person }), { role, person, as: 'backup' });
    for (const person of cells.holders ?? [])
      named.set(personKey({ role, person }), { role, person, as: 'holder' });
  }
  return named;
}

/** A row's id holds no space. */
export const personKey = ({ role, person }: PersonInRole): string => `${role} ${person}`;

/** What somebody who reads their role now knows of it; of a role that is gone, that it has no texts. */
export function digestOf(roles: Roles, { role, as }: { role: RowId; as: NamedAs }): RoleDigest {
  return roleDigest(as, rowsOf(roles, 'role').find(({ id }) => id === role)?.cells ?? {});
}
