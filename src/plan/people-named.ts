/** Who is named in the tables, as a leader, a backup, or to be told as well. */
import { fieldsOfRow, SECTION_NAMES } from './fields';
import type { Sections } from './plan';
import type { AnyRow } from './section';
import { isMembers } from './value-words';
import type { AccountId } from './values';

/** Each once, in the order of the plan. */
export function peopleNamed(sections: Sections): AccountId[] {
  return [...new Set(rowsIn(sections).flatMap(peopleIn))];
}

/** The rows that name one of them. */
export function rowsNaming(sections: Sections, people: readonly AccountId[]): AnyRow[] {
  return rowsIn(sections).filter((row) => peopleIn(row).some((person) => people.includes(person)));
}

const rowsIn = (sections: Sections): AnyRow[] => SECTION_NAMES.flatMap((name) => [...sections[name].rows]);

function peopleIn({ kind, cells }: AnyRow): AccountId[] {
  return Object.entries(fieldsOfRow(kind)).flatMap(([name, field]) => {
    const value = cells[name];
    return field.kind === 'people' && value !== undefined && isMembers(value) ? value : [];
  });
}
