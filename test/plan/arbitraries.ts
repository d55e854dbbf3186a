/** Random plans and edits, out of the table of fields. Seeds are fixed: a run that fails, fails for everybody. */
import fc from 'fast-check';
import type { Change } from '../../src/plan/edit';
import {
  fieldsOfRow,
  fieldsOfSection,
  FIELDS,
  type Field,
  type RowKind,
  type SectionName,
} from '../../src/plan/fields';
import type { AnyRow, AnySection } from '../../src/plan/section';
import type { Value } from '../../src/plan/values';

export const SEED = 20261124;
export const RUNS = { seed: SEED, numRuns: 200 } as const;

const ids = ['r1', 'r2', 'r3', 'r4', 'r5'] as const;
const id = fc.constantFrom(...ids);
const people = fc.uniqueArray(fc.constantFrom('tom', 'ana', 'ines', 'lea'), { minLength: 1, maxLength: 4 });
/** Text with what matters to a parser in it. */
export const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '`',
        '[a](',
        'https://a.org/x_y',
        ')',
        '{{',
        '}}',
        '\n',
        '\n- ',
        '\n  1. ',
        '# ',
        '<b>',
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((parts) => parts.join(''))
  .filter((joined) => joined !== '');

export function valueOf(field: Field): fc.Arbitrary<Value> {
  switch (field.kind) {
    case 'line':
      return text.map((typed) => typed.replace(/[\n\r]/g, ' ').slice(0, field.limit));
    case 'text':
    case 'body':
      return text;
    case 'link':
      return fc.constantFrom('https://example.org/a', 'mailto:ops@example.org', 'http://example.org/(b)');
    case 'option':
      return fc.constantFrom(...field.options);
    case 'count':
      return fc.integer({ min: 0, max: field.limit });
    case 'yesNo':
      return fc.boolean();
    case 'duration':
      return fc.oneof(
        fc.record({
          minutes: fc.integer({ min: 1, max: 6000 }),
          words: fc.constantFrom('', 'in office hours'),
        }),
        fc.constant({ minutes: null, words: 'next business day' }),
      );
    case 'reviewed':
      return fc.constant({ on: '2026-05-12', by: 'ana' });
    case 'people':
      return people;
    case 'zones':
      return fc.constant(['Europe/Paris']);
    case 'rows':
      return field.all
        ? fc.oneof(fc.constant('all'), fc.uniqueArray(id, { maxLength: 3 }))
        : fc.uniqueArray(id, { minLength: 1, maxLength: 3 });
  }
}

function cellsOf(fields: Readonly<Record<string, Field>>): fc.Arbitrary<Record<string, Value>> {
  const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field)]));
  return fc
    .record(values, { requiredKeys: [] })
    .map((cells) =>
      Object.fromEntries(
        Object.entries(cells).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
    );
}

const kindsOf = (name: SectionName): RowKind[] => Object.keys(FIELDS[name].rows) as RowKind[];

function rowOf(name: SectionName, rowId: fc.Arbitrary<string>): fc.Arbitrary<AnyRow> {
  return fc
    .constantFrom(...kindsOf(name))
    .chain((kind) => fc.record({ id: rowId, kind: fc.constant(kind), cells: cellsOf(fieldsOfRow(kind)) }));
}

export function sectionOf(name: SectionName): fc.Arbitrary<AnySection> {
  const rows =
    kindsOf(name).length === 0
      ? fc.constant([])
      : fc.uniqueArray(rowOf(name, id), { maxLength: 5, selector: (row) => row.id });
  return fc.record({ own: cellsOf(fieldsOfSection(name)), rows });
}

/** A change of a cell that the section has, with the value that is there as the one before. */
export function cellChangeOf(name: SectionName, section: AnySection): fc.Arbitrary<Change> {
  const owners = [
    { row: null, cells: section.own, fields: fieldsOfSection(name) },
    ...section.rows.map((row) => ({ row: row.id, cells: row.cells, fields: fieldsOfRow(row.kind) })),
  ];
  const places = owners.flatMap(({ row, cells, fields }) =>
    Object.entries(fields).map(([field, kind]) => ({ row, field, kind, before: cells[field] ?? null })),
  );
  return fc.constantFrom(...places).chain(({ row, field, kind, before }) => {
    const set = fc.option(valueOf(kind)).map((after): Change => ({ type: 'set', row, field, before, after }));
    if (kind.kind !== 'people' && kind.kind !== 'zones' && kind.kind !== 'rows') return set;
    const member = kind.kind === 'rows' ? id : fc.constantFrom('tom', 'ana', 'ines', 'lea', 'noor');
    const add = fc
      .record({ member, at: fc.option(fc.nat(5)) })
      .map((added): Change => ({ type: 'addMember', row, field, ...added }));
    const take = member.map((taken): Change => ({ type: 'takeMember', row, field, member: taken }));
    return fc.oneof(set, add, take);
  });
}

/** A change of any type, whether it fits or not. */
export function changeOf(name: SectionName, section: AnySection): fc.Arbitrary<Change> {
  const after = fc.option(id);
  const rowId = fc.oneof(id, fc.constant('gone'));
  const changes: fc.Arbitrary<Change>[] = [
    cellChangeOf(name, section),
    rowId.map((row): Change => ({ type: 'remove', row })),
    fc.record({ row: rowId, after }).map((moved): Change => ({ type: 'move', ...moved })),
  ];
  if (kindsOf(name).length > 0)
    changes.push(
      fc
        .record({ row: rowOf(name, fc.constantFrom('new', ...ids)), after })
        .map((added): Change => ({ type: 'add', ...added })),
    );
  return fc.oneof(...changes);
}
