import fc from 'fast-check';
import { applyEdit } from '../../src/plan/apply';
import { difference, rowDifference } from '../../src/plan/difference';
import type { Change } from '../../src/plan/edit';
import { SECTION_NAMES, type SectionName } from '../../src/plan/fields';
import { LIMITS } from '../../src/plan/limits';
import { parseEdit } from '../../src/plan/schema';
import type { AnyRow, AnySection } from '../../src/plan/section';
import { RUNS, sectionOf } from './arbitraries';
import { addMember, row, section, set, takeMember } from './builders';

/** Makes the changes one by one: each must fit, and be an edit that can be sent. */
function made(name: SectionName, from: AnySection, changes: readonly Change[]): AnySection {
  return changes.reduce((state, change) => {
    const edit = { id: 'edit', section: name, change };
    expect(parseEdit(JSON.parse(JSON.stringify(edit)))).toMatchObject({ ok: true });
    const applied = applyEdit(state, edit);
    if (!applied.ok) throw new Error(`${JSON.stringify(change)}: ${applied.refusal.code}`);
    return applied.value.section;
  }, from);
}

const values = (...names: string[]): AnyRow[] => names.map((name) => row('value', name, { name }));
const withoutReview = ({ own: { reviewed: _, ...own }, rows }: AnySection): AnySection => ({ own, rows });

describe('[H5] the difference of two states', () => {
  it('makes the one the other, for any two', () => {
    const two = fc
      .constantFrom(...SECTION_NAMES)
      .chain((name) => fc.tuple(fc.constant(name), sectionOf(name), sectionOf(name)));
    fc.assert(
      fc.property(two, ([name, from, to]) => {
        const after = made(name, from, difference(name, from, to));
        expect(withoutReview(after)).toEqual(withoutReview(to));
        expect(difference(name, to, to)).toEqual([]);
      }),
      { ...RUNS, numRuns: 500 },
    );
  });

  it.each<[string, string[], string[], Change[]]>([
    [
      'the first row to the end',
      ['a', 'b', 'c', 'd'],
      ['b', 'c', 'd', 'a'],
      [{ type: 'move', row: 'a', after: 'd' }],
    ],
    [
      'the last row to the front',
      ['a', 'b', 'c', 'd'],
      ['d', 'a', 'b', 'c'],
      [{ type: 'move', row: 'd', after: null }],
    ],
    [
      'a removed row',
      ['a', 'c'],
      ['a', 'b', 'c'],
      [{ type: 'add', row: row('value', 'b', { name: 'b' }), after: 'a' }],
    ],
    ['an added row', ['a', 'b', 'c'], ['a', 'c'], [{ type: 'remove', row: 'b' }]],
  ])('is one change for %s', (_, from, to, changes) => {
    expect(difference('values', section(values(...from)), section(values(...to)))).toEqual(changes);
  });

  it('takes and adds members one by one, and says the whole cell where that does not give its order', () => {
    const holders = (...people: string[]) =>
      section([row('role', 'r', people.length === 0 ? {} : { holders: people })]);
    expect(difference('roles', holders('tom', 'ana'), holders('ines', 'tom'))).toEqual([
      takeMember('r', 'holders', 'ana'),
      addMember('r', 'holders', 'ines', 0),
    ]);
    expect(difference('roles', holders('tom'), holders())).toEqual([takeMember('r', 'holders', 'tom')]);
    expect(difference('roles', holders('tom', 'ana'), holders('ana', 'tom'))).toEqual([
      set('r', 'holders', ['tom', 'ana'], ['ana', 'tom']),
    ]);
    const severities = (chosen: 'all' | string[]) => section([row('channel', 'c', { severities: chosen })]);
    expect(difference('channels', severities('all'), severities(['s1']))).toEqual([
      set('c', 'severities', 'all', ['s1']),
    ]);
  });

  it('fits into a section that is nearly full', () => {
    const body = 'x'.repeat(LIMITS.bodyCharacters);
    const rows = Array.from({ length: 18 }, (_, index) => row('template', `t${index}`, { body }));
    const from = section([...rows, row('template', 'a', {}), row('template', 'b', { body })]);
    const to = section([...rows, row('template', 'a', { body }), row('template', 'b', {})]);
    expect(made('templates', from, difference('templates', from, to))).toEqual(to);
  });

  it('[H6] leaves a review as it is', () => {
    const reviewed = (on: string) => section([], { title: on, reviewed: { on, by: 'ana' } });
    expect(difference('top', reviewed('2026-05-12'), reviewed('2026-01-02'))).toEqual([
      set(null, 'title', '2026-05-12', '2026-01-02'),
    ]);
  });
});

describe('[H8] the difference of one row', () => {
  it('changes no other, whatever the two states are', () => {
    const two = fc
      .constantFrom(...SECTION_NAMES)
      .chain((name) =>
        fc.tuple(fc.constant(name), sectionOf(name), sectionOf(name), fc.constantFrom('r1', 'r2', 'r3')),
      );
    fc.assert(
      fc.property(two, ([name, from, to, id]) => {
        const after = made(name, from, rowDifference(name, from, to, id));
        expect(after.rows.find((one) => one.id === id)).toEqual(to.rows.find((one) => one.id === id));
        const others = (state: AnySection): AnyRow[] => state.rows.filter((one) => one.id !== id);
        expect(others(after)).toEqual(others(from));
        expect(after.own).toEqual(from.own);
      }),
      RUNS,
    );
  });

  it('puts a row that is gone behind the nearest of those that stood before it', () => {
    const [from, to] = [section(values('a', 'd', 'e')), section(values('a', 'b', 'c', 'd'))];
    expect(rowDifference('values', from, to, 'c')).toMatchObject([{ type: 'add', after: 'a' }]);
  });
});
