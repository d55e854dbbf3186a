/** The first letter of a name, in capitals: what stands for it on a small mark. */
export function firstLetter(name: string): string {
  return Array.from(name.trim())[0]?.toUpperCase() ?? '?';
}
