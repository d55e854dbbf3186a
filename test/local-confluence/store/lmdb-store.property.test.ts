/**
 * The store against a model that is plainly right: a list of entries, sorted by comparing tuples element by
 * element. Keys are drawn from few values, so that prefixes, ties and overwrites are common.
 */
import fc from 'fast-check';
import { openStore } from '../../../local-confluence/src/store/lmdb-store';
import type { Entry, Key, Range, Store } from '../../../local-confluence/src/store/store';
import { decodeTuple, encodeTuple } from '../../../local-confluence/src/store/tuple';
import { temporaryFolders } from './temporary-folder';

type Element = Key[number];

function rank(element: Element): number {
  if (element === null) return 0;
  if (typeof element === 'boolean') return element ? 2 : 1;
  return typeof element === 'number' ? 3 : 4;
}

const codePoints = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

function compareLists<Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: (x: Item, y: Item) => number,
): number {
  for (const [i, x] of a.entries()) {
    const y = b[i];
    if (y === undefined) return 1;
    const order = compare(x, y);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareElements(a: Element, b: Element): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') {
    return compareLists(codePoints(a), codePoints(b), (x, y) => x - y);
  }
  return rank(a) - rank(b);
}

const compareKeys = (a: Key, b: Key): number => compareLists(a, b, compareElements);

/** What `range` must answer, read off the contract. */
function modelRange(entries: Entry[], { prefix, from, to, afterFrom, reverse, limit }: Range): Entry[] {
  const found = entries
    .filter(({ key }) =>
      prefix.every((element, i) => i < key.length && compareElements(element, key[i] ?? null) === 0),
    )
    .filter(({ key }) => from === undefined || compareKeys(key, from) >= 0)
    .filter(({ key }) => from === undefined || afterFrom !== true || compareKeys(key, from) !== 0)
    .filter(({ key }) => to === undefined || compareKeys(key, to) < 0)
    .sort((a, b) => compareKeys(a.key, b.key));
  if (reverse === true) found.reverse();
  return limit === undefined ? found : found.slice(0, limit);
}

const anyElement = fc.oneof(
  fc.constantFrom<Element>(
    null,
    false,
    true,
    0,
    1,
    -1,
    1.5,
    '',
    'a',
    'ab',
    'b',
    '\0',
    'a\0',
    '\u{1f600}',
    '\uffee',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const anyKey = fc.array(anyElement, { minLength: 1, maxLength: 4 });
const fewKeys = fc.array(fc.constantFrom<Element>(null, true, 0, 1, '', 'a', 'ab', 'b'), {
  minLength: 1,
  maxLength: 3,
});
const aWrite = fc.record({
  key: fc.oneof(fewKeys, anyKey),
  value: fc.option(fc.jsonValue(), { nil: undefined }),
});
const aRange: fc.Arbitrary<Range> = fc.record(
  {
    prefix: fc.oneof(fc.constant([]), fewKeys),
    from: fewKeys,
    to: fewKeys,
    afterFrom: fc.boolean(),
    reverse: fc.boolean(),
    limit: fc.nat({ max: 5 }),
  },
  { requiredKeys: ['prefix'] },
);

const SEED = 20261124;
const folder = temporaryFolders();
let store: Store;
beforeAll(() => {
  store = openStore(folder());
});
afterAll(() => store.close());

test('a tuple read back from its bytes is the tuple', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      expect(decodeTuple(encodeTuple(key))).toEqual(key);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('the order of the bytes is the order of the tuples', () => {
  fc.assert(
    fc.property(anyKey, anyKey, (a, b) => {
      expect(Math.sign(Buffer.compare(encodeTuple(a), encodeTuple(b)))).toBe(Math.sign(compareKeys(a, b)));
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

test('whatever was written, every range answers what a sorted list would', () => {
  fc.assert(
    fc.property(
      fc.array(aWrite, { maxLength: 30 }),
      fc.array(aRange, { minLength: 1, maxLength: 8 }),
      (writes, ranges) => {
        const model = new Map<string, Entry>();
        store.transact((writer) => {
          for (const { key } of writer.range({ prefix: [] })) writer.delete(key);
          for (const { key, value } of writes) {
            const name = JSON.stringify(key);
            if (value === undefined) {
              writer.delete(key);
              model.delete(name);
            } else {
              writer.put(key, value);
              // As JSON has it: minus zero is zero.
              model.set(name, { key, value: JSON.parse(JSON.stringify(value)) as unknown });
            }
          }
        });
        for (const { key } of writes) expect(store.get(key)).toEqual(model.get(JSON.stringify(key))?.value);
        for (const range of ranges)
          expect(store.range(range)).toEqual(modelRange([...model.values()], range));
      },
    ),
    { seed: SEED, numRuns: 200 },
  );
});
