import { zonePlace } from '../../plan/update/zones';
import type { Words } from '../../plan/words';

/** "Times are told in UTC, in London and in Kolkata": zones as people call them. */
export function zonesSentence(zones: readonly string[], words: Words): string {
  const places = [words('reading.zones.utc'), ...zones.map((zone) => zonePlace(zone, Date.now(), words))];
  return words('reading.zones', {
    places: new Intl.ListFormat(words.language, { type: 'conjunction' }).format(places),
  });
}
