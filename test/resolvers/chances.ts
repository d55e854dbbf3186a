/** Chances that are the same for everyone who names the seed. */
export interface Chances {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from 0 up to this one. */
  below(limit: number): number;
  is(chance: number): boolean;
  of<Of>(list: readonly Of[]): Of;
  shuffled<Of>(list: readonly Of[]): Of[];
  /** One of the keys, each as often as its weight says. */
  weighted<Key extends string | number>(weights: Readonly<Record<Key, number>>): Key;
}

/** Mulberry32. */
export function chances(seed: number): Chances {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const of = <Of>(list: readonly Of[]): Of => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('Nothing to choose from.');
    return found;
  };
  return {
    next,
    below,
    is: (chance) => next() < chance,
    of,
    shuffled(list) {
      const all = [...list];
      return Array.from({ length: all.length }, () => all.splice(below(all.length), 1)).flat();
    },
    weighted(weights) {
      const keys = Object.keys(weights) as (keyof typeof weights)[];
      let left = next() * keys.reduce((sum, key) => sum + weights[key], 0);
      for (const key of keys) {
        left -= weights[key];
        if (left < 0) return key;
      }
      return of(keys);
    },
  };
}
