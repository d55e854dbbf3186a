/** A plan in which every section is as large as storage lets it be, made by edits as people make them. */
import type { Edit } from '../../src/plan/edit';
import { fieldsOfRow, SECTION_OF, type RowKind, type SectionName } from '../../src/plan/fields';
import { LIMITS } from '../../src/plan/limits';
import { row } from '../plan/builders';
import { EDITOR, type AppSite, type PlanOn } from '../resolvers/app-site';

const KINDS = ['severity', 'special', 'role', 'channel', 'template', 'value'] as const;
/** `{"value":"…"}` and what else stands around a text in storage. */
const AROUND = 40;

/** `write` gives a text of so many characters, of one byte each. */
export async function planAtLimits(app: AppSite, write: (length: number) => string): Promise<PlanOn> {
  const made = await app.plan({ start: 'empty' });
  for (const section of ['incidents', 'roles', 'channels', 'templates', 'values'] as const) {
    const kinds = KINDS.filter((kind) => SECTION_OF[kind] === section);
    const rows = rowsFor(kinds, write);
    for (let from = 0; from < rows.length; from += LIMITS.editsInACall) {
      const edits = rows.slice(from, from + LIMITS.editsInACall).map((each): Edit => addition(section, each));
      const answer = await app.call('plan/edit', { section, edits }, { as: EDITOR, ...made });
      if (!answer.ok || answer.value.edits.some(({ refusal }) => refusal !== null))
        throw new Error(`The section ${section} took not all of it: ${JSON.stringify(answer).slice(0, 500)}`);
    }
  }
  return made;
}

/** Rows of these kinds, in turns, until no more fit. */
function rowsFor(kinds: readonly RowKind[], write: (length: number) => string) {
  const rows: ReturnType<typeof row>[] = [];
  let left = LIMITS.sectionBytes - 100;
  while (left > 200 * kinds.length) {
    const kind = kinds[rows.length % kinds.length] ?? 'value';
    const cells: Record<string, string> = {};
    let room = Math.min(left, 12_000);
    left -= room;
    room -= 120;
    for (const [name, field] of Object.entries(fieldsOfRow(kind))) {
      if (field.kind !== 'line' && field.kind !== 'text' && field.kind !== 'body') continue;
      // A line's end is two characters in storage.
      const length = Math.min(field.limit, Math.floor((room - AROUND) / 1.3));
      if (length < 8) continue;
      const text = field.kind === 'line' ? 'x'.repeat(Math.min(length, 100)) : write(length);
      cells[name] = text;
      room -= JSON.stringify(text).length + AROUND;
    }
    rows.push(row(kind, `row-${rows.length}`, cells));
  }
  return rows;
}

function addition(section: SectionName, added: ReturnType<typeof row>): Edit {
  return {
    id: `add-${section}-${added.id}`,
    section,
    change: { type: 'add', row: added, after: null },
  };
}

export const prose = (length: number): string =>
  'What people cannot do, since when, and when we speak next. '.repeat(length / 50 + 1).slice(0, length);
/** Nearly every character of it is a node of its own in a document. */
export const allMarks = (length: number): string => '- a\n'.repeat(length / 4 + 1).slice(0, length);
