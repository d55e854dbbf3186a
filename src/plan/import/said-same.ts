/** What a page shows alike: chosen rows stand in the order of their table, and a duration in words begins with a capital. */
import { fieldOf } from '../fields';
import type { AnyRow } from '../section';
import { isMembers } from '../value-words';
import type { Value } from '../values';

/** The cells of the page, but for those that say what the plan's say in another way. */
export function cellsSaid(is: AnyRow, comes: AnyRow): AnyRow {
  const before: Readonly<Record<string, Value>> = is.cells;
  const cells = Object.entries(comes.cells).map(([name, value]): [string, Value] => {
    const there = before[name];
    const isSame = there !== undefined && isSaidSame(fieldOf(comes.kind, name)?.kind, there, value);
    return [name, isSame ? there : value];
  });
  return { ...comes, cells: Object.fromEntries(cells) };
}

function isSaidSame(kind: string | undefined, one: Value, other: Value): boolean {
  if (kind === 'rows' && isMembers(one) && isMembers(other))
    return one.length === other.length && one.every((member) => other.includes(member));
  return isWords(one) && isWords(other) && capital(one.words) === capital(other.words);
}

/** A duration that is no time. */
function isWords(value: Value): value is Extract<Value, { readonly words: string }> {
  return typeof value === 'object' && 'words' in value && value.minutes === null;
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
