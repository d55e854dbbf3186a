/**
 * One section of a plan by itself, as a macro may show it: the section whole, of the others the names that it can name,
 * and nothing else. A page that shows the roles does not get to know the templates.
 */
import { fieldsOfRow, ROW_KINDS, SECTION_OF, type RowKind, type SectionName } from './fields';
import type { AnySection } from './section';

export const SHOWN_ALONE = [
  'incidents',
  'roles',
  'channels',
  'templates',
  'values',
] as const satisfies readonly SectionName[];
export type ShownAlone = (typeof SHOWN_ALONE)[number];

/** Of this section, what is told where `shown` stands alone. */
export function partFor(shown: ShownAlone, name: SectionName, section: AnySection): AnySection {
  if (name === shown) return section;
  const named = kindsNamedBy(shown);
  const own = ownToldBeside(shown, name);
  return {
    own: Object.fromEntries(Object.entries(section.own).filter(([field]) => own.includes(field))),
    rows: section.rows
      .filter(({ kind }) => named.has(kind))
      .map(({ cells: { name: called }, ...row }) => ({
        ...row,
        cells: called === undefined ? {} : { name: called },
      })),
  };
}

/** Whether anything of the section is told where `shown` stands alone. */
export function isToldBeside(shown: ShownAlone, name: SectionName): boolean {
  return (
    name === shown ||
    ownToldBeside(shown, name).length > 0 ||
    [...kindsNamedBy(shown)].some((kind) => SECTION_OF[kind] === name)
  );
}

/** The plan's title says whose section it is; how mentions go is part of naming people. */
function ownToldBeside(shown: ShownAlone, name: SectionName): readonly string[] {
  if (name !== 'top') return [];
  return shown === 'roles' ? ['title', 'mentions'] : ['title'];
}

/** Whether cells of another section may choose a row of this kind. */
export function isNamedElsewhere(kind: RowKind): boolean {
  return SHOWN_ALONE.some((section) => section !== SECTION_OF[kind] && kindsNamedBy(section).has(kind));
}

/** The kinds of row that cells of this section choose from. */
function kindsNamedBy(shown: ShownAlone): ReadonlySet<RowKind> {
  const fields = ROW_KINDS.filter((kind) => SECTION_OF[kind] === shown).flatMap((kind) =>
    Object.values(fieldsOfRow(kind)),
  );
  return new Set(fields.flatMap((field) => (field.kind === 'rows' ? [field.of] : [])));
}
