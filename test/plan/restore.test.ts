import fc from 'fast-check';
import type { Change } from '../../src/plan/edit';
import { SECTION_NAMES } from '../../src/plan/fields';
import { continued, type HistoryItem } from '../../src/plan/history';
import { restore, type Restored, type Then } from '../../src/plan/restore';
import { changeOf, RUNS } from './arbitraries';
import { addMember, row, section, set, starter, takeMember } from './builders';
import { after, plain, ToldHistory } from './told-history';

const beginning = starter().sections;

/** Writings of random changes, whether they fit or not. */
const writings = fc.array(
  fc
    .constantFrom(...SECTION_NAMES)
    .chain((name) =>
      fc.tuple(fc.constant(name), fc.array(changeOf(name, beginning[name]), { minLength: 1, maxLength: 4 })),
    ),
  { minLength: 1, maxLength: 25 },
);
const told = writings.map((all) => {
  const history = new ToldHistory();
  for (const [name, changes] of all) history.write(name, changes);
  return history;
});

const entryOf = (item: HistoryItem | undefined): Then => {
  if (item?.state !== 'made') throw new Error('It is there.');
  return { entry: item.entry, side: 'before' };
};

/** A review stays as it is. */
const withoutReview = (sections: ReturnType<typeof after>): unknown => {
  const { reviewed: _, ...own } = sections.top.own;
  return plain({ ...sections, top: { ...sections.top, own } });
};

function restored(
  history: ToldHistory,
  then: Then,
  what: Restored = { what: 'plan' },
  items = history.history,
) {
  return restore(history.now, items, then, what);
}

describe('[H2] a history replayed', () => {
  it('from the beginning gives what is stored', () => {
    fc.assert(
      fc.property(told, ({ entries, now }) => {
        expect(plain(after(beginning, entries))).toEqual(plain(now.sections));
      }),
      RUNS,
    );
  });
});

describe('[H5] restoring the whole plan', () => {
  it('to the beginning gives the beginning', () => {
    fc.assert(
      fc.property(told, (history) => {
        fc.pre(history.entries.length > 0);
        const result = restored(history, { entry: history.entry(0), side: 'before' });
        if (!result.ok) throw new Error(result.refusal.code);
        const sections = after(history.now.sections, result.value);
        expect(withoutReview(sections)).toEqual(withoutReview(beginning));
      }),
      RUNS,
    );
  });

  it('to any moment gives the plan of that moment', () => {
    fc.assert(
      fc.property(
        told,
        fc.nat(),
        fc.constantFrom('before' as const, 'after' as const),
        (history, at, side) => {
          fc.pre(history.entries.length > 0);
          const nth = at % history.entries.length;
          const result = restored(history, { entry: history.entry(nth), side });
          if (!result.ok) throw new Error(result.refusal.code);
          const was = after(beginning, history.entries.slice(0, side === 'before' ? nth : nth + 1));
          const is = after(history.now.sections, result.value);
          expect(withoutReview(is)).toEqual(withoutReview(was));
        },
      ),
      RUNS,
    );
  });

  it('to the present changes nothing', () => {
    const history = new ToldHistory().write('values', [set('early', 'name', 'Say it early', 'Early')]);
    expect(restored(history, { entry: history.entry(-1), side: 'after' })).toEqual({ ok: true, value: [] });
  });

  it('sends what differs, and not every edit since', () => {
    const history = new ToldHistory();
    for (let round = 0; round < 40; round += 1)
      history.write('top', [set(null, 'title', round === 0 ? null : `${round - 1}`, `${round}`)]);
    const result = restored(history, { entry: history.entry(5), side: 'after' });
    expect(result.ok && result.value.map(({ edit }) => edit.change)).toEqual([set(null, 'title', '39', '5')]);
  });
});

describe('[H8] restoring a part', () => {
  const history = new ToldHistory()
    .write('roles', [addMember('scribe', 'holders', 'tom')])
    .write('roles', [{ type: 'remove', row: 'scribe' }])
    .write('roles', [set(null, 'text', beginning.roles.own.text ?? null, 'Hand over in writing.')])
    .write('values', [set('early', 'name', 'Say it early', 'Early')]);
  const changes = (what: Restored, side: Then['side'] = 'before'): Change[] => {
    const result = restored(history, { entry: history.entry(1), side }, what);
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value.map(({ edit }) => edit.change);
  };

  it('a row that was removed comes back as it was, and nothing else changes', () => {
    expect(changes({ what: 'row', section: 'roles', row: 'scribe' })).toMatchObject([
      { type: 'add', row: { id: 'scribe', cells: { holders: ['tom'] } } },
    ]);
  });
  it('a section leaves the others as they are', () => {
    expect(changes({ what: 'section', section: 'roles' })).toMatchObject([
      { type: 'set', field: 'text', before: 'Hand over in writing.' },
      { type: 'add', row: { id: 'scribe' } },
    ]);
    expect(changes({ what: 'section', section: 'values' })).toEqual([
      set('early', 'name', 'Early', 'Say it early'),
    ]);
  });
  it('and as it was after the edit', () => {
    expect(changes({ what: 'row', section: 'roles', row: 'scribe' }, 'after')).toEqual([]);
  });
});

