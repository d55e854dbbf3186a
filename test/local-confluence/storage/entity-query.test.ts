/** Queries over entities: runtime-reference/storage-api-query-complex, and where said otherwise. */
import { Filter, FilterConditions, kvs, MetadataField, Sort, WhereConditions } from '@forge/kvs';
import type { EntityDeclaration } from '../../../local-confluence/src/manifest/manifest';
import { temporaryFolders } from '../store/temporary-folder';
import { allPages, Installed, reason, refusal } from './installed';

interface Card {
  space: string;
  title?: string;
  gaps?: number;
  score?: number;
  own?: boolean;
  document?: unknown;
}

const card: EntityDeclaration = {
  name: 'card',
  attributes: {
    space: { type: 'string' },
    title: { type: 'string' },
    gaps: { type: 'integer' },
    score: { type: 'float' },
    own: { type: 'boolean' },
    document: { type: 'any' },
  },
  indexes: [
    'gaps',
    'score',
    'own',
    { name: 'by-space-title', partition: ['space'], range: ['title'] },
    { name: 'by-space-own', partition: ['space', 'own'], range: ['gaps'] },
  ],
};

const folder = temporaryFolders();
let installed: Installed;
beforeEach(() => {
  installed = new Installed(folder(), [card]);
});
afterEach(() => installed.uninstall());

const cards = kvs.entity<Card>('card');
const setAll = async (values: Record<string, Card>) => {
  for (const [key, value] of Object.entries(values)) await cards.set(key, value);
};
const keysOf = ({ results }: { results: { key: string }[] }) => results.map(({ key }) => key);
const inSpace = (space: string) => cards.query().index('by-space-title', { partition: [space] });

describe('an index', () => {
  test('sorts by its range, then by key', async () => {
    await setAll({
      d: { space: 'x', gaps: 2 },
      a: { space: 'x', gaps: 10 },
      b: { space: 'y', gaps: -1 },
      c: { space: 'x', gaps: 2 },
    });
    expect(keysOf(await cards.query().index('gaps').getMany())).toEqual(['b', 'c', 'd', 'a']);
    expect(keysOf(await cards.query().index('gaps').sort(Sort.DESC).getMany())).toEqual(['a', 'd', 'c', 'b']);
    expect(keysOf(await cards.query().index('gaps').sort(Sort.ASC).getMany())).toEqual(['b', 'c', 'd', 'a']);
  });

  test('holds what is in its partition, and nothing else', async () => {
    await setAll({
      a: { space: 'x', title: 'B' },
      b: { space: 'y', title: 'A' },
      c: { space: 'x', title: 'A' },
      d: { space: 'xx', title: 'A' },
    });
    expect(await inSpace('x').getMany()).toEqual({
      results: [
        { key: 'c', value: { space: 'x', title: 'A' } },
        { key: 'a', value: { space: 'x', title: 'B' } },
      ],
      nextCursor: undefined,
    });
  });

  test('holds nothing that lacks one of its attributes (undocumented)', async () => {
    await setAll({ a: { space: 'x' }, b: { space: 'x', title: 'B' } });
    expect(keysOf(await inSpace('x').getMany())).toEqual(['b']);
  });

  test('follows a value that changes, and forgets one that is deleted', async () => {
    await setAll({
      a: { space: 'x', title: 'A' },
      b: { space: 'x', title: 'B' },
      c: { space: 'x', title: 'C' },
    });
    await cards.set('a', { space: 'y', title: 'A' });
    await cards.set('b', { space: 'x', title: 'Z' });
    await cards.delete('c');
    expect(keysOf(await inSpace('x').getMany())).toEqual(['b']);
    expect(keysOf(await inSpace('y').getMany())).toEqual(['a']);
  });

  test('by-key is there without being declared', async () => {
    await setAll({ 'p:2': { space: 'x' }, 'p:1': { space: 'y' }, q: { space: 'x' } });
    const query = cards.query().index('by-key').where(WhereConditions.beginsWith('p:'));
    expect(keysOf(await query.getMany())).toEqual(['p:1', 'p:2']);
  });

  test('of several partitions wants a value for each (inferred)', async () => {
    await setAll({ a: { space: 'x', own: true, gaps: 1 }, b: { space: 'x', own: false, gaps: 1 } });
    const query = (partition: unknown[]) => cards.query().index('by-space-own', { partition }).getMany();
    expect(keysOf(await query(['x', false]))).toEqual(['b']);
    expect(await refusal(query(['x']))).toBe('400 BAD_REQUEST');
    expect(await refusal(query([]))).toBe('400 BAD_REQUEST');
    expect(await refusal(query(['x', 'true']))).toBe('400 INCORRECT_PROPERTY_TYPE');
  });

  test('that is not declared is refused (handling-errors-customentities; the case is inferred)', async () => {
    expect(await refusal(cards.query().index('by-nothing').getMany())).toBe('400 INVALID_ENTITY_INDEX');
    expect(await refusal(kvs.entity('nothing').query().index('gaps').getMany())).toBe('404 SCHEMA_NOT_FOUND');
  });
});

