/**
 * A time as people type it in a hurry: "14:30", "16 h 30 à Paris", "2:30 pm", "12 May, 23:50", "30 min", "20 min ago",
 * "now". Without a city it is in UTC; without a day it is the nearest one on its side of the present. What is none of
 * this stays the words that were typed, and so does everything that could be two things.
 */
import { parseDuration } from '../duration';
import { LANGUAGES } from '../plan';
import type { Words } from '../words';
import { fold, foldWords } from './fold';
import { momentsOf, wallClock, zonePlace, zonesBesideUtc } from './zones';

export interface Reading {
  /** When it was typed. */
  readonly at: number;
  /** Whether the time is one that was or one that comes. */
  readonly toward: 'past' | 'future';
  readonly zones: readonly string[];
  readonly words: Words;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Longer is prose. */
const LONGEST = 100;

const NOW = /^(?:now|right now|maintenant|a l'instant)$/;
const AGO = /^il y a (.+)$|^(.+) ago$/;
const FROM_NOW = /^(?:in|dans) (.+)$|^(.+) from now$/;
const BEFORE = /^(?:(?:at|by|since|from|on|a|le|vers|des|depuis|d'ici|avant) )+/;
const CLOCK = /^(\d{1,2})(?:(?: ?h ?|[:.])(\d{2})?)? ?(am|pm|a\.m\.|p\.m\.)?(?![\p{L}\p{N}])/u;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})[t ,]+/;
const DAY_MONTH = /^(\d{1,2})(?:er|st|nd|rd|th)? (\p{L}{3,9})\.?(?: (\d{4}))?(?:,| a| at|) /u;
const MONTH_DAY = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:, (\d{4}))?(?:,| at|) /u;
/** "1h30" and "2 h" are how long; from here on an hour with its h is one of the clock. */
const FIRST_CLOCK_HOUR = 7;

/** The moment, or null for words that name none. */
export function readTime(typed: string, reading: Reading): number | null {
  if (typed.length > LONGEST) return null;
  // What the app itself writes ends with the other zones in brackets.
  const text = fold(typed)
    .replace(/[\s\u200e\u200f]+/g, ' ')
    .replace(/’/g, "'")
    .replace(/ ?\(.*$/, '')
    .trim();
  if (NOW.test(text)) return minuteOf(reading.at);
  const ago = AGO.exec(text);
  if (ago !== null) return lasting(ago[1] ?? ago[2] ?? '', -1, reading.at);
  const fromNow = FROM_NOW.exec(text);
  if (fromNow !== null) return lasting(fromNow[1] ?? fromNow[2] ?? '', 1, reading.at);
  return (
    onTheClock(text.replace(BEFORE, ''), reading) ??
    lasting(text, reading.toward === 'past' ? -1 : 1, reading.at)
  );
}

function lasting(text: string, sign: 1 | -1, at: number): number | null {
  const duration = parseDuration(text);
  return duration?.minutes == null || duration.words !== ''
    ? null
    : minuteOf(at + sign * duration.minutes * MINUTE_MS);
}

const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS) * MINUTE_MS;

function onTheClock(text: string, reading: Reading): number | null {
  const day = dayIn(text);
  const clock = CLOCK.exec(text.slice(day?.length ?? 0));
  if (clock === null) return null;
  const [whole, hours = '', minutes, half] = clock;
  const bare = minutes === undefined && half === undefined;
  if (bare && !whole.includes('h')) return null;
  if (whole.includes('h') && day === null && Number(hours) < FIRST_CLOCK_HOUR && hours.length < 2)
    return null;
  const hour = hourOf(Number(hours), half);
  const minute = Number(minutes ?? 0);
  const [rest = ''] = text.slice((day?.length ?? 0) + whole.length).split(',', 1);
  const zone = zoneIn(rest, reading);
  if (hour === null || minute > 59 || zone === null) return null;
  return nearest((hour * 60 + minute) * MINUTE_MS, zone, day, reading);
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}

interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly date: number;
  /** Of its text. */
  readonly length: number;
}

function dayIn(text: string): Day | null {
  const iso = ISO_DAY.exec(text);
  if (iso !== null)
    return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]), length: iso[0].length };
  const dayFirst = DAY_MONTH.exec(text);
  const named = dayFirst ?? MONTH_DAY.exec(text);
  if (named === null) return null;
  const [whole, one = '', other = '', year] = named;
  const month =
    MONTHS.get((dayFirst === null ? one : other).slice(0, 4)) ??
    MONTHS.get((dayFirst === null ? one : other).slice(0, 3));
  if (month === undefined) return null;
  return {
    year: year === undefined ? null : Number(year),
    month,
    date: Number(dayFirst === null ? other : one),
    length: whole.length,
  };
}

/** By their first letters, which tell them apart: "juin" from "juil". */
const MONTHS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((language) => {
    const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => fold(name.format(Date.UTC(2026, month, 1)))).flatMap(
      (long, month) => [
        [long.slice(0, 4), month + 1] as const,
        ...(/^jui/.test(long) ? [] : [[long.slice(0, 3), month + 1] as const]),
      ],
    );
  }),
);

/** UTC when none is said, null for one that the plan does not name. */
function zoneIn(rest: string, { zones, words, at }: Reading): string | null {
  const said = foldWords(rest).replace(/^ (?:in|a|at|au|aux|en) /, ' ');
  if (said.trim() === '' || said === ' utc ' || said === ' gmt ' || said === ' z ') return 'UTC';
  return (
    zonesBesideUtc(zones).find((zone) => {
      const city = zone.slice(zone.lastIndexOf('/') + 1);
      return [zone, city, zonePlace(zone, at, words).replace(/^\S+ /, '')].some(
        (name) => foldWords(name) === said,
      );
    }) ?? null
  );
}

/** Of the moments at which a clock shows this time of day, the one that is meant. */
function nearest(timeOfDay: number, zone: string, day: Day | null, { at, toward }: Reading): number | null {
  const here = wallClock(at, zone);
  if (here === null) return null;
  const walls =
    day === null
      ? [-1, 0, 1].map((days) => Math.floor(here / DAY_MS) * DAY_MS + days * DAY_MS + timeOfDay)
      : (day.year === null
          ? [-1, 0, 1].map((years) => new Date(here).getUTCFullYear() + years)
          : [day.year]
        ).flatMap((year) => {
          const midnight = Date.UTC(year, day.month - 1, day.date);
          const found = new Date(midnight);
          return found.getUTCMonth() === day.month - 1 ? [midnight + timeOfDay] : [];
        });
  const moments = walls.flatMap((wall) => momentsOf(wall, zone));
  const onItsSide = moments.filter((moment) => (toward === 'past' ? moment <= at : moment > at));
  if (onItsSide.length > 0) return toward === 'past' ? Math.max(...onItsSide) : Math.min(...onItsSide);
  // A whole date is what it is, on whichever side.
  return moments[0] ?? null;
}
