import type { AnyRow, AnySection } from './section';
import type { Change, Edit } from './edit';
import { fieldOf, SECTION_OF, type Field, type SectionName } from './fields';
import { LIMITS } from './limits';
import { done, refuse, type EditRefusal, type Result } from './refusal';
import { sameValue } from './same';
import { bytesOf } from './section-bytes';
import { checkValue } from './check';
import type { Value } from './values';

export interface Applied {
  readonly section: AnySection;
  /** Takes the edit back from the section that it made. */
  readonly inverse: Change;
}

/** Applies an edit to its section, or says why it does not fit. Throws for nobody's input and changes nothing that it is given. */
export function applyEdit(section: AnySection, edit: Edit): Result<Applied, EditRefusal> {
  const applied = applyChange(section, edit);
  if (!applied.ok) return applied;
  const size = bytesOf(applied.value.section);
  // What makes a section smaller is never refused, however large it is.
  if (size > LIMITS.sectionBytes && size > bytesOf(section))
    return refuse({ code: 'sectionFull', limitBytes: LIMITS.sectionBytes });
  return applied;
}

function applyChange(section: AnySection, edit: Edit): Result<Applied, EditRefusal> {
  const { change } = edit;
  switch (change.type) {
    case 'set':
    case 'addMember':
    case 'takeMember':
      return applyToCell(section, edit.section, change);
    case 'add':
      return applyAdd(section, edit.section, change);
    case 'remove':
      return applyRemove(section, change);
    case 'move':
      return applyMove(section, change);
  }
}

type CellChange = Extract<Change, { type: 'set' | 'addMember' | 'takeMember' }>;

function applyToCell(
  section: AnySection,
  name: SectionName,
  change: CellChange,
): Result<Applied, EditRefusal> {
  const row = change.row === null ? null : section.rows.find(({ id }) => id === change.row);
  if (row === undefined) return refuse({ code: 'rowGone' });
  const field = fieldOf(row === null ? name : row.kind, change.field);
  if (field === undefined) return refuse({ code: 'noSuchField' });

  const before = row === null ? section.own : row.cells;
  const next = nextValue(field, before[change.field] ?? null, change);
  if (!next.ok) return next;
  const cells = withCell(before, change.field, next.value.value);
  return done({
    section:
      row === null
        ? { ...section, own: cells }
        : { ...section, rows: section.rows.map((other) => (other === row ? { ...row, cells } : other)) },
    inverse: next.value.inverse,
  });
}

/** What the cell holds afterwards, and the change that gives the former value back. */
function nextValue(
  field: Field,
  current: Value | null,
  change: CellChange,
): Result<{ value: Value | null; inverse: Change }, EditRefusal> {
  const { row, field: name } = change;
  const unchanged = done({
    value: current,
    inverse: { type: 'set', row, field: name, before: current, after: current } as const,
  });
  if (change.type === 'set') {
    if (sameValue(current, change.after)) return unchanged;
    if (!sameValue(current, change.before)) return refuse({ code: 'conflict', current, yours: change.after });
    const refusal = change.after === null ? null : checkValue(field, change.after);
    if (refusal !== null) return refuse(refusal);
    return done({
      value: change.after,
      inverse: { type: 'set', row, field: name, before: change.after, after: current },
    });
  }
  if (field.kind !== 'people' && field.kind !== 'zones' && field.kind !== 'rows')
    return refuse({ code: 'notAValue' });
  const choice = field.kind === 'rows' && field.all;
  if (current === 'all') return change.type === 'addMember' ? unchanged : refuse({ code: 'allChosen' });
  const members: readonly string[] = Array.isArray(current) ? current : [];
  const place = members.indexOf(change.member);
  if (change.type === 'addMember') {
    if (place >= 0) return unchanged;
    const at =
      change.at === null ? members.length : Math.min(Math.max(0, Math.trunc(change.at) || 0), members.length);
    const value = [...members.slice(0, at), change.member, ...members.slice(at)];
    const refusal = checkValue(field, value);
    if (refusal !== null) return refuse(refusal);
    const inverse: Change =
      choice && current === null
        ? // Taking the only member would leave "only these: none" where nothing was chosen.
          { type: 'set', row, field: name, before: value, after: null }
        : { type: 'takeMember', row, field: name, member: change.member };
    return done({ value, inverse });
  }
  if (place < 0) return unchanged;
  const value = members.filter((member) => member !== change.member);
  return done({
    // The last member leaves "only these: none" behind where "all" is a choice, a blank elsewhere.
    value: value.length > 0 || choice ? value : null,
    inverse: { type: 'addMember', row, field: name, member: change.member, at: place },
  });
}

function applyAdd(
  section: AnySection,
  name: SectionName,
  change: Extract<Change, { type: 'add' }>,
): Result<Applied, EditRefusal> {
  const { row } = change;
  if (SECTION_OF[row.kind] !== name) return refuse({ code: 'noSuchField' });
  if (section.rows.some(({ id }) => id === row.id)) return refuse({ code: 'rowExists' });
  if (section.rows.length >= LIMITS.rowsInASection)
    return refuse({ code: 'tooManyRows', limit: LIMITS.rowsInASection });
  for (const [cell, value] of Object.entries(row.cells)) {
    const field = fieldOf(row.kind, cell);
    if (field === undefined) return refuse({ code: 'noSuchField' });
    const refusal = checkValue(field, value);
    if (refusal !== null) return refuse(refusal);
  }
  return done({
    section: { ...section, rows: placed(section.rows, row, change.after) },
    inverse: { type: 'remove', row: row.id },
  });
}

function applyRemove(
  section: AnySection,
  change: Extract<Change, { type: 'remove' }>,
): Result<Applied, EditRefusal> {
  const index = section.rows.findIndex(({ id }) => id === change.row);
  const row = section.rows[index];
  if (row === undefined) return refuse({ code: 'rowGone' });
  return done({
    section: { ...section, rows: section.rows.filter((other) => other !== row) },
    inverse: { type: 'add', row, after: section.rows[index - 1]?.id ?? null },
  });
}

function applyMove(
  section: AnySection,
  change: Extract<Change, { type: 'move' }>,
): Result<Applied, EditRefusal> {
  const index = section.rows.findIndex(({ id }) => id === change.row);
  const row = section.rows[index];
  if (row === undefined) return refuse({ code: 'rowGone' });
  const inverse: Change = { type: 'move', row: row.id, after: section.rows[index - 1]?.id ?? null };
  if (change.after === row.id) return done({ section, inverse });
  const others = section.rows.filter((other) => other !== row);
  return done({ section: { ...section, rows: placed(others, row, change.after) }, inverse });
}

function placed(rows: readonly AnyRow[], row: AnyRow, after: string | null): AnyRow[] {
  const anchor = after === null ? -1 : rows.findIndex(({ id }) => id === after);
  const at = after !== null && anchor < 0 ? rows.length : anchor + 1;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

function withCell(
  cells: Readonly<Record<string, Value>>,
  name: string,
  value: Value | null,
): Record<string, Value> {
  const { [name]: _former, ...others } = cells;
  return value === null ? others : { ...others, [name]: value };
}
