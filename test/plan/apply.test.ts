import fc from 'fast-check';
import { applyEdit } from '../../src/plan/apply';
import type { Change, Edit } from '../../src/plan/edit';
import { SECTION_NAMES } from '../../src/plan/fields';
import { LIMITS } from '../../src/plan/limits';
import { parseEdit } from '../../src/plan/schema';
import type { AnySection } from '../../src/plan/section';
import { applied } from './applied';
import { cellChangeOf, changeOf, RUNS, sectionOf } from './arbitraries';
import { addMember, edit, row, section, set, takeMember } from './builders';

const critical = row('severity', 'critical', { name: 'Critical', criteria: 'All is down' });
const major = row('severity', 'major', { name: 'Major' });
const incidents = section([critical, major]);
const change = (made: Change): Edit => edit('incidents', made);

const commander = row('role', 'commander', { name: 'Commander', holders: ['tom'] });
const withRole = section([commander]);

const channel = (severities: readonly string[] | 'all'): AnySection =>
  section([row('channel', 'chat', { severities })]);

const idsOf = (result: ReturnType<typeof applied>): string[] =>
  'rows' in result ? result.rows.map(({ id }) => id) : [];
const cellsOf = (result: ReturnType<typeof applied>, place = 0): unknown =>
  'rows' in result ? result.rows[place]?.cells : result;

describe('a cell', () => {
  it('[E1] takes a value', () => {
    const after = applied(incidents, change(set('critical', 'criteria', 'All is down', 'Most is down')));
    expect(cellsOf(after)).toEqual({ name: 'Critical', criteria: 'Most is down' });
  });
  it('[E1] is taken away by a blank', () => {
    expect(cellsOf(applied(incidents, change(set('critical', 'criteria', 'All is down', null))))).toEqual({
      name: 'Critical',
    });
  });
  it('[E1] holds no empty text and no empty list', () => {
    expect(applied(incidents, change(set('major', 'criteria', null, '')))).toEqual({ code: 'notAValue' });
    expect(applied(withRole, edit('roles', set('commander', 'backups', null, [])))).toEqual({
      code: 'notAValue',
    });
  });
  it('[E1] may hold a number as its text', () => {
    const after = applied(incidents, change(set('major', 'name', 'Major', '9999')));
    expect(cellsOf(after, 1)).toEqual({ name: '9999' });
  });
  it('[E1] may be the text of the section itself', () => {
    expect(applied(incidents, change(set(null, 'text', null, 'What is one')))).toMatchObject({
      own: { text: 'What is one' },
    });
  });
  it('[E2] that somebody else changed is refused with both values', () => {
    expect(applied(incidents, change(set('critical', 'criteria', 'What I saw', 'What I say')))).toEqual({
      code: 'conflict',
      current: 'All is down',
      yours: 'What I say',
    });
  });
  it('[E3] that already holds the value is left as it is, whatever its author saw', () => {
    expect(applied(incidents, change(set('critical', 'criteria', 'Long ago', 'All is down')))).toEqual(
      incidents,
    );
  });
  it('[E3] compares values, not the order of their keys', () => {
    const before = section([row('severity', 'critical', { every: { minutes: 30, words: '' } })]);
    const made = set('critical', 'every', { words: '', minutes: 30 }, { minutes: 60, words: '' });
    expect(cellsOf(applied(before, change(made)))).toEqual({ every: { minutes: 60, words: '' } });
  });
  it('[E4] of a removed row is refused', () => {
    expect(applied(incidents, change(set('gone', 'name', null, 'X')))).toEqual({ code: 'rowGone' });
    expect(applied(incidents, change({ type: 'remove', row: 'gone' }))).toEqual({ code: 'rowGone' });
    expect(applied(incidents, change({ type: 'move', row: 'gone', after: null }))).toEqual({
      code: 'rowGone',
    });
  });
  it.each(['holders', 'constructor', '__proto__', 'toString'])(
    '[E5] called %s is refused in a severity',
    (field) => {
      expect(applied(incidents, change(set('critical', field, null, 'X')))).toEqual({ code: 'noSuchField' });
    },
  );
});

