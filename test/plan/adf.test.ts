import fc from 'fast-check';
import { wordsOf } from '../../locales/catalogs';
import { SHOWN_ALONE } from '../../src/plan/alone';
import type { AdfDocument } from '../../src/plan/adf/nodes';
import { linkToAdf, planToAdf, sentenceToAdf } from '../../src/plan/adf/plan';
import { bodyToAdf, textToAdf } from '../../src/plan/adf/text';
import * as adf from '../../src/plan/adf/nodes';
import { FIELDS, SECTION_NAMES, type SectionName } from '../../src/plan/fields';
import { parseText } from '../../src/plan/markdown';
import { LANGUAGES, type Plan } from '../../src/plan/plan';
import type { AnySection } from '../../src/plan/section';
import { faultsOf } from './adf-schema';
import { RUNS, sectionOf, text } from './arbitraries';
import { row, section, starter, typed } from './builders';

const en = wordsOf('en-US');

function planOf(sections: Partial<Record<SectionName, AnySection>>): Plan {
  const empty = section();
  return {
    ...starter(),
    sections: {
      top: typed('top', sections.top ?? empty),
      incidents: typed('incidents', sections.incidents ?? empty),
      roles: typed('roles', sections.roles ?? empty),
      channels: typed('channels', sections.channels ?? empty),
      templates: typed('templates', sections.templates ?? empty),
      values: typed('values', sections.values ?? empty),
    },
  };
}

/** All text of a document, and what its nodes say. */
function saidIn(document: AdfDocument): string {
  return JSON.stringify(document);
}

const randomPlan = fc
  .record({
    top: sectionOf('top'),
    incidents: sectionOf('incidents'),
    roles: sectionOf('roles'),
    channels: sectionOf('channels'),
    templates: sectionOf('templates'),
    values: sectionOf('values'),
  })
  .map(planOf);

describe('[A1] by Atlassian’s schema', () => {
  it('a document that is none is found out', () => {
    expect(faultsOf({ type: 'doc', version: 1, content: [{ type: 'nothing' }] })).not.toEqual([]);
    expect(faultsOf(adf.doc([adf.paragraph({ type: 'text', text: '' })]))).not.toEqual([]);
  });
  it.each(LANGUAGES)('the starter in %s is valid', (language) => {
    expect(faultsOf(planToAdf(starter(language), wordsOf(language)))).toEqual([]);
  });
  it.each(SHOWN_ALONE)('a section that stands alone is valid, and a part of the whole: %s', (only) => {
    const alone = planToAdf(starter(), en, undefined, only);
    expect(faultsOf(alone)).toEqual([]);
    expect(saidIn(planToAdf(starter(), en))).toContain(JSON.stringify(alone.content).slice(1, -1));
  });
  it('an empty plan is valid', () => {
    expect(faultsOf(planToAdf(planOf({}), en))).toEqual([]);
  });
  it('any plan is valid', () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        expect(faultsOf(planToAdf(plan, en, (person) => (person === 'tom' ? 'Tom Okafor' : null)))).toEqual(
          [],
        );
      }),
      { ...RUNS, numRuns: 150 },
    );
  });
  it('any text and any body is valid', () => {
    fc.assert(
      fc.property(text, (source) => {
        const blocks = [...textToAdf(parseText(source)), adf.blockquote(bodyToAdf(source))];
        expect(faultsOf(adf.doc(blocks))).toEqual([]);
      }),
      { ...RUNS, numRuns: 500 },
    );
  });
  it('a sentence in the place of a plan is valid', () => {
    expect(faultsOf(sentenceToAdf('This plan cannot be shown.'))).toEqual([]);
  });
});

