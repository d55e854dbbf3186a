/** What of a role a person was told, in a few characters: what changed since then can be said without keeping it twice. */
import type { NamedAs, RoleDigest, RolePart } from './notice';
import type { Cells } from './fields';

export function roleDigest(as: NamedAs, { name, responsibilities, firstMinutes }: Cells<'role'>): RoleDigest {
  return {
    as,
    name: sum(name),
    responsibilities: sum(responsibilities),
    firstMinutes: sum(firstMinutes),
  };
}

const PARTS = ['as', 'name', 'responsibilities', 'firstMinutes'] as const satisfies readonly RolePart[];

/** In the order in which a comment says them. */
export function changedParts(before: RoleDigest, now: RoleDigest): RolePart[] {
  return PARTS.filter((part) => before[part] !== now[part]);
}

/** FNV-1a in 32 bits, of UTF-16 code units: a chance in four thousand million that a change goes unseen. */
function sum(text = ''): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
