/** Whom edits of the roles might name: their accounts are looked at before they are said to wait for a mention. */
import type { Edit } from './edit';
import { isMembers } from './value-words';
import type { AccountId, Value } from './values';

export function namedByEdits(edits: readonly Edit[]): AccountId[] {
  return [
    ...new Set(edits.filter(({ section }) => section === 'roles').flatMap(({ change }) => namedBy(change))),
  ];
}

function namedBy(change: Edit['change']): readonly AccountId[] {
  switch (change.type) {
    case 'addMember':
      return isPeople(change.field) ? [change.member] : [];
    case 'set':
      return isPeople(change.field) ? membersOf(change.after) : [];
    case 'add':
      return [...membersOf(change.row.cells['holders']), ...membersOf(change.row.cells['backups'])];
    case 'takeMember':
    case 'remove':
    case 'move':
      return [];
  }
}

const isPeople = (field: string): boolean => field === 'holders' || field === 'backups';

const membersOf = (value: Value | null | undefined): readonly string[] =>
  value != null && isMembers(value) ? value : [];
