/** Short ways to the things that tests of the domain are about. */
import type { Change, Edit } from '../../src/plan/edit';
import type { RowKind, SectionName } from '../../src/plan/fields';
import type { Notices } from '../../src/plan/notice';
import type { Language, Plan } from '../../src/plan/plan';
import type { AnyRow, AnySection, SectionOf } from '../../src/plan/section';
import { FORMAT, parseSection } from '../../src/plan/schema';
import { starterPlan } from '../../src/plan/starter';
import type { Value } from '../../src/plan/values';

export type AnyCells = Readonly<Record<string, Value>>;

export const row = (kind: RowKind, id: string, cells: AnyCells = {}): AnyRow => ({ id, kind, cells });

export const section = (rows: readonly AnyRow[] = [], own: AnyCells = {}): AnySection => ({ own, rows });

export const edit = (section: SectionName, change: Change): Edit => ({ id: 'edit-1', section, change });

export const set = (
  row: string | null,
  field: string,
  before: Value | null,
  after: Value | null,
): Change => ({
  type: 'set',
  row,
  field,
  before,
  after,
});
export const addMember = (
  row: string | null,
  field: string,
  member: string,
  at: number | null = null,
): Change => ({ type: 'addMember', row, field, member, at });
export const takeMember = (row: string | null, field: string, member: string): Change => ({
  type: 'takeMember',
  row,
  field,
  member,
});

/** A section with the types of its name, by the way that everything stored takes. */
export function typed<S extends SectionName>(name: S, found: AnySection): SectionOf<S> {
  const parsed = parseSection(name, { format: FORMAT, value: found });
  if (!parsed.ok) throw new Error(`No section ${name}: ${JSON.stringify(found)}`);
  return parsed.value;
}

/** Roles with these holders: `roles({ commander: ['tom'] })`. */
export const roles = (
  holders: Readonly<Record<string, readonly string[]>>,
  backups: Readonly<Record<string, readonly string[]>> = {},
): SectionOf<'roles'> =>
  typed(
    'roles',
    section(
      [...new Set([...Object.keys(holders), ...Object.keys(backups)])].map((id) => {
        const [who = [], behind = []] = [holders[id], backups[id]];
        return row('role', id, {
          name: id,
          ...(who.length > 0 && { holders: who }),
          ...(behind.length > 0 && { backups: behind }),
        });
      }),
    ),
  );

export const nobody: Notices = { revision: 0, named: [] };

export const starter = (language: Language = 'en-US'): Plan =>
  starterPlan({
    key: 'plan-1:100',
    contentId: '100',
    contentType: 'page',
    language,
    start: 'filled',
    copyOf: null,
  });

/** A value that nobody can change by mistake. */
export function frozen<Of>(value: Of): Of {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
