/**
 * A section that a newer version of the app wrote: what this one understands of it is shown, because a plan is read when
 * something burns. It is never written, and nothing of its plan is changed.
 */
import * as v from 'valibot';
import type { SectionName } from './fields';
import type { Result } from './refusal';
import { FORMAT, parseSection, type StoredFault } from './schema';
import type { SectionOf } from './section';

const wrapped = v.object({ value: v.unknown() });
const record = v.fallback(v.record(v.string(), v.unknown()), {});
const loose = v.object({
  own: record,
  rows: v.fallback(v.array(v.unknown()), []),
});
const looseRow = v.object({ id: v.string(), kind: v.string(), cells: record });

/** Cells and rows that this version knows. Total: where nothing is understood, the section is blank. */
export function understood<S extends SectionName>(
  name: S,
  stored: unknown,
): Result<SectionOf<S>, StoredFault> {
  const document = v.safeParse(wrapped, stored);
  const found = v.safeParse(loose, document.success ? document.output.value : null);
  if (!found.success) return sectionOf(name, {}, []);
  const own = known(found.output.own, (cells) => sectionOf(name, cells, []).ok);
  const ids = new Set<string>();
  const rows = found.output.rows.flatMap((each) => {
    const row = v.safeParse(looseRow, each);
    if (!row.success || ids.has(row.output.id)) return [];
    const { id, kind } = row.output;
    const isKnown = (cells: Cells): boolean => sectionOf(name, {}, [{ id, kind, cells }]).ok;
    if (!isKnown({})) return [];
    ids.add(id);
    return [{ id, kind, cells: known(row.output.cells, isKnown) }];
  });
  return sectionOf(name, own, rows);
}

type Cells = Readonly<Record<string, unknown>>;

/** Cell by cell. */
function known(cells: Cells, isKnown: (cells: Cells) => boolean): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([name, value]) => isKnown({ [name]: value })));
}

function sectionOf<S extends SectionName>(
  name: S,
  own: Cells,
  rows: readonly unknown[],
): Result<SectionOf<S>, StoredFault> {
  return parseSection(name, { format: FORMAT, value: { own, rows } });
}
