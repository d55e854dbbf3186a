/** A moment as it is said of something just now: the time of day, and the day where that is another one. */
export function momentWords(at: number, now: number, language: string): string {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const isToday = day.format(at) === day.format(now);
  return new Intl.DateTimeFormat(language, {
    ...(isToday ? {} : { dateStyle: 'medium' }),
    timeStyle: 'short',
  }).format(at);
}