describe('where', () => {
  const gaps = [-3, 0, 1, 2, 3];
  beforeEach(() =>
    setAll(Object.fromEntries(gaps.map((count) => [`k${count}`, { space: 'x', gaps: count }]))),
  );

  test.each([
    ['equalTo', WhereConditions.equalTo(1), [1]],
    ['between', WhereConditions.between(0, 2), [0, 1, 2]],
    ['greaterThan', WhereConditions.greaterThan(1), [2, 3]],
    ['greaterThanEqualTo', WhereConditions.greaterThanEqualTo(1), [1, 2, 3]],
    ['lessThan', WhereConditions.lessThan(1), [-3, 0]],
    ['lessThanEqualTo', WhereConditions.lessThanEqualTo(1), [-3, 0, 1]],
    ['between, the other way round', WhereConditions.between(2, 0), []],
  ])('%s selects within the range', async (_, condition, expected) => {
    const { results } = await cards.query().index('gaps').where(condition).getMany();
    expect(results.map(({ value }) => value.gaps)).toEqual(expected);
  });

  test('beginsWith is for text', async () => {
    await setAll({
      a: { space: 'x', title: 'Plan B' },
      b: { space: 'x', title: 'Plans' },
      c: { space: 'x', title: 'Pla' },
    });
    const query = inSpace('x').where(WhereConditions.beginsWith('Plan'));
    expect(keysOf(await query.getMany())).toEqual(['a', 'b']);
    await setAll({ d: { space: 'y', title: 'x\ud7ff!' }, e: { space: 'y', title: 'x\ue000' } });
    expect(keysOf(await inSpace('y').where(WhereConditions.beginsWith('x\ud7ff')).getMany())).toEqual(['d']);
    const ofNumbers = cards.query().index('gaps').where(WhereConditions.beginsWith(1));
    expect(await refusal(ofNumbers.getMany())).toBe('422 UNPROCESSABLE_ENTITY');
  });

  test('wants values of the type of the range (inferred)', async () => {
    const query = cards.query().index('gaps').where(WhereConditions.equalTo('1'));
    expect(await refusal(query.getMany())).toBe('400 INCORRECT_PROPERTY_TYPE');
  });
});

