import type { Value } from './values';

/** Whether two cells hold the same. The order of keys in a value does not matter, the order of members does. */
export function sameValue(one: Value | null, other: Value | null): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  if (Array.isArray(one) !== Array.isArray(other) || keys.length !== Object.keys(other).length) return false;
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return keys.every((key) => left.get(key) === right.get(key));
}