describe('[H7] nothing is restored', () => {
  const history = new ToldHistory({ values: section([row('value', 'v', { name: '0' })]) });
  for (let round = 0; round < 5; round += 1)
    history.write('values', [set('v', 'name', `${round}`, `${round + 1}`)]);
  const first: Then = { entry: history.entry(0), side: 'before' };
  const without = (index: number): HistoryItem[] => history.history.filter((_, at) => at !== index);

  it.each([0, 1, 3])('where entry %i behind the newest is missing', (index) => {
    expect(restored(history, first, { what: 'plan' }, without(index))).toEqual({
      ok: false,
      refusal: { code: 'gap' },
    });
  });
  it('where the first edit of one writing is missing', () => {
    const later = new ToldHistory()
      .write('values', [set(null, 'text', null, 'a')])
      .write('values', [set(null, 'text', 'a', 'b'), set('early', 'name', 'Say it early', 'b')]);
    const holed = later.history.filter((item) => item.state === 'made' && item.entry !== later.entry(1));
    expect(restored(later, { entry: later.entry(0), side: 'after' }, { what: 'plan' }, holed)).toMatchObject({
      refusal: { code: 'gap' },
    });
  });
  it('where an entry in between cannot be read', () => {
    const unread = { key: 'history:x', why: 'newerFormat', section: 'values', person: null } as const;
    const items = (at: number): HistoryItem[] => [
      ...history.history,
      { state: 'unread', unread: { ...unread, at } },
    ];
    expect(restored(history, first, { what: 'plan' }, items(history.entry(2).at))).toEqual({
      ok: false,
      refusal: { code: 'unread', unread: { ...unread, at: history.entry(2).at } },
    });
    // One of before, or of another section, stands in nobody's way.
    expect(restored(history, first, { what: 'plan' }, items(history.entry(0).at - 1)).ok).toBe(true);
    expect(
      restored(history, first, { what: 'section', section: 'roles' }, items(history.entry(2).at)).ok,
    ).toBe(true);
  });
  it('where the entries do not lead back from what is there', () => {
    const { sections, revisions } = history.now;
    const values = { ...sections.values, rows: [] };
    expect(
      restore({ sections: { ...sections, values }, revisions }, history.history, first, { what: 'plan' }),
    ).toEqual({
      ok: false,
      refusal: {
        code: 'doesNotFit',
        done: { edit: history.entry(4).edit, inverse: history.entry(4).inverse },
        why: { code: 'rowGone' },
      },
    });
  });
  it('but entries of before their order was kept are taken back by the clock', () => {
    const old = history.history.map((item): HistoryItem =>
      item.state === 'made' ? { state: 'made', entry: { ...item.entry, written: null } } : item,
    );
    const result = restored(history, entryOf(old.at(-1)), { what: 'plan' }, old);
    expect(result.ok && result.value.map(({ edit }) => edit.change)).toEqual([set('v', 'name', '5', '0')]);
  });
  it('of what others did since one looked: their work stays', () => {
    const seen = history.now;
    const later = new ToldHistory({ values: section([row('value', 'v', { name: '0' })]) });
    for (let round = 0; round < 5; round += 1)
      later.write('values', [set('v', 'name', `${round}`, `${round + 1}`)]);
    later.write('values', [set('v', 'meaning', null, 'theirs')]);
    const result = restore(seen, later.history, { entry: later.entry(3), side: 'before' }, { what: 'plan' });
    expect(result.ok && result.value.map(({ edit }) => edit.change)).toEqual([set('v', 'name', '5', '3')]);
  });
});

describe('[H9] a plan that was taken over by another macro', () => {
  it('has the history of before behind its own, and can go back into it', () => {
    const old = new ToldHistory()
      .write('values', [set('early', 'name', 'Say it early', 'Early')])
      .write('roles', [addMember('scribe', 'holders', 'tom')])
      .write('values', [set('early', 'name', 'Early', 'Sooner')]);
    // Moving counts revisions anew.
    const moved = new ToldHistory(old.now.sections, 'moved', old.entry(-1).at)
      .write('roles', [takeMember('scribe', 'holders', 'tom')])
      .write('roles', [addMember('scribe', 'holders', 'ana')]);
    const all = continued(moved.history, old.history);
    const result = restore(moved.now, all, entryOf(all.at(-1)), { what: 'plan' });
    if (!result.ok) throw new Error(result.refusal.code);
    expect(plain(after(moved.now.sections, result.value))).toEqual(plain(beginning));
  });
});
