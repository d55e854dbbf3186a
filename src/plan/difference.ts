/**
 * The changes that make one state of a section the other, as few as there can be: what restoring sends. Members of a
 * cell go one by one, so that somebody who is naming another person meanwhile is not overwritten.
 */
import { applyEdit } from './apply';
import type { Change } from './edit';
import { fieldOf, type Owner, type SectionName } from './fields';
import { sameValue } from './same';
import type { AnyRow, AnySection } from './section';
import { isMembers } from './value-words';
import type { RowId, Value } from './values';

/**
 * A review is left as it is: it says who looked through the plan and when, which nobody can do for another, and which
 * older texts do not undo.
 */
export function difference(name: SectionName, from: AnySection, to: AnySection): readonly Change[] {
  const wanted = new Map(to.rows.map((row) => [row.id, row]));
  const isKept = (row: AnyRow): boolean => wanted.get(row.id)?.kind === row.kind;
  const kept = from.rows.filter(isKept);
  const sets = [
    ...ownChanges(name, from.own, to.own),
    ...kept.flatMap((row) => rowChanges(name, row, wanted.get(row.id)?.cells ?? {})),
  ];
  return [
    ...from.rows.filter((row) => !isKept(row)).map(({ id }): Change => ({ type: 'remove', row: id })),
    // What makes the section smaller first: a full one has no room for both.
    ...sets.sort((one, other) => growth(one) - growth(other)),
    ...orderChanges(kept, to.rows),
  ];
}

/** Of one row alone; its place in the table stays where it is, unless the row is gone. */
export function rowDifference(
  name: SectionName,
  from: AnySection,
  to: AnySection,
  id: RowId,
): readonly Change[] {
  const [before, after] = [from, to].map(({ rows }) => rows.find((row) => row.id === id));
  if (after === undefined) return before === undefined ? [] : [{ type: 'remove', row: id }];
  if (before !== undefined && before.kind === after.kind) return rowChanges(name, before, after.cells);
  const ahead = to.rows.slice(0, to.rows.indexOf(after)).reverse();
  const neighbour = ahead.find((row) => from.rows.some((other) => other.id === row.id));
  const added: Change = { type: 'add', row: after, after: neighbour?.id ?? null };
  return before === undefined ? [added] : [{ type: 'remove', row: id }, added];
}

type Cells = Readonly<Record<string, Value>>;

function ownChanges(name: SectionName, from: Cells, to: Cells): Change[] {
  return cellChanges(name, { own: from, rows: [] }, null, name, from, to);
}

function rowChanges(name: SectionName, from: AnyRow, to: Cells): Change[] {
  return cellChanges(name, { own: {}, rows: [from] }, from.id, from.kind, from.cells, to);
}

/** `alone` is a section that holds these cells and no others: what members taken and added make of one is tried there. */
function cellChanges(
  name: SectionName,
  alone: AnySection,
  row: RowId | null,
  owner: Owner,
  from: Cells,
  to: Cells,
): Change[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((field) => {
    const [before, after] = [from[field] ?? null, to[field] ?? null];
    const kind = fieldOf(owner, field)?.kind;
    if (sameValue(before, after) || kind === 'reviewed') return [];
    const members = kind === 'people' || kind === 'zones' || kind === 'rows';
    const one: Target = { row, field };
    return (
      (members ? memberChanges(name, alone, one, before, after) : null) ?? [
        { type: 'set', ...one, before, after },
      ]
    );
  });
}

interface Target {
  readonly row: RowId | null;
  readonly field: string;
}

/** Null where members taken and added do not make the same of it: another order, or "all" in the cell. */
function memberChanges(
  name: SectionName,
  alone: AnySection,
  target: Target,
  before: Value | null,
  after: Value | null,
): Change[] | null {
  const [had, has] = [before ?? [], after ?? []];
  if (!isMembers(had) || !isMembers(has)) return null;
  const taken = had.filter((member) => !has.includes(member));
  const changes: Change[] = taken.map((member) => ({ type: 'takeMember', ...target, member }));
  has.forEach((member, at) => {
    if (!had.includes(member)) changes.push({ type: 'addMember', ...target, member, at });
  });
  return sameValue(cellAfter(name, alone, target, changes), after) ? changes : null;
}

function cellAfter(
  name: SectionName,
  alone: AnySection,
  { row, field }: Target,
  changes: readonly Change[],
): Value | null {
  let section = alone;
  for (const change of changes) {
    const applied = applyEdit(section, { id: '', section: name, change });
    if (!applied.ok) return null;
    ({ section } = applied.value);
  }
  return (row === null ? section.own : section.rows[0]?.cells)?.[field] ?? null;
}

const growth = (change: Change): number =>
  change.type === 'set' ? lengthOf(change.after) - lengthOf(change.before) : 0;
const lengthOf = (value: Value | null): number => JSON.stringify(value).length;

/** Rows that are missing are added, and as few as possible are moved. */
function orderChanges(kept: readonly AnyRow[], wanted: readonly AnyRow[]): Change[] {
  const place = new Map(wanted.map(({ id }, index) => [id, index]));
  const there = kept.map(({ id }) => id);
  const still = new Set(longestInOrder(there, (id) => place.get(id) ?? 0));
  const known = new Set(there);
  return wanted.flatMap((row, index): Change[] => {
    const after = wanted[index - 1]?.id ?? null;
    if (!known.has(row.id)) return [{ type: 'add', row, after }];
    return still.has(row.id) ? [] : [{ type: 'move', row: row.id, after }];
  });
}

/** The longest part of a list that is in order already, however far apart its members stand. */
function longestInOrder(ids: readonly RowId[], placeOf: (id: RowId) => number): readonly RowId[] {
  let longest: readonly RowId[] = [];
  const upTo: (readonly RowId[])[] = [];
  ids.forEach((id, index) => {
    const before = upTo
      .slice(0, index)
      .filter((run) => placeOf(run.at(-1) ?? id) < placeOf(id))
      .reduce((best: readonly RowId[], run) => (run.length > best.length ? run : best), []);
    const run = [...before, id];
    upTo.push(run);
    if (run.length > longest.length) longest = run;
  });
  return longest;
}
