/** The app's own file as an import. What is over a limit in it was bent by somebody: it stays out, and is said. */
import { fieldsOfRow, SECTION_NAMES, type RowKind } from '../fields';
import { readPlanFile, type FileFault } from '../file/plan-file';
import { done, type Result } from '../refusal';
import type { AnyRow } from '../section';
import { isMembers } from '../value-words';
import type { RowId } from '../values';
import { calledAs, rowCalled } from './called';
import { Gathered, type ReadWith } from './gathered';
import type { Understood } from './outcome';

export function readFile(text: string, reading: ReadWith): Result<Understood, FileFault> {
  const filed = readPlanFile(text);
  if (!filed.ok) return filed;
  const { sections } = filed.value;
  const ids = new Map(
    SECTION_NAMES.flatMap((name) => idsInto(sections[name].rows, reading.into[name].rows, reading)),
  );
  const gathered = new Gathered(reading);
  for (const name of SECTION_NAMES) {
    const { own, rows } = sections[name];
    gathered.whole(name, { own, rows: rows.map((row) => renamed(row, ids)) });
  }
  return done(gathered.understood('file'));
}

/** An id says which row only together with its kind. */
const keyOf = (kind: RowKind, id: RowId): string => `${kind} ${id}`;

/** The ids that rows of a section have in the plan that they come into: of the row that is the same, or is called the same. */
function idsInto(rows: readonly AnyRow[], there: readonly AnyRow[], { newId }: ReadWith): [string, RowId][] {
  const kinds = new Map(there.map(({ id, kind }) => [id, kind]));
  const isSame = ({ id, kind }: AnyRow): boolean => kinds.get(id) === kind;
  const taken = new Set(rows.filter(isSame).map(({ id }) => id));
  return rows.map((row): [string, RowId] => {
    if (isSame(row)) return [keyOf(row.kind, row.id), row.id];
    const same = rowCalled(there, row.kind, calledAs(row.kind, row.cells), taken);
    const id = same?.id ?? (kinds.has(row.id) ? newId() : row.id);
    taken.add(id);
    return [keyOf(row.kind, row.id), id];
  });
}

function renamed({ id, kind, cells }: AnyRow, ids: ReadonlyMap<string, RowId>): AnyRow {
  const of = (kindOf: RowKind, row: RowId): RowId => ids.get(keyOf(kindOf, row)) ?? row;
  const fields = fieldsOfRow(kind);
  return {
    id: of(kind, id),
    kind,
    cells: Object.fromEntries(
      Object.entries(cells).map(([name, value]) => {
        const field = fields[name];
        const isChosen = field?.kind === 'rows' && isMembers(value);
        return [name, isChosen ? [...new Set(value.map((row) => of(field.of, row)))] : value];
      }),
    ),
  };
}
