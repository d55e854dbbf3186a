import type { Words } from '../../../plan/words';

interface Named {
  readonly cells: { readonly name?: string };
}

/** The names of chosen rows, as a language puts them one after the other. */
export function joined(rows: readonly Named[], words: Words): string {
  return joinedNames(
    rows.map(({ cells }) => cells.name ?? words('field.notSet')),
    words,
  );
}

export function joinedNames(names: readonly string[], words: Words): string {
  return new Intl.ListFormat(words.language, { style: 'short', type: 'unit' }).format(names);
}