describe('[E6] a value that does not fit is refused', () => {
  const roles = section([row('role', 'r')]);
  const channels = section([row('channel', 'c')]);
  const top = section();
  const tooMany = Array.from({ length: LIMITS.peopleInACell + 1 }, (_, index) => `p${index}`);
  it.each([
    ['a name of two lines', 'roles', roles, set('r', 'name', null, 'a\nb'), { code: 'notAValue' }],
    [
      'a name too long',
      'roles',
      roles,
      set('r', 'name', null, 'x'.repeat(121)),
      { code: 'tooLong', limit: 120, length: 121 },
    ],
    ['an option that is none', 'roles', roles, set('r', 'needed', null, 'maybe'), { code: 'notAValue' }],
    ['a person twice', 'roles', roles, set('r', 'holders', null, ['tom', 'tom']), { code: 'notAValue' }],
    ['too many people', 'roles', roles, set('r', 'holders', null, tooMany), { code: 'tooMany', limit: 20 }],
    [
      'a link that runs',
      'channels',
      channels,
      set('c', 'link', null, 'javascript:alert(1)'),
      { code: 'badLink' },
    ],
    [
      'a length with a comma',
      'channels',
      channels,
      set('c', 'maximumLength', null, 1.5),
      { code: 'notAValue' },
    ],
    [
      'a length too large',
      'channels',
      channels,
      set('c', 'maximumLength', null, 1_000_001),
      { code: 'tooMany', limit: 1_000_000 },
    ],
    ['all special cases', 'channels', channels, set('c', 'neverFor', null, 'all'), { code: 'notAValue' }],
    ['a text for a yes', 'channels', channels, set('c', 'worksWhenDown', null, 'yes'), { code: 'notAValue' }],
    [
      'a duration of nothing',
      'channels',
      channels,
      set('c', 'rhythm', null, { minutes: null, words: ' ' }),
      { code: 'notAValue' },
    ],
    [
      'a duration of zero',
      'channels',
      channels,
      set('c', 'rhythm', null, { minutes: 0, words: '' }),
      { code: 'notAValue' },
    ],
    [
      'a zone that nobody knows',
      'top',
      top,
      addMember(null, 'zones', 'Europe/Nowhere'),
      { code: 'notAValue' },
    ],
    [
      'a day that does not exist',
      'top',
      top,
      set(null, 'reviewed', null, { on: '2026-02-31', by: 'ana' }),
      { code: 'notAValue' },
    ],
  ] as const)('%s', (_, name, before, made, refusal) => {
    expect(applied(before, edit(name, made))).toEqual(refusal);
  });
});

describe('members', () => {
  const roles = (made: Change): Edit => edit('roles', made);
  it('[E7] two people adding two members both succeed', () => {
    const first = applied(withRole, roles(addMember('commander', 'holders', 'ana')));
    if (!('rows' in first)) throw new Error('refused');
    expect(cellsOf(applied(first, roles(addMember('commander', 'holders', 'ines'))))).toEqual({
      name: 'Commander',
      holders: ['tom', 'ana', 'ines'],
    });
  });
  it('[E7] are added where their author says', () => {
    expect(cellsOf(applied(withRole, roles(addMember('commander', 'holders', 'ana', 0))))).toMatchObject({
      holders: ['ana', 'tom'],
    });
  });
  it('[E3] who are there are not added again, and who are not there are not taken', () => {
    expect(applied(withRole, roles(addMember('commander', 'holders', 'tom')))).toEqual(withRole);
    expect(applied(withRole, roles(takeMember('commander', 'holders', 'ana')))).toEqual(withRole);
  });
  it('[E1] taken to the last leave a blank', () => {
    expect(cellsOf(applied(withRole, roles(takeMember('commander', 'holders', 'tom'))))).toEqual({
      name: 'Commander',
    });
  });
  it('[E6] are not added to a text', () => {
    expect(applied(withRole, roles(addMember('commander', 'name', 'tom')))).toEqual({ code: 'notAValue' });
  });
});

describe('[E8] all', () => {
  const channels = (made: Change): Edit => edit('channels', made);
  it('is not left by adding one', () => {
    expect(applied(channel('all'), channels(addMember('chat', 'severities', 'critical')))).toEqual(
      channel('all'),
    );
  });
  it('has nothing taken out of it', () => {
    expect(applied(channel('all'), channels(takeMember('chat', 'severities', 'critical')))).toEqual({
      code: 'allChosen',
    });
  });
  it('is not what an emptied choice becomes', () => {
    expect(applied(channel(['critical']), channels(takeMember('chat', 'severities', 'critical')))).toEqual(
      channel([]),
    );
  });
  it('is not what a first choice is taken back to', () => {
    const blank = section([row('channel', 'chat')]);
    expect(applied(blank, channels(addMember('chat', 'severities', 'critical')))).toEqual(
      channel(['critical']),
    );
  });
});

