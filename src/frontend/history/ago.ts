/** "3 minutes ago", "yesterday"; the day itself for what is longer ago than people count. */
const STEPS = [
  ['second', 1_000, 60],
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 24],
  ['day', 86_400_000, 30],
] as const;

export function agoWords(at: number, now: number, language: string): string {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  // The function's clock and the reader's differ: what was done a moment ago is not in the future.
  const past = Math.max(0, now - at);
  for (const [unit, ms, most] of STEPS) {
    const count = Math.floor(past / ms);
    if (count < most) return relative.format(unit === 'second' ? 0 : -count, unit);
  }
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
}

/** The moment itself, where the reader is. */
export function exactly(at: number, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at);
}
