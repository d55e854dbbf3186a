/**
 * Durations as people write them: "30 min", "1h30", "2 heures", "½ h", "30 min in office hours", "next business day".
 * What begins with a time has minutes, and the rest are words beside it; anything else is words alone. Nothing is
 * refused: what cannot be understood is what the person wrote. Both languages are read in every plan, because what
 * is typed does not say which one it is in.
 */
import { LIMITS } from './limits';
import type { Duration } from './values';
import type { Words } from './words';

const HOUR = 60;
const DAY = 24 * HOUR;
/** Up to three days hours are shown, which nobody takes for working days ("72 h" is what the law says). */
const LONGEST_IN_HOURS = 3 * DAY;

const UNITS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, 'm mn min mins minute minutes'],
      [HOUR, 'h hr hrs hour hours heure heures'],
      [DAY, 'd day days j jour jours'],
      [7 * DAY, 'week weeks semaine semaines'],
    ] as const
  ).flatMap(([minutes, names]) => names.split(' ').map((name) => [name, minutes] as const)),
);
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);

/** Stands before a time and says nothing more about it: the column does. */
const BEFORE = /^(?:every|each|within|in|after|toutes les|tous les|chaque|sous|dans les|après) /i;
const HALF = /^(?:half an? |(?:une )?demi[- ])/i;
const ONE = /^(?:an?|one|une?) /i;
/** A number, a fraction or both, and a unit; `and` between two parts. */
const PART = /(?: ?(?:and|et) )? ?(\d{1,6}(?:[.,]\d{1,2})?)?([½¼¾])? ?([a-z]+)(?!\p{L})/iuy;
/** The minutes of "1h30". */
const MINUTES = / ?(\d{2})(?![\p{L}\p{N}.,])/uy;
/** What makes another thing of the time before it: a range, a rate, working days. */
const ANOTHER = /^ ?(?:[-–—/+]|(?:to|or|a|per|à|ou|par) |ouvr|business|working)/i;
const BESIDE = ' · ';

/** What was typed, or null when it is blank. */
export function parseDuration(typed: string): Duration | null {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  return timeFirst(text) ?? { minutes: null, words: text };
}

function timeFirst(text: string): Duration | null {
  if (/^\d{1,6}$/.test(text)) return timed(Number(text), '');
  const bare = text.replace(BEFORE, '');
  let time = bare.replace(HALF, '½ ').replace(ONE, '1 ');
  if (bare !== text && /^\d{1,6}$/.test(time)) return timed(Number(time), '');
  // "Every hour" is every one hour; "in office hours" finds no unit and stays words.
  if (bare !== text && !/^[\d½¼¾]/.test(time)) time = `1 ${time}`;

  let minutes = 0;
  let end = 0;
  let smallest = Infinity;
  for (let part = partAt(time, 0); part !== null && part.unit < smallest; part = partAt(time, end)) {
    minutes += part.amount * part.unit;
    smallest = part.unit;
    end = part.end;
  }
  MINUTES.lastIndex = end;
  const clock = smallest === HOUR ? MINUTES.exec(time)?.[1] : undefined;
  if (clock !== undefined) {
    minutes += Number(clock);
    end = MINUTES.lastIndex;
  }
  const rest = time.slice(end);
  if (end === 0 || ANOTHER.test(rest) || !/^(?:$|[ .,;:(·])/.test(rest)) return null;
  return timed(minutes, rest.startsWith(BESIDE) ? rest.slice(BESIDE.length) : rest.replace(/^[ .,;:·]+/, ''));
}

function partAt(text: string, start: number): { amount: number; unit: number; end: number } | null {
  PART.lastIndex = start;
  const [found, number, fraction, name] = PART.exec(text) ?? [];
  const unit = UNITS.get((name ?? '').toLowerCase());
  if (found === undefined || unit === undefined || (number === undefined && fraction === undefined))
    return null;
  const amount = Number((number ?? '0').replace(',', '.')) + (FRACTIONS.get(fraction ?? '') ?? 0);
  return { amount, unit, end: start + found.length };
}

function timed(minutes: number, words: string): Duration | null {
  const whole = Number.isInteger(minutes) && minutes >= 1 && minutes <= LIMITS.durationMinutes;
  return whole ? { minutes, words } : null;
}

/** "30 min", "1 h 30 min", "30 min · in office hours", "next business day": what `parseDuration` reads back as the same. */
export function formatDuration(duration: Duration, words: Words): string {
  return beside(duration, (minutes) => formatMinutes(minutes, words));
}

/** "Within 15 min", "Next business day": as it stands at the beginning of a cell. */
export function formatWithin(duration: Duration, words: Words): string {
  return begun(
    duration,
    (minutes) => words('duration.within', { time: formatMinutes(minutes, words) }),
    words,
  );
}

/** "Every 30 min", "Every hour", "When something changes". */
export function formatEvery(duration: Duration, words: Words): string {
  return begun(
    duration,
    (minutes) => {
      if (minutes === HOUR) return words('duration.everyHour');
      if (minutes === DAY) return words('duration.everyDay');
      return inDays(minutes)
        ? words('duration.everyDays', { count: minutes / DAY })
        : words('duration.every', { time: formatMinutes(minutes, words) });
    },
    words,
  );
}

export function formatMinutes(minutes: number, words: Words): string {
  if (inDays(minutes)) return words('duration.days', { count: minutes / DAY });
  // As text: "1,000 h" would be read back as one hour.
  const hours = String(Math.floor(minutes / HOUR));
  const rest = String(minutes % HOUR);
  if (hours === '0') return words('duration.minutes', { minutes: rest });
  return rest === '0'
    ? words('duration.hours', { hours })
    : words('duration.hoursMinutes', { hours, minutes: rest });
}

const inDays = (minutes: number): boolean => minutes > LONGEST_IN_HOURS && minutes % DAY === 0;

function begun(duration: Duration, time: (minutes: number) => string, { language }: Words): string {
  const said = beside(duration, time);
  const [first = ''] = said;
  return first.toLocaleUpperCase(language) + said.slice(first.length);
}

function beside({ minutes, words }: Duration, time: (minutes: number) => string): string {
  if (minutes === null) return words;
  return words === '' ? time(minutes) : `${time(minutes)}${BESIDE}${words}`;
}
