import type { Words } from '../../plan/words';

const DAY_MS = 86_400_000;

/** The day in a time zone, `2026-05-12`. */
export function dayIn(timeZone: string, ms: number): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(ms);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** "In 3 months", "in 12 days", "yesterday": how far a day is. */
export function howFar(day: string, today: string, words: Words): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
  const relative = new Intl.RelativeTimeFormat(words.language, { numeric: 'auto' });
  const months = Math.round(days / 30.44);
  return Math.abs(days) < 45 ? relative.format(days, 'day') : relative.format(months, 'month');
}
