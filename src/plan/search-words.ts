/**
 * What Confluence's search finds a page by, of the plan in it: the macro's form keeps it in the page as a parameter that
 * is indexed (`words` in manifest.yml), as it is when the form is saved. Names alone: who may see the page reads them there.
 */
import type { Sections } from './plan';
import { rowsOf } from './section';

/** A parameter is a part of the page, and of every version of it. */
const MOST_CHARACTERS = 4_000;
const BETWEEN = ' · ';

export function searchWords({ top, incidents, roles, channels }: Sections): string {
  const rows = [
    ...rowsOf(incidents, 'severity'),
    ...rowsOf(incidents, 'special'),
    ...rowsOf(roles, 'role'),
    ...rowsOf(channels, 'channel'),
  ];
  const names = [top.own.title, ...rows.map(({ cells }) => cells.name)].filter((name) => name !== undefined);
  return [...new Set(names)].reduce((words, name) => {
    const longer = words === '' ? name : words + BETWEEN + name;
    return longer.length > MOST_CHARACTERS ? words : longer;
  }, '');
}
