/**
 * Queries of an index against a model that is plainly right: all values, selected and sorted by comparing
 * attributes, cut into pages, and each page filtered. Values are drawn from few, so that ties, overwrites and empty
 * pages are common.
 */
import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import fc from 'fast-check';
import type { EntityDeclaration } from '../../../local-confluence/src/manifest/manifest';
import { temporaryFolders } from '../store/temporary-folder';
import { allPages, Installed } from './installed';

interface Thing {
  group?: string;
  text?: string;
  whole?: number;
  real?: number;
  flag?: boolean;
}
type Attribute = keyof Thing;
type Scalar = string | number | boolean;

const INDEXES = [
  { name: 'text', partition: [], range: 'text' },
  { name: 'whole', partition: [], range: 'whole' },
  { name: 'real', partition: [], range: 'real' },
  { name: 'flag', partition: [], range: 'flag' },
  { name: 'by-group', partition: ['group'], range: 'whole' },
  { name: 'by-group-and-flag', partition: ['group', 'flag'], range: 'text' },
] as const satisfies { name: string; partition: Attribute[]; range: Attribute }[];

const thing: EntityDeclaration = {
  name: 'thing',
  attributes: {
    group: { type: 'string' },
    text: { type: 'string' },
    whole: { type: 'integer' },
    real: { type: 'float' },
    flag: { type: 'boolean' },
  },
  indexes: INDEXES.map(({ name, partition, range }) => ({ name, partition: [...partition], range: [range] })),
};

const aText = fc.oneof(
  fc.constantFrom(
    'a',
    'ab',
    'b',
    'B',
    'a\0',
    'é',
    '\uffff',
    '\u{1f600}',
    '\u{10ffff}',
    'a\u{10ffff}',
    '\ud7ff',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }).filter((text) => text.trim() !== ''),
);
const aWhole = fc.constantFrom(-(2 ** 31), -2, -1, 0, 1, 2, 2 ** 31 - 1);
const aReal = fc.oneof(
  fc.constantFrom(0, 0.1, -0.1, 1e-130, -1e-130, 9e125),
  fc.double({ min: -1e100, max: 1e100, noNaN: true }).map((real) => (Math.abs(real) < 1e-130 ? 0 : real)),
);
const aGroup = fc.constantFrom('x', 'xx', 'y');
const aValueOf = {
  group: aGroup,
  text: aText,
  whole: aWhole,
  real: aReal,
  flag: fc.boolean(),
} satisfies Record<Attribute, fc.Arbitrary<unknown>>;

const KEYS = Array.from({ length: 8 }, (_, index) => `k${index}`);
const aWrite = fc.record({
  key: fc.constantFrom(...KEYS),
  thing: fc.option(fc.record(aValueOf, { requiredKeys: [] }), { nil: undefined }),
});

/** Of these attributes an order is asked; of a flag only whether it is this one. */
const ordered = (attribute: Attribute): fc.Arbitrary<string | number> =>
  attribute === 'whole' || attribute === 'real' ? aValueOf[attribute] : aText;

function aWhere(attribute: Attribute) {
  const equal = aValueOf[attribute].map((value) => WhereConditions.equalTo(value));
  if (attribute === 'flag') return equal;
  const one = ordered(attribute);
  const isText = attribute === 'text' || attribute === 'group';
  return fc.oneof(
    equal,
    fc.tuple(one, one).map(([first, second]) => WhereConditions.between(first, second)),
    one.map(WhereConditions.greaterThan),
    one.map(WhereConditions.greaterThanEqualTo),
    one.map(WhereConditions.lessThan),
    one.map(WhereConditions.lessThanEqualTo),
    isText ? aText.map(WhereConditions.beginsWith) : equal,
  );
}

function aCondition(attribute: Attribute) {
  const unordered = fc.oneof(
    aValueOf[attribute].map((value) => FilterConditions.notEqualTo(value)),
    fc.constant(FilterConditions.exists()),
    fc.constant(FilterConditions.notExists()),
  );
  const isText = attribute === 'text' || attribute === 'group';
  return fc.oneof(
    aWhere(attribute),
    unordered,
    isText
      ? fc.oneof(aText.map(FilterConditions.contains), aText.map(FilterConditions.notContains))
      : unordered,
  );
}

const anItem = fc
  .constantFrom<Attribute>('group', 'text', 'whole', 'real', 'flag')
  .chain((property) => aCondition(property).map((clause) => ({ property, clause })));

const aFilter = fc.record({
  operator: fc.constantFrom('and' as const, 'or' as const),
  first: anItem,
  others: fc.array(anItem, { maxLength: 2 }),
});

