/** What is worth saying of a value while it is typed, before anybody is refused anything. */
import type { Field } from './fields';
import { placeholdersOf } from './placeholders';
import { placeholderKey } from './update/placeholder-key';

export interface Hints {
  /** Near the limit, or over it: null while there is plenty of room. */
  readonly room: Room | null;
  /** An "@name" stands in a line: it is text and mentions nobody. */
  readonly hasAt: boolean;
  /** How many placeholders there are. */
  readonly placeholders: number;
  /** Those that nothing fills, by the names that they have in the text. */
  readonly unknown: readonly string[];
}

export interface Room {
  /** At most so many more fit; null when it is too long already. */
  readonly left: number | null;
  readonly limit: number;
  readonly of: 'characters' | 'members';
}

/** `known` are the keys of placeholders that something fills. */
export function hintsOf(field: Field, typed: string | readonly string[], known: ReadonlySet<string>): Hints {
  const names = hasPlaceholders(field) && typeof typed === 'string' ? placeholdersOf(typed) : [];
  return {
    room: roomIn(field, typed),
    hasAt: field.kind === 'line' && typeof typed === 'string' && AT.test(typed),
    placeholders: names.length,
    unknown: names.filter((name) => !known.has(placeholderKey(name))),
  };
}

export function hasPlaceholders(field: Field): boolean {
  return field.kind === 'body' || (field.kind === 'line' && field.hasPlaceholders === true);
}

/** Not in an address: those have letters before it. */
const AT = /(?<![\p{L}\p{N}._%+-])@\p{L}/u;

/** The last tenth is near. What is left is said in steps, so that not every keystroke says something new. */
function roomIn(field: Field, typed: string | readonly string[]): Room | null {
  if (!('limit' in field) || field.kind === 'count') return null;
  const { limit } = field;
  const left = limit - typed.length;
  if (left > Math.max(limit / 10, 1)) return null;
  const step = limit < 100 ? 1 : limit <= 300 ? 5 : 50;
  const of = typeof typed === 'string' ? 'characters' : 'members';
  return { left: left < 0 ? null : Math.ceil(left / step) * step, limit, of };
}

/** While somebody types, a name is not followed letter by letter: unknown ones change when there is another one. */
export function whileTyped(next: Hints, shown: Hints, placeholders: number): Hints {
  return next.placeholders === placeholders ? { ...next, unknown: shown.unknown } : next;
}

/** Whether a person reads the same. */
export function saysSame(one: Hints, other: Hints): boolean {
  return (
    one.hasAt === other.hasAt &&
    one.room?.left === other.room?.left &&
    (one.room === null) === (other.room === null) &&
    one.unknown.join('\n') === other.unknown.join('\n')
  );
}
