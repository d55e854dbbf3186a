import fc from 'fast-check';
import { wordsOf } from '../../../locales/catalogs';
import { planToAdf } from '../../../src/plan/adf/plan';
import { blocksOf } from '../../../src/plan/import/document';
import { readPage } from '../../../src/plan/import/read-page';
import { LANGUAGES, type Plan, type Sections } from '../../../src/plan/plan';
import { RUNS } from '../arbitraries';
import { starter } from '../builders';
import { randomSections, reading } from './reading';

/** As Confluence keeps it: neighbouring texts of one form are one. */
const pageOf = (plan: Plan) => blocksOf(planToAdf(plan, wordsOf(plan.head.language)));

function shown(sections: Sections): unknown {
  const ordered = JSON.stringify(sections, (_, value: unknown) =>
    Array.isArray(value) && value.every((member) => typeof member === 'string') ? [...value].sort() : value,
  );
  return JSON.parse(ordered.toLowerCase());
}

/** The plan that comes in again from the page that was written of it. */
function again(plan: Plan): Plan {
  const understood = readPage(planToAdf(plan, wordsOf(plan.head.language)), reading());
  return { ...plan, sections: understood.sections };
}

it.each(LANGUAGES)(
  '[B2] the starter in %s, written as a page, comes in again as the same plan',
  (language) => {
    const plan = starter(language);
    const understood = readPage(planToAdf(plan, wordsOf(language)), reading(plan.sections));
    expect(understood.kept).toEqual([]);
    expect(understood.over).toEqual([]);
    expect(understood.lost).toEqual([]);
    // Chosen rows are a set, told in the order of their table. A page begins a cell with a capital: "when something changes" comes in as it is shown.
    expect(shown(understood.sections)).toEqual(shown(plan.sections));
  },
);

describe('[B2] what was written as a page comes in again as the same plan', () => {
  it.each(LANGUAGES)('any plan in %s', (language) => {
    fc.assert(
      fc.property(randomSections, (sections) => {
        const plan = { ...starter(language), sections };
        expect(pageOf(again(plan))).toEqual(pageOf(plan));
      }),
      { ...RUNS, numRuns: 60 },
    );
  });
});

it('[B3] any JSON is read, and never an error', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
      expect(readPage(json, reading()).from).toBe('page');
    }),
    { ...RUNS, numRuns: 500 },
  );
});

it.each(["Valeurs d'incident", 'Valeurs d’incident'])(
  '[B4] a section is known by its heading, whichever apostrophe it was typed with: %s',
  (heading) => {
    const text = (words: string) => ({ type: 'text', text: words });
    const page = {
      type: 'doc',
      version: 1,
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text(heading)] },
        { type: 'paragraph', content: [text('Nous disons ce que nous savons.')] },
      ],
    };
    expect(readPage(page, reading()).sections.values.own.text).toBe('Nous disons ce que nous savons.');
  },
);
