/** A severity's colour follows its place in the list and is not stored; it never stands without the name. */
export type Tone = 'red' | 'orange' | 'blue' | 'grey' | 'purple';

const BY_PLACE: readonly Tone[] = ['red', 'orange', 'blue'];

export function severityTone(place: number): Tone {
  return BY_PLACE[place] ?? 'grey';
}

export const SPECIAL_TONE: Tone = 'purple';
