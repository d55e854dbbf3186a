/** The zones in which times are told, and the wall clocks in them. Offsets are asked of `Intl`: it knows when clocks change. */
import en from '../../../locales/cities/en-US.json';
import fr from '../../../locales/cities/fr-FR.json';
import type { Words } from '../words';

/** Where a city is not called as its zone is: "à Londres", "au Caire". */
const CITIES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['en-US', new Map(Object.entries(en))],
  ['fr-FR', new Map(Object.entries(fr))],
]);
/** Zones that are named for a city: `Etc/GMT+2` and `EST` are not. */
const OF_A_CITY =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/(?:.+\/)?(\w[\w-]*[a-z][\w-]*)$/;
const IS_UTC = /^(?:(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal|Greenwich|GMT[+-]?0))$/i;

const DAY_MS = 86_400_000;
/** The first and the last moment that have a clock in every zone. */
const LAST_MS = 8.64e15 - 2 * DAY_MS;

/** Making one is slow, and a plan has few zones. Null for a zone that nobody knows. */
const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatIn(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null;
  try {
    made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      era: 'short',
    });
  } catch {
    made = null;
  }
  formats.set(zone, made);
  return made;
}

/** What stands on a clock, as the moment at which it would stand on one in UTC. Null for no zone and no moment. */
export function wallClock(at: number, zone: string): number | null {
  const format = Math.abs(at) < LAST_MS ? formatIn(zone) : null;
  if (format === null) return null;
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
  const year = parts.get('era')?.startsWith('B') === true ? 1 - of('year') : of('year');
  const wall = new Date(0);
  wall.setUTCFullYear(year, of('month') - 1, of('day'));
  return wall.setUTCHours(of('hour'), of('minute'));
}

/** The moments at which a clock shows this whole minute: one; two where it is put back; where it is put forward, the one after. */
export function momentsOf(wall: number, zone: string): number[] {
  const offsets = [wall - DAY_MS, wall + DAY_MS].flatMap((near) => {
    const clock = wallClock(near, zone);
    return clock === null ? [] : [clock - near];
  });
  const moments = [...new Set(offsets)].map((offset) => wall - offset);
  const shown = moments.filter((moment) => wallClock(moment, zone) === wall);
  return shown.length > 0 ? shown : moments.slice(0, 1);
}

/** The plan's zones that say more than UTC does, each once. */
export function zonesBesideUtc(zones: readonly string[] = []): string[] {
  return [...new Set(zones)].filter((zone) => !IS_UTC.test(zone) && formatIn(zone) !== null);
}

/** "in Paris", "au Caire"; "(GMT-2)" for a zone that is named for no place. */
export function zonePlace(zone: string, at: number, words: Words): string {
  const named = CITIES.get(words.language)?.get(zone);
  if (named !== undefined) return named;
  // `US/Eastern` is an old name of New York's zone.
  const city = cityOf(zone) ?? cityOf(formatIn(zone)?.resolvedOptions().timeZone ?? '');
  if (city !== undefined) return words('update.time.place', { city: city.replaceAll('_', ' ') });
  // `Etc/GMT+2` is two hours behind: the sign of its name misleads.
  const parts = new Intl.DateTimeFormat(words.language, {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(at);
  return `(${parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone})`;
}

const cityOf = (zone: string): string | undefined => OF_A_CITY.exec(zone)?.[1];
