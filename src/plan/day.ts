/** Days of the calendar, as `2026-05-12`: a review has a day, and no hour that a time zone could move. */

/** Whether the text is a day that exists: 31 February does not. */
export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(ms) && dayOf(ms) === text;
}

/** The day so many months later; the last of its month where that month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  return dayOf(lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate())));
}

/** "12 May 2026", as the language writes it. */
export function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