describe('filters', () => {
  beforeEach(() =>
    setAll({
      a: { space: 'x', gaps: 1, title: 'Payments', own: true },
      b: { space: 'x', gaps: 2, title: 'Sign-in' },
      c: { space: 'y', gaps: 3, score: 0.5, own: false },
    }),
  );
  const filtered = async (filter: Parameters<ReturnType<typeof inSpace>['filters']>[0]) =>
    keysOf(await cards.query().index('gaps').filters(filter).getMany());

  test.each([
    ['equalTo', new Filter<Card>().and('title', FilterConditions.equalTo('Sign-in')), ['b']],
    ['equalTo false', new Filter<Card>().and('own', FilterConditions.equalTo(false)), ['c']],
    ['between', new Filter<Card>().and('gaps', FilterConditions.between(2, 3)), ['b', 'c']],
    ['beginsWith', new Filter<Card>().and('title', FilterConditions.beginsWith('Pay')), ['a']],
    ['contains', new Filter<Card>().and('title', FilterConditions.contains('ign')), ['b']],
    ['exists', new Filter<Card>().and('score', FilterConditions.exists()), ['c']],
    ['notExists', new Filter<Card>().and('own', FilterConditions.notExists()), ['b']],
    ['greaterThan', new Filter<Card>().and('gaps', FilterConditions.greaterThan(2)), ['c']],
    ['lessThanEqualTo', new Filter<Card>().and('score', FilterConditions.lessThanEqualTo(0.5)), ['c']],
    [
      'and',
      new Filter<Card>()
        .and('space', FilterConditions.equalTo('x'))
        .and('gaps', FilterConditions.greaterThan(1)),
      ['b'],
    ],
    [
      'or',
      new Filter<Card>().or('space', FilterConditions.equalTo('y')).or('gaps', FilterConditions.lessThan(2)),
      ['a', 'c'],
    ],
    [
      'notEqualTo, also of a missing attribute (undocumented)',
      new Filter<Card>().and('title', FilterConditions.notEqualTo('Payments')),
      ['b', 'c'],
    ],
    [
      'notContains, also of a missing attribute (undocumented)',
      new Filter<Card>().and('title', FilterConditions.notContains('ign')),
      ['a', 'c'],
    ],
  ])('%s', async (_, filter, expected) => {
    expect(await filtered(filter)).toEqual(expected);
  });

  test('are applied after the page was read: a page can be empty and have a cursor', async () => {
    const query = () =>
      cards
        .query()
        .index('gaps')
        .filters(new Filter<Card>().and('space', FilterConditions.equalTo('y')))
        .limit(2);
    const first = await query().getMany();
    expect(first.results).toEqual([]);
    const second = await query()
      .cursor(first.nextCursor ?? '')
      .getMany();
    expect(keysOf(second)).toEqual(['c']);
    expect(second.nextCursor).toBeUndefined();
    expect(await query().getOne()).toBeUndefined();
  });

  test('are not for attributes of type any, nor for those not declared', async () => {
    const ofAny = new Filter<Card>().and('document', FilterConditions.exists());
    expect(await refusal(filtered(ofAny))).toBe('422 UNPROCESSABLE_ENTITY');
    const undeclared = new Filter<{ other: string }>().and('other', FilterConditions.exists());
    const query = kvs.entity<{ other: string }>('card').query().index('gaps').filters(undeclared);
    expect(await reason(query.getMany())).toBe('Entity "card" declares no attribute "other"');
  });

  test('are at most a hundred', async () => {
    const many = (count: number) => {
      let filter = new Filter<Card>().or('gaps', FilterConditions.equalTo(0));
      for (let index = 1; index < count; index += 1)
        filter = filter.or('gaps', FilterConditions.equalTo(index));
      return filter;
    };
    expect(await filtered(many(100))).toEqual(['a', 'b', 'c']);
    expect(await refusal(filtered(many(101)))).toBe('422 UNPROCESSABLE_ENTITY');
  });
});

describe('pages', () => {
  const count = 12;
  beforeEach(() =>
    setAll(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `k${index}`,
          { space: 'x', gaps: Math.floor(index / 3) },
        ]),
      ),
    ),
  );

  test('have ten values unless more are asked for, up to 100', async () => {
    const query = cards.query().index('gaps');
    expect((await query.getMany()).results).toHaveLength(10);
    expect((await query.limit(100).getMany()).results).toHaveLength(count);
    expect(await refusal(query.limit(101).getMany())).toBe('400 COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
    expect(await refusal(query.limit(0).getMany())).toBe('400 COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
  });

  test.each([Sort.ASC, Sort.DESC])(
    '%s: a cursor leads on through ties to the last page, which has none',
    async (sort) => {
      const query = () =>
        cards.query().index('gaps').where(WhereConditions.greaterThan(0)).sort(sort).limit(4);
      const whole = keysOf(await query().limit(100).getMany());
      const pages = await allPages((cursor) =>
        (cursor === undefined ? query() : query().cursor(cursor)).getMany(),
      );
      const seen = pages.flatMap((results) => keysOf({ results }));
      expect(seen).toEqual(whole);
      expect(seen).toHaveLength(9);
    },
  );

  test('a cursor goes on with the query that it came from, and no other (inferred)', async () => {
    const { nextCursor = '' } = await cards.query().index('gaps').limit(2).getMany();
    expect(await refusal(inSpace('x').cursor(nextCursor).getMany())).toBe('400 BAD_REQUEST');
    const descending = cards.query().index('gaps').sort(Sort.DESC).cursor(nextCursor);
    expect(await refusal(descending.getMany())).toBe('400 BAD_REQUEST');
  });

  test('getOne gives the first, or nothing', async () => {
    expect(await cards.query().index('gaps').getOne()).toEqual({ key: 'k0', value: { space: 'x', gaps: 0 } });
    expect(await inSpace('nowhere').getOne()).toBeUndefined();
  });

  test('metadata comes with each value, if asked', async () => {
    const query = cards.query({ metadataFields: [MetadataField.UPDATED_AT] }).index('gaps');
    expect(await query.getOne()).toMatchObject({ updatedAt: installed.clock.time });
  });
});
