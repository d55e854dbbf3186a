/** What pages are read with in tests, and random plans in which no row names one that is gone. */
import fc from 'fast-check';
import { wordsOf } from '../../../locales/catalogs';
import { fieldsOfRow } from '../../../src/plan/fields';
import type { ReadWith } from '../../../src/plan/import/gathered';
import { LANGUAGES, type Sections } from '../../../src/plan/plan';
import { rowsToChoose } from '../../../src/plan/rows';
import type { AnyRow, AnySection } from '../../../src/plan/section';
import { isMembers } from '../../../src/plan/value-words';
import { sectionOf } from '../arbitraries';
import { section, typed } from '../builders';

export const blankSections: Sections = {
  top: typed('top', section()),
  incidents: typed('incidents', section()),
  roles: typed('roles', section()),
  channels: typed('channels', section()),
  templates: typed('templates', section()),
  values: typed('values', section()),
};

export function reading(into: Sections = blankSections): ReadWith {
  let made = 0;
  return {
    languages: LANGUAGES.map(wordsOf),
    into,
    newId: () => {
      made += 1;
      return `new-${made}`;
    },
  };
}

export const randomSections: fc.Arbitrary<Sections> = fc
  .record({
    top: sectionOf('top'),
    incidents: sectionOf('incidents'),
    roles: sectionOf('roles'),
    channels: sectionOf('channels'),
    templates: sectionOf('templates'),
    values: sectionOf('values'),
  })
  .map((found): Sections => {
    const incidents = typed('incidents', found.incidents);
    const roles = typed('roles', found.roles);
    const before: Sections = { ...blankSections, incidents, roles };
    const channels = typed('channels', withoutGone(found.channels, before));
    const all: Sections = { ...before, channels };
    return {
      ...all,
      top: typed('top', withoutBlank(found.top)),
      templates: typed('templates', withoutGone(found.templates, all)),
      values: typed('values', found.values),
    };
  });

/** Where to begin, all blanks, is a panel without a word. */
function withoutBlank({ own: { startHere, ...own }, rows }: AnySection): AnySection {
  const isBlank = typeof startHere !== 'string' || startHere.trim() === '';
  return { own: isBlank ? own : { ...own, startHere }, rows };
}

/** A page holds no trace of a row that is gone. */
function withoutGone({ own, rows }: AnySection, sections: Sections): AnySection {
  return { own, rows: rows.map((row) => rowWithoutGone(row, sections)) };
}

function rowWithoutGone(row: AnyRow, sections: Sections): AnyRow {
  const cells = Object.entries(row.cells).flatMap(([name, value]): [string, AnyRow['cells'][string]][] => {
    const field = fieldsOfRow(row.kind)[name];
    if (field?.kind !== 'rows' || !isMembers(value)) return [[name, value]];
    const there = rowsToChoose(field.of, sections).map(({ id }) => id);
    const left = value.filter((id) => there.includes(id));
    return left.length === 0 && !field.all ? [] : [[name, left]];
  });
  return { ...row, cells: Object.fromEntries(cells) };
}
