/** A moment as it is told to people everywhere: in UTC, and in the zones that the plan names. */
import type { Words } from '../words';
import { wallClock, zonePlace, zonesBesideUtc } from './zones';

export interface Clock {
  readonly zones: readonly string[];
  readonly words: Words;
  /** A day is said where it is another than today's. */
  readonly now: number;
}

/** "14:30 UTC, 16:30 in Paris": in a sentence about the plan. */
export function sayTime(at: number, clock: Clock): string {
  const [utc, ...others] = told(at, clock);
  return [utc, ...others].join(', ');
}

/** "14:30 UTC (16:30 in Paris)": inside a text, whose own commas it must not meet. */
export function writeTime(at: number, clock: Clock): string {
  const [utc = '', ...others] = told(at, clock);
  return others.length === 0 ? utc : `${utc} (${others.join(', ')})`;
}

function told(at: number, { zones, words, now }: Clock): string[] {
  const utc = wallClock(at, 'UTC');
  if (utc === null) return [];
  const places = new Map<number, string[]>();
  for (const zone of zonesBesideUtc(zones)) {
    const wall = wallClock(at, zone);
    const place = zonePlace(zone, at, words);
    if (wall !== null && !places.get(wall)?.includes(place))
      places.set(wall, [...(places.get(wall) ?? []), place]);
  }
  return [
    words('update.time.utc', { time: sayClock(utc, wallClock(now, 'UTC'), words) }),
    ...[...places].map(([wall, names]) =>
      words('update.time.local', { time: sayClock(wall, utc, words), place: placesIn(names, words) }),
    ),
  ];
}

/** "in Paris and Berlin": what all begin with is said once. */
function placesIn([first = '', ...others]: readonly string[], { language }: Words): string {
  if (others.length === 0) return first;
  const preposition = first.slice(0, first.indexOf(' ') + 1);
  const same = others.every((place) => place.startsWith(preposition));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format([
    first,
    ...others.map((place) => (same ? place.slice(preposition.length) : place)),
  ]);
}

/** What a clock shows, with the day where it is another than `beside`'s. */
function sayClock(wall: number, beside: number | null, words: Words): string {
  const [date = '', time = ''] = new Date(wall).toISOString().split('T');
  const [hours = '', minutes = ''] = time.split(':');
  const clock = words('update.time.clock', { hours, minutes });
  if (beside !== null && new Date(beside).toISOString().startsWith(`${date}T`)) return clock;
  const day = new Intl.DateTimeFormat(words.language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return words('update.time.day', { day: day.format(wall), time: clock });
}
