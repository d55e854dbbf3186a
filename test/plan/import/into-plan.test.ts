import fc from 'fast-check';
import { wordsOf } from '../../../locales/catalogs';
import { planToAdf } from '../../../src/plan/adf/plan';
import { applyEdit } from '../../../src/plan/apply';
import { SECTION_NAMES, type SectionName } from '../../../src/plan/fields';
import { planFile } from '../../../src/plan/file/plan-file';
import { changesInto, type Way } from '../../../src/plan/import/into-plan';
import type { Understood } from '../../../src/plan/import/outcome';
import { readFile } from '../../../src/plan/import/read-file';
import { readPage } from '../../../src/plan/import/read-page';
import { LANGUAGES, type Sections } from '../../../src/plan/plan';
import type { AnySection } from '../../../src/plan/section';
import { rowsOf } from '../../../src/plan/section';
import { RUNS } from '../arbitraries';
import { starter } from '../builders';
import { englishTemplate } from './fixtures/static-template';
import { randomSections, reading } from './reading';

const words = wordsOf('en-US');

/** The plan after the press; and after the press of Undo. */
function imported(
  plan: Sections,
  understood: Understood,
  way: Way,
): { after: Record<SectionName, AnySection>; undone: unknown } {
  const changes = changesInto(plan, understood, understood.found, way);
  const after: Record<SectionName, AnySection> = { ...plan };
  const inverses = changes.map(({ section, change }) => {
    const applied = applyEdit(after[section], { id: 'e', section, change });
    if (!applied.ok) throw new Error(applied.refusal.code);
    after[section] = applied.value.section;
    return { section, change: applied.value.inverse };
  });
  const undone = { ...after };
  for (const { section, change } of inverses.reverse()) {
    const applied = applyEdit(undone[section], { id: 'u', section, change });
    if (!applied.ok) throw new Error(applied.refusal.code);
    undone[section] = applied.value.section;
  }
  return { after, undone };
}

const file = (sections: Sections): string =>
  planFile({ ...starter(), sections }, { at: 0, url: 'https://example.org', nameOf: () => null }, words);

function read(text: string, into: Sections): Understood {
  const found = readFile(text, reading(into));
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
}

it.each(LANGUAGES)('[B7] a plan in %s that was written and comes in again changes nothing', (language) => {
  const plan = starter(language);
  const { sections } = plan;
  const page = readPage(planToAdf(plan, wordsOf(language)), reading(sections));
  // Also where a page begins a cell with a capital, and tells chosen rows in the order of their table.
  expect(changesInto(sections, page, page.found, 'replace')).toEqual([]);
  expect(changesInto(sections, page, page.found, 'add')).toEqual([]);
  expect(changesInto(sections, read(file(sections), sections), SECTION_NAMES, 'replace')).toEqual([]);
});

it('[B8] a file replaces the plan by its own, but for the review, and Undo gives it back', () => {
  fc.assert(
    fc.property(randomSections, randomSections, (is, comes) => {
      const understood = read(file(comes), is);
      const { after, undone } = imported(is, understood, 'replace');
      for (const name of understood.found) {
        const { reviewed: _, ...own } = after[name].own;
        const { reviewed: __, ...wanted } = { ...understood.sections[name].own, reviewed: null };
        expect(own).toEqual(wanted);
        expect(after[name].rows).toEqual(understood.sections[name].rows);
      }
      expect(undone).toEqual(is);
    }),
    { ...RUNS, numRuns: 60 },
  );
});

it('[B8] adding takes no word of the plan away, and Undo gives it back', () => {
  fc.assert(
    fc.property(randomSections, randomSections, (is, comes) => {
      const { after, undone } = imported(is, read(file(comes), is), 'add');
      for (const name of SECTION_NAMES) {
        const rows = new Map(after[name].rows.map((row) => [row.id, row.cells]));
        for (const { id, cells } of is[name].rows) expect(rows.get(id)).toMatchObject(cells);
        for (const [field, value] of Object.entries(is[name].own))
          expect(JSON.stringify(after[name].own[field]).startsWith(JSON.stringify(value).slice(0, -1))).toBe(
            true,
          );
      }
      expect(undone).toEqual(is);
    }),
    { ...RUNS, numRuns: 60 },
  );
});

it('[B8] a page replaces the rows that it has, and leaves what it does not speak of', () => {
  const { sections } = starter();
  const understood = readPage(englishTemplate, reading(sections));
  const { after, undone } = imported(sections, understood, 'replace');
  expect(rowsOf(after.incidents, 'severity').map(({ cells }) => cells.name)).toEqual(['Critical', 'Minor']);
  expect(rowsOf(after.incidents, 'special')).toEqual(rowsOf(sections.incidents, 'special'));
  expect(after.top.own['zones']).toEqual(sections.top.own.zones);
  expect(after.roles.own['text']).toEqual(sections.roles.own.text);
  expect(undone).toEqual(sections);
});

it('[B7] a row that is called the same stays the same row, and others go on naming it', () => {
  const { sections } = starter();
  const called = rowsOf(sections.roles, 'role').find(({ cells }) => cells.name === 'Incident commander');
  const understood = readPage(englishTemplate, reading(sections));
  const [commander] = rowsOf(understood.sections.roles, 'role');
  expect(commander?.id).toBe(called?.id);
  expect(rowsOf(understood.sections.channels, 'channel')[1]?.cells.postedBy).toEqual([called?.id]);
});

it('[B6] what somebody bent in a file over its limit stays out, and a script is text', () => {
  const { sections } = starter();
  const bent = file(sections)
    .replace('"Incident commander"', JSON.stringify('x'.repeat(121)))
    .replace(JSON.stringify(sections.roles.own.text), JSON.stringify('<script>alert(1)</script>'));
  const understood = read(bent, sections);
  expect(understood.over).toMatchObject([{ owner: 'role', field: 'name', why: { code: 'tooLong' } }]);
  expect(understood.sections.roles.own.text).toBe('<script>alert(1)</script>');
});
