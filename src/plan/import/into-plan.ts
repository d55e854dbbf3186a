/**
 * What an import changes in a plan, as edits that one press of Undo takes back. *Replace*: the rows are those of the
 * page, of the kinds that it has; a text is the page's where it has one. *Add*: what the plan says stays, and what it
 * lacks comes from the page. A file is a whole plan, and replaces whole sections.
 */
import { difference } from '../difference';
import type { ChangeIn } from '../edit';
import { fieldOf, type Owner, type SectionName } from '../fields';
import type { Sections } from '../plan';
import type { AnyRow, AnySection } from '../section';
import type { Value } from '../values';
import type { Understood } from './outcome';
import { cellsSaid } from './said-same';

export type Way = 'replace' | 'add';

export function changesInto(
  plan: Sections,
  { from, sections }: Pick<Understood, 'from' | 'sections'>,
  chosen: readonly SectionName[],
  way: Way,
): ChangeIn[] {
  return chosen.flatMap((section) => {
    const is: AnySection = plan[section];
    const comes: AnySection = sections[section];
    const becomes = way === 'add' ? added(section, is, comes) : from === 'file' ? comes : replaced(is, comes);
    return difference(section, is, becomes).map((change) => ({ section, change }));
  });
}

function replaced(is: AnySection, comes: AnySection): AnySection {
  const kinds = new Set(comes.rows.map(({ kind }) => kind));
  const there = new Map(is.rows.map((row) => [row.id, row]));
  const said = comes.rows.map((row) => {
    const same = there.get(row.id);
    return same?.kind === row.kind ? cellsSaid(same, row) : row;
  });
  return {
    own: { ...is.own, ...comes.own },
    rows: [...said, ...is.rows.filter(({ kind }) => !kinds.has(kind))],
  };
}

function added(section: SectionName, is: AnySection, comes: AnySection): AnySection {
  const coming = new Map(comes.rows.map((row) => [row.id, row]));
  const there = new Set(is.rows.map(({ id }) => id));
  const kept = is.rows.map((row): AnyRow => {
    const same = coming.get(row.id);
    return same === undefined ? row : { ...row, cells: { ...same.cells, ...row.cells } };
  });
  return {
    own: addedTexts(section, is.own, comes.own),
    rows: [...kept, ...comes.rows.filter(({ id }) => !there.has(id))],
  };
}

type Cells = Readonly<Record<string, Value>>;

/** A text comes under the one that is there, unless it stands in it already. */
function addedTexts(owner: Owner, is: Cells, comes: Cells): Cells {
  const both = Object.entries(comes).map(([name, value]): [string, Value] => {
    const before = is[name];
    if (before === undefined) return [name, value];
    const isText = fieldOf(owner, name)?.kind === 'text';
    if (!isText || typeof before !== 'string' || typeof value !== 'string' || before.includes(value))
      return [name, before];
    return [name, `${before}\n\n${value}`];
  });
  return { ...is, ...Object.fromEntries(both) };
}
