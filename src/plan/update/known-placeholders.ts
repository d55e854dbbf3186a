/** Which placeholders something fills, and which are offered where a template is written. */
import { fieldsOfRow } from '../fields';
import { placeholdersOf } from '../placeholders';
import type { Sections } from '../plan';
import { rowsOf } from '../section';
import { hasPlaceholders } from '../typed-hints';
import type { RowId } from '../values';
import { KNOWN, placeholderKey } from './placeholder-key';

export interface KnownPlaceholders {
  /** By their keys. */
  readonly known: ReadonlySet<string>;
  /** As the team's templates spell them: the app's own, then the team's, then its roles. */
  readonly offered: readonly string[];
}

const MOST = 24;

/** For a template that is being written: what it alone names, a slip of the pen perhaps, is known by no other. */
export function knownPlaceholders({ templates, roles }: Sections, written: RowId | null): KnownPlaceholders {
  const names = new Map<string, string>(KNOWN.map((key) => [key, key]));
  const spelt = new Set<string>();
  for (const { id, cells } of rowsOf(templates, 'template'))
    if (id !== written)
      for (const name of namesIn(cells)) {
        const key = placeholderKey(name);
        if (!spelt.has(key)) names.set(key, name);
        spelt.add(key);
      }
  for (const { cells } of rowsOf(roles, 'role')) {
    const { name = '' } = cells;
    const key = placeholderKey(name);
    // A name that is no placeholder could not be put in.
    if (!names.has(key) && placeholdersOf(`{{${name}}}`).length === 1) names.set(key, name);
  }
  return { known: new Set(names.keys()), offered: [...names.values()].slice(0, MOST) };
}

const TEXTS = Object.entries(fieldsOfRow('template')).flatMap(([name, field]) =>
  hasPlaceholders(field) ? [name] : [],
);

const namesIn = (cells: Readonly<Record<string, unknown>>): string[] =>
  TEXTS.flatMap((name) => {
    const text = cells[name];
    return typeof text === 'string' ? placeholdersOf(text) : [];
  });
