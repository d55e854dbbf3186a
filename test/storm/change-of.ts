/** What somebody does next to the plan they see. Every word is new, so that what was done twice would be seen. */
import type { Change } from '../../src/plan/edit';
import { fieldOf, fieldsOfRow, fieldsOfSection, type Field, type SectionName } from '../../src/plan/fields';
import type { AnyRow, AnySection } from '../../src/plan/section';
import type { Saving } from '../../src/frontend/saving/save-queue';
import { isMembers } from '../../src/plan/value-words';

const SECTIONS = ['incidents', 'roles', 'channels', 'templates', 'values', 'top'] as const;
const FEWEST_ROWS = 4;
const MOST_ROWS = 30;
const LOREM = 'What customers can notice is what counts, and who finds it says so. ';

export function changeOf(
  { plan, own }: Saving,
  who: string,
  nth: number,
  random: () => number,
): { readonly section: SectionName; readonly changes: readonly Change[] } {
  const pick = <Of>(list: readonly Of[]): Of => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('There is nothing to choose from.');
    return found;
  };
  const name = pick(SECTIONS);
  const section: AnySection = plan.sections[name];
  const word = `${who}-${nth}`;
  const cell = (part: number): Change =>
    setCell(name, section, `${word}.${part} ${LOREM.repeat(Math.floor(random() * 4))}`.trim(), pick);
  if (name === 'top' || section.rows.length === 0) return { section: name, changes: [cell(0)] };
  const row = pick(section.rows);
  const kind = random();
  if (kind < 0.1 && section.rows.length < MOST_ROWS) {
    const added: AnyRow = { id: `r-${word}`, kind: row.kind, cells: { [nameOf(row)]: word } };
    return { section: name, changes: [{ type: 'add', row: added, after: row.id }] };
  }
  if (kind < 0.17 && section.rows.length > FEWEST_ROWS)
    return { section: name, changes: [{ type: 'remove', row: row.id }] };
  if (kind < 0.25)
    return {
      section: name,
      changes: [
        {
          type: 'move',
          row: row.id,
          after: pick([null, ...section.rows.filter((other) => other !== row).map(({ id }) => id)]),
        },
      ],
    };
  if (kind < 0.4 && row.kind === 'channel') {
    const target = { row: row.id, field: 'postedBy' };
    const members = row.cells.postedBy;
    const mine =
      own.length > 0 || members === undefined || !isMembers(members)
        ? []
        : members.filter((one) => one.startsWith(`${who}-`));
    return {
      section: name,
      changes: [
        mine.length > 0
          ? { type: 'takeMember', ...target, member: pick(mine) }
          : { type: 'addMember', ...target, member: word, at: random() < 0.5 ? null : 0 },
      ],
    };
  }
  return { section: name, changes: random() < 0.1 ? severalCells(cell) : [cell(0)] };
}

/** In one press; of one cell once. */
function severalCells(cell: (nth: number) => Change): readonly Change[] {
  const all = [cell(0), cell(1), cell(2)];
  const at = (change: Change): string => ('field' in change ? `${String(change.row)} ${change.field}` : '');
  return all.filter((change, index) => all.findIndex((other) => at(other) === at(change)) === index);
}

const nameOf = ({ kind }: AnyRow): string => (fieldOf(kind, 'name') === undefined ? 'word' : 'name');
const isText = ({ kind }: Field): boolean => kind === 'line' || kind === 'text' || kind === 'body';

function setCell(
  name: SectionName,
  section: AnySection,
  text: string,
  pick: <Of>(list: readonly Of[]) => Of,
): Change {
  const row = section.rows.length === 0 ? null : pick([null, ...section.rows, ...section.rows]);
  const fields = Object.entries(row === null ? fieldsOfSection(name) : fieldsOfRow(row.kind));
  const [field, kind] = pick(fields.filter(([, one]) => isText(one)));
  const limit = 'limit' in kind ? kind.limit : text.length;
  const before = (row === null ? section.own : row.cells)[field] ?? null;
  return { type: 'set', row: row?.id ?? null, field, before, after: text.slice(0, Math.min(limit, 300)) };
}