const aQuery = fc.constantFrom(...INDEXES).chain((index) =>
  fc.record({
    index: fc.constant(index),
    partition: fc.tuple(...index.partition.map((attribute) => aValueOf[attribute])),
    where: fc.option(aWhere(index.range), { nil: undefined }),
    filter: fc.option(aFilter, { nil: undefined }),
    sort: fc.constantFrom(Sort.ASC, Sort.DESC),
    limit: fc.integer({ min: 1, max: 5 }),
  }),
);
type Query = typeof aQuery extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const codePoints = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') {
    const [left, right] = [codePoints(a), codePoints(b)];
    const at = left.findIndex((point, index) => point !== right[index]);
    return at === -1 ? left.length - right.length : (left[at] ?? -1) - (right[at] ?? -1);
  }
  return Number(a) - Number(b);
}

interface Clause {
  condition: string;
  values: readonly Scalar[];
}

function holds(actual: Scalar | undefined, { condition, values: [first, second] }: Clause): boolean {
  const isThere = actual !== undefined;
  switch (condition) {
    case 'EXISTS':
      return isThere;
    case 'NOT_EXISTS':
      return !isThere;
    case 'NOT_EQUAL_TO':
      return !isThere || compare(actual, first) !== 0;
    case 'NOT_CONTAINS':
      return !isThere || !String(actual).includes(String(first));
    case 'CONTAINS':
      return isThere && String(actual).includes(String(first));
    case 'BEGINS_WITH':
      return isThere && String(actual).startsWith(String(first));
    case 'EQUAL_TO':
      return isThere && compare(actual, first) === 0;
    case 'BETWEEN':
      return isThere && compare(actual, first) >= 0 && compare(actual, second) <= 0;
    case 'GREATER_THAN':
      return isThere && compare(actual, first) > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return isThere && compare(actual, first) >= 0;
    case 'LESS_THAN':
      return isThere && compare(actual, first) < 0;
    case 'LESS_THAN_EQUAL_TO':
      return isThere && compare(actual, first) <= 0;
    default:
      throw new Error(`The model knows no condition ${condition}.`);
  }
}

/** The keys of every page. */
function modelPages(model: ReadonlyMap<string, Thing>, query: Query): string[][] {
  const { index, partition, where, filter, sort, limit } = query;
  const found = [...model]
    .filter(([, value]) => index.partition.every((attribute, at) => value[attribute] === partition[at]))
    .filter(([, value]) => value[index.range] !== undefined)
    .filter(([, value]) => where === undefined || holds(value[index.range], where))
    .sort(([a, one], [b, other]) => compare(one[index.range], other[index.range]) || compare(a, b));
  if (sort === Sort.DESC) found.reverse();
  const pages: string[][] = [];
  for (let at = 0; at === 0 || at < found.length; at += limit) {
    const page = found.slice(at, at + limit).filter(([, value]) => {
      if (filter === undefined) return true;
      const { operator, first, others } = filter;
      const results = [first, ...others].map(({ property, clause }) => holds(value[property], clause));
      return operator === 'or' ? results.includes(true) : !results.includes(false);
    });
    pages.push(page.map(([key]) => key));
  }
  return pages;
}

function filterOf({ operator, first, others }: NonNullable<Query['filter']>) {
  const begin = new Filter<Thing>();
  if (operator === 'and')
    return others.reduce(
      (filter, { property, clause }) => filter.and(property, clause),
      begin.and(first.property, first.clause),
    );
  return others.reduce(
    (filter, { property, clause }) => filter.or(property, clause),
    begin.or(first.property, first.clause),
  );
}

async function storedPages(query: Query): Promise<string[][]> {
  const { index, partition, where, filter, sort, limit } = query;
  const pages = await allPages((cursor) => {
    const asked = things.query().index(index.name, { partition }).sort(sort).limit(limit);
    if (where !== undefined) asked.where(where);
    if (filter !== undefined) asked.filters(filterOf(filter));
    if (cursor !== undefined) asked.cursor(cursor);
    return asked.getMany();
  });
  return pages.map((results) => results.map(({ key }) => key));
}

const SEED = 20261125;
/** A second when nothing else runs; every write of it waits for the disk. */
const TIMEOUT_MS = 60_000;
const things = kvs.entity<Thing>('thing');
const folder = temporaryFolders();
let installed: Installed;
beforeAll(() => {
  installed = new Installed(folder(), [thing]);
});
afterAll(() => installed.uninstall());

test(
  'whatever was set and deleted, every query gives the pages that the model gives',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aWrite, { maxLength: 16 }),
        fc.array(aQuery, { minLength: 1, maxLength: 12 }),
        async (writes, queries) => {
          const model = new Map<string, Thing>();
          await kvs.batchDelete(KEYS.map((key) => ({ key, entityName: 'thing' })));
          for (const { key, thing } of writes) {
            if (thing === undefined) {
              await things.delete(key);
              model.delete(key);
            } else {
              await things.set(key, thing);
              model.set(key, thing);
            }
          }
          for (const query of queries) expect(await storedPages(query)).toEqual(modelPages(model, query));
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
  },
  TIMEOUT_MS,
);
