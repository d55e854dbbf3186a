import { rowsOf } from '../../plan/section';
import type { Sections } from '../../plan/plan';
import type { AccountId } from '../../plan/values';

/** Everyone whom the tables name, once. */
export function namedIn({ incidents, roles }: Sections): AccountId[] {
  const people = [
    ...rowsOf(incidents, 'severity').map(({ cells }) => cells.alsoTellPeople),
    ...rowsOf(incidents, 'special').map(({ cells }) => cells.alsoTellPeople),
    ...rowsOf(roles, 'role').flatMap(({ cells }) => [cells.holders, cells.backups]),
  ];
  return [...new Set(people.flatMap((cell) => cell ?? []))];
}
