/** Which part of an index a `where` selects, as bounds of its first free element: from here on, up to before there. */
import type { Scalar, Where } from './requests';

export interface Bounds {
  from?: Scalar | undefined;
  to?: Scalar | undefined;
}

/** The number of values has been checked. */
export function boundsOf({ condition, values: [first = '', second = first] }: Where): Bounds {
  switch (condition) {
    case 'EQUAL_TO':
      return { from: first, to: next(first) };
    case 'BETWEEN':
      return { from: first, to: next(second) };
    case 'BEGINS_WITH':
      return { from: first, to: afterPrefix(String(first)) };
    case 'GREATER_THAN':
      return { from: next(first) };
    case 'GREATER_THAN_EQUAL_TO':
      return { from: first };
    case 'LESS_THAN':
      return { to: first };
    case 'LESS_THAN_EQUAL_TO':
      return { to: next(first) };
  }
}

/** The value right behind this one in the order of the store. */
function next(value: Scalar): Scalar {
  if (typeof value === 'string') return `${value}\0`;
  // The store has all numbers behind both booleans.
  if (typeof value === 'boolean') return value ? -Number.MAX_VALUE : true;
  return nextDouble(value);
}

function nextDouble(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}

const LAST_CODE_POINT = 0x10ffff;
const SURROGATES = { first: 0xd800, behind: 0xe000 };

/** The first text behind all those that begin like this, by code point; undefined when none is. */
export function afterPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === LAST_CODE_POINT) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  const following = last + 1 === SURROGATES.first ? SURROGATES.behind : last + 1;
  return String.fromCodePoint(...points, following);
}
