/** A plan in which no field is blank, by the table of fields: two rows of each kind, with texts that stand nowhere else. */
import { wordsOf } from '../../locales/catalogs';
import type { Change, Edit } from '../../src/plan/edit';
import { fieldLabel } from '../../src/plan/field-words';
import {
  fieldsOfRow,
  fieldsOfSection,
  ROW_KINDS,
  SECTION_OF,
  type Field,
  type Owner,
  type RowKind,
  type SectionName,
} from '../../src/plan/fields';
import type { Language, Plan } from '../../src/plan/plan';
import type { AnySection } from '../../src/plan/section';
import type { AccountId, Value } from '../../src/plan/values';
import { row, section, starter, typed, type AnyCells } from './builders';

/** What a document may get wrong: markup, an entity, quotation marks of both languages, letters beyond Latin 1. */
const HARD = '<b>&amp; "x" “l’été” « Œuvre » Łódź';

const idOf = (kind: RowKind, place: number): string => `full-${kind}-${place}`;

export function fullPlan(language: Language, person: AccountId): Plan {
  const full = <S extends SectionName>(name: S) => typed(name, fullSection(name, language, person));
  return {
    ...starter(language),
    sections: {
      top: full('top'),
      incidents: full('incidents'),
      roles: full('roles'),
      channels: full('channels'),
      templates: full('templates'),
      values: full('values'),
    },
  };
}

/** Into a plan that begins empty; a call takes those of one section. */
export function fullEdits(section: SectionName, language: Language, person: AccountId): Edit[] {
  const { own, rows } = fullSection(section, language, person);
  const changes: Change[] = [
    ...Object.entries(own).map(
      ([field, after]) => ({ type: 'set', row: null, field, before: null, after }) as const,
    ),
    ...rows.map((added, index) => ({ type: 'add', row: added, after: rows[index - 1]?.id ?? null }) as const),
  ];
  return changes.map((change, index) => ({ id: `full-${section}-${index}`, section, change }));
}

function fullSection(name: SectionName, language: Language, person: AccountId): AnySection {
  const words = wordsOf(language);
  const cellsOf = (owner: Owner, fields: Readonly<Record<string, Field>>, place: number): AnyCells =>
    Object.fromEntries(
      Object.entries(fields).map(([field, kind], index) => {
        const unique = `${fieldLabel(owner, field, words)} (${owner} ${place}, ${index})`;
        return [field, valueOf(kind, unique, place * 20 + index, person)];
      }),
    );
  const rows = ROW_KINDS.filter((kind) => SECTION_OF[kind] === name).flatMap((kind) =>
    [1, 2].map((place) => row(kind, idOf(kind, place), cellsOf(kind, fieldsOfRow(kind), place))),
  );
  return section(rows, cellsOf(name, fieldsOfSection(name), 0));
}

function valueOf(field: Field, unique: string, number: number, person: AccountId): Value {
  switch (field.kind) {
    case 'line':
      return `${unique} ${HARD}`.slice(0, field.limit);
    case 'text':
      return `${unique} ${HARD}\n\nWith **weight** and a [link](https://example.org/a?b=1&c=2):\n\n- one\n  - inner\n- two`;
    case 'body':
      return `${unique} ${HARD}\nWhat: {{impact}}\n\n**as typed** - and _so on_`;
    case 'link':
      return `https://example.org/${number}`;
    case 'option':
      return field.options[number % field.options.length] ?? '';
    case 'count':
      return Math.min(number, field.limit);
    case 'yesNo':
      return number % 2 === 0;
    case 'duration':
      return { minutes: 60 + number, words: number % 2 === 0 ? 'in office hours' : '' };
    case 'reviewed':
      return { on: '2026-05-12', by: person };
    case 'people':
      return [person];
    case 'zones':
      return ['Europe/Paris', 'America/New_York'];
    case 'rows':
      return field.all && number % 2 === 0 ? 'all' : [idOf(field.of, 1)];
  }
}