describe('rows', () => {
  const minor = row('severity', 'minor', { name: 'Minor' });
  it.each([
    ['after the one that is named', 'critical', ['critical', 'minor', 'major']],
    ['first after none', null, ['minor', 'critical', 'major']],
    ['last when that one is gone', 'gone', ['critical', 'major', 'minor']],
  ])('[E9] are added %s', (_, after, ids) => {
    expect(idsOf(applied(incidents, change({ type: 'add', row: minor, after })))).toEqual(ids);
  });
  it('[E9] are not added under an id that is taken', () => {
    expect(applied(incidents, change({ type: 'add', row: major, after: null }))).toEqual({
      code: 'rowExists',
    });
  });
  it('[E9] are not added beyond the limit', () => {
    const full = section(
      Array.from({ length: LIMITS.rowsInASection }, (_, index) => row('value', `v${index}`)),
    );
    expect(
      applied(full, edit('values', { type: 'add', row: row('value', 'one-more'), after: null })),
    ).toEqual({
      code: 'tooManyRows',
      limit: LIMITS.rowsInASection,
    });
  });
  it('[E5] of another section are refused', () => {
    expect(applied(incidents, change({ type: 'add', row: row('role', 'r'), after: null }))).toEqual({
      code: 'noSuchField',
    });
  });
  it('[E6] bring only values that fit', () => {
    const bad = row('severity', 'bad', { name: '' });
    expect(applied(incidents, change({ type: 'add', row: bad, after: null }))).toEqual({ code: 'notAValue' });
  });
  it('[E10] are removed, and brought back to their place', () => {
    expect(idsOf(applied(incidents, change({ type: 'remove', row: 'critical' })))).toEqual(['major']);
  });
  it.each([
    ['up', 'major', null, ['major', 'critical']],
    ['down', 'critical', 'major', ['major', 'critical']],
    ['after itself', 'critical', 'critical', ['critical', 'major']],
  ])('[E11] are moved %s', (_, moved, after, ids) => {
    expect(idsOf(applied(incidents, change({ type: 'move', row: moved, after })))).toEqual(ids);
  });
});

describe('[E12] a section that is full', () => {
  const text = 'x'.repeat(LIMITS.bodyCharacters);
  const bodies = Array.from({ length: 25 }, (_, index) => row('template', `t${index}`, { body: text }));
  const full = section(bodies);
  it('refuses what makes it larger', () => {
    expect(applied(full, edit('templates', set('t0', 'subject', null, 'More')))).toEqual({
      code: 'sectionFull',
      limitBytes: LIMITS.sectionBytes,
    });
  });
  it('takes what makes it smaller', () => {
    const result = applyEdit(full, edit('templates', set('t0', 'body', text, 'Less')));
    expect(result.ok).toBe(true);
  });
});

describe('whatever the plan and the edit', () => {
  const madeIn = fc
    .constantFrom(...SECTION_NAMES)
    .chain((name) => fc.record({ name: fc.constant(name), before: sectionOf(name) }))
    .chain(({ name, before }) =>
      fc.record({ name: fc.constant(name), before: fc.constant(before), made: changeOf(name, before) }),
    );
  it('[E13] [E15] an edit is applied and taken back, or refused, and changes nothing that it is given', () => {
    fc.assert(
      fc.property(madeIn, ({ name, before, made }) => {
        applied(before, edit(name, made));
      }),
      RUNS,
    );
  });

  it('[E14] edits of different cells give the same in either order', () => {
    const two = fc
      .constantFrom(...SECTION_NAMES)
      .chain((name) => fc.record({ name: fc.constant(name), before: sectionOf(name) }))
      .chain(({ name, before }) =>
        fc.record({
          name: fc.constant(name),
          before: fc.constant(before),
          one: cellChangeOf(name, before),
          other: cellChangeOf(name, before),
        }),
      );
    const place = (made: Change): string => ('field' in made ? `${made.row ?? ''} ${made.field}` : '');
    fc.assert(
      fc.property(two, ({ name, before, one, other }) => {
        fc.pre(place(one) !== place(other));
        const both = (changes: readonly Change[]): AnySection =>
          changes.reduce((now, made) => {
            const result = applyEdit(now, edit(name, made));
            return result.ok ? result.value.section : now;
          }, before);
        expect(both([one, other])).toEqual(both([other, one]));
      }),
      RUNS,
    );
  });

  it('[E15] no JSON makes it throw', () => {
    // A good edit in which anything stands in one place.
    const almost = madeIn.chain(({ name, made }) =>
      fc
        .record({ key: fc.constantFrom('id', 'section', ...Object.keys(made)), value: fc.jsonValue() })
        .map(({ key, value }): unknown =>
          key === 'id' || key === 'section'
            ? { ...edit(name, made), [key]: value }
            : edit(name, { ...made, [key]: value }),
        ),
    );
    let parsed = 0;
    fc.assert(
      fc.property(fc.oneof(almost, fc.jsonValue()), (sent) => {
        const result = parseEdit(sent);
        if (!result.ok) return;
        parsed += 1;
        expect(applyEdit(incidents, result.value)).toHaveProperty('ok');
      }),
      { ...RUNS, numRuns: 2000 },
    );
    expect(parsed).toBeGreaterThan(0);
  });
});
