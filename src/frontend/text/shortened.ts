const LONGEST = 240;

/** As much of a text as says which one it is. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