describe('[A2] an export', () => {
  it('holds every text of the plan, whatever it is in', () => {
    fc.assert(
      fc.property(
        fc.record(
          Object.fromEntries(SECTION_NAMES.map((name) => [name, sectionOf(name)])) as Record<
            SectionName,
            fc.Arbitrary<AnySection>
          >,
        ),
        (sections) => {
          const { plan, marks } = marked(sections);
          const said = saidIn(planToAdf(plan, en));
          expect(marks.filter((mark) => !said.includes(mark))).toEqual([]);
        },
      ),
      { ...RUNS, numRuns: 150 },
    );
  });
  it('says the rhythm in one cell', () => {
    const severity = row('severity', 's', {
      every: { minutes: 30, words: '' },
      everyMonitoring: { minutes: 60, words: '' },
      slowerAfter: { minutes: 120, words: '' },
      slowerEvery: { minutes: 60, words: '' },
    });
    const said = saidIn(planToAdf(planOf({ incidents: section([severity]) }), en));
    expect(said).toContain('Every 30\u00a0min');
    expect(said).toContain('Monitoring: 1\u00a0h · after 2\u00a0h: 1\u00a0h');
  });
  it('names people by mentions, with the name where it is known', () => {
    const plan = planOf({ roles: section([row('role', 'r', { holders: ['tom', 'ana'] })]) });
    const said = saidIn(planToAdf(plan, en, (person) => (person === 'tom' ? 'Tom Okafor' : null)));
    expect(said).toContain('{"type":"mention","attrs":{"id":"tom","text":"@Tom Okafor"}}');
    expect(said).toContain('{"type":"mention","attrs":{"id":"ana"}}');
  });
  it('links only to what is safe to press', () => {
    const channel = (name: string, link: string) => row('channel', name, { name, link });
    const plan = planOf({
      channels: section([channel('good', 'https://a.org'), channel('bad', 'javascript:x')]),
    });
    const said = saidIn(planToAdf(plan, en));
    expect(said).toContain('"href":"https://a.org"');
    expect(said).not.toContain('"href":"javascript');
    expect(said).toContain('javascript:x');
  });
  it('says yes and no', () => {
    const channels = section([
      row('channel', 'paper', { name: 'Paper', worksWhenDown: true }),
      row('channel', 'chat', { name: 'Chat', worksWhenDown: false }),
    ]);
    const answers = saidIn(planToAdf(planOf({ channels }), en)).match(/"text":"(?:Yes|No)"/g);
    expect(answers).toEqual(['"text":"Yes"', '"text":"No"']);
  });
  it('says what is not set', () => {
    expect(
      saidIn(planToAdf(planOf({ roles: section([row('role', 'r', { name: 'Scribe' })]) }), en)),
    ).toContain('Not set');
  });
});

describe('[A3] a severity’s colour', () => {
  it('follows its place, with its name', () => {
    const plan = planOf({
      incidents: section([
        ...['One', 'Two', 'Three', 'Four', 'Five'].map((name) => row('severity', name, { name })),
        row('special', 'security', { name: 'Security' }),
      ]),
    });
    const said = saidIn(planToAdf(plan, en));
    const colours = [...said.matchAll(/"type":"status","attrs":(\{[^}]*\})/g)].map(
      ([, attrs = '']) => JSON.parse(attrs) as unknown,
    );
    expect(colours).toEqual([
      { text: 'One', color: 'red' },
      { text: 'Two', color: 'yellow' },
      { text: 'Three', color: 'blue' },
      { text: 'Four', color: 'neutral' },
      { text: 'Five', color: 'neutral' },
      { text: 'Security', color: 'purple' },
    ]);
  });
});

describe('[A4] a mirror', () => {
  it('exports a link to where the plan is', () => {
    const document = linkToAdf('Operations', 'https://example.org/wiki/x', en);
    expect(faultsOf(document)).toEqual([]);
    expect(saidIn(document)).toContain('"href":"https://example.org/wiki/x"');
  });
});

/** The plan with a mark of its own in every text that it holds, and the marks. */
function marked(sections: Readonly<Record<SectionName, AnySection>>): { plan: Plan; marks: string[] } {
  const marks: string[] = [];
  const mark = (
    kinds: Readonly<Record<string, { kind: string }>>,
    cells: AnySection['own'],
  ): AnySection['own'] =>
    Object.fromEntries(
      Object.entries(cells).map(([name, value]) => {
        const kind = kinds[name]?.kind ?? '';
        if (!['line', 'text', 'body', 'link'].includes(kind)) return [name, value];
        const word = `mark${String(marks.length)}z`;
        marks.push(word);
        return [name, kind === 'link' ? `https://${word}.org` : word];
      }),
    );
  const all = Object.fromEntries(
    SECTION_NAMES.map((name) => {
      const { own, rows } = sections[name];
      const kinds: Readonly<Record<string, Readonly<Record<string, { kind: string }>>>> = FIELDS[name].rows;
      return [
        name,
        {
          own: mark(FIELDS[name].own, own),
          // What a role is needed for is said where it is needed "if".
          rows: rows.map((one) => {
            const cells = 'neededIf' in one.cells ? { ...one.cells, needed: 'if' } : one.cells;
            return { ...one, cells: mark(kinds[one.kind] ?? {}, cells) };
          }),
        },
      ];
    }),
  );
  return { plan: planOf(all), marks };
}
