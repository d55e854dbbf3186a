/** What others changed in the plan while an update is prepared: named, and nothing typed is touched. */
import type { AnyRow } from '../section';
import type { Sections } from '../plan';
import { sameValue } from '../same';

export interface RowChanged {
  readonly what: 'added' | 'changed' | 'removed';
  /** As it is now, or was. */
  readonly row: AnyRow;
}

/** Of the sections that an update is made from. */
const READ = ['incidents', 'roles', 'channels', 'templates'] as const;

export function changedMeanwhile(before: Sections, now: Sections): RowChanged[] {
  return READ.flatMap((name) => {
    // A section that nobody touched is the same object, or has the same rows.
    if (before[name] === now[name]) return [];
    const [were, are] = [byId(before[name].rows), byId(now[name].rows)];
    return [
      ...[...are.values()].flatMap((row): RowChanged[] => {
        const was = were.get(row.id);
        if (was === undefined) return [{ what: 'added', row }];
        return sameCells(was, row) ? [] : [{ what: 'changed', row }];
      }),
      ...[...were.values()].flatMap((row): RowChanged[] =>
        are.has(row.id) ? [] : [{ what: 'removed', row }],
      ),
    ];
  });
}

const byId = (rows: readonly AnyRow[]): ReadonlyMap<string, AnyRow> =>
  new Map(rows.map((row) => [row.id, row]));

function sameCells(one: AnyRow, other: AnyRow): boolean {
  const names = new Set([...Object.keys(one.cells), ...Object.keys(other.cells)]);
  return [...names].every((name) => sameValue(one.cells[name] ?? null, other.cells[name] ?? null));
}
