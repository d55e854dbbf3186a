/** How large and how deep a value may be. */
import { valueTooDeep, valueTooLarge } from './errors';
import { MAX_VALUE_BYTES, MAX_VALUE_DEPTH } from './limits';

/** Refuses a value over the limits; says its size in bytes. */
export function checkValue(value: unknown): number {
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > MAX_VALUE_BYTES) throw valueTooLarge(bytes);
  const depth = depthOf(value);
  if (depth > MAX_VALUE_DEPTH) throw valueTooDeep(depth);
  return bytes;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((deepest, part) => Math.max(deepest, depthOf(part)), 0);
}
