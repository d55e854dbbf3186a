import fc from 'fast-check';
import { wordsOf } from '../../../locales/catalogs';
import { planPage } from '../../../src/plan/file/plan-page';
import { LANGUAGES, type Plan } from '../../../src/plan/plan';
import { rowsOf } from '../../../src/plan/section';
import { RUNS, text } from '../arbitraries';
import { starter, typed } from '../builders';
import { fullPlan } from '../full-plan';
import { missingIn } from '../said-of';

const EXPORTED = { at: Date.UTC(2026, 4, 12, 14, 30), url: 'https://example.org/p', nameOf: () => 'Tom' };

const page = (plan: Plan): string =>
  planPage(plan, 'When the shop burns', EXPORTED, wordsOf(plan.head.language));

/** What a reader sees, without markup. */
const read = (html: string): string =>
  html
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

it.each(LANGUAGES)(
  '[L3] the page in %s holds every field of every row, its date and the way back',
  (language) => {
    const words = wordsOf(language);
    for (const plan of [starter(language), fullPlan(language, 'tom')]) {
      const html = page(plan);
      const said = read(html);
      expect(missingIn(said, { sections: plan.sections, words, nameOf: EXPORTED.nameOf })).toEqual([]);
      expect(said).toMatch(/2026.*14:30|2026.*2:30/);
      expect(html).toContain('href="https://example.org/p"');
      expect(html).toContain(`<html lang="${language}">`);
    }
  },
);

it('[L3] every template can be copied', () => {
  const plan = starter();
  const bodies = rowsOf(plan.sections.templates, 'template').filter(({ cells }) => cells.body !== undefined);
  expect(page(plan).match(/<blockquote>/g)).toHaveLength(bodies.length);
});

it('[L3] nothing is loaded from anywhere', () => {
  const html = page(starter());
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/\ssrc=|@import|url\(/);
});

it('[L3] whatever was typed is text', () => {
  const values = typed('values', {
    own: { text: '<script>alert(1)</script> [x](https://example.org/"onclick=alert)' },
    rows: [{ id: 'v1', kind: 'value', cells: { name: '"><img src=x onerror=alert(1)>' } }],
  });
  const plan = { ...starter(), sections: { ...starter().sections, values } };
  const html = page(plan);
  expect(html).not.toContain('<img');
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toContain('org/"onclick');
});

it('[L3] no text breaks out of its place', () => {
  const tagsOf = (html: string) => html.match(/<\/?[a-z][^>]*>/g)?.length;
  fc.assert(
    fc.property(text, (typedText) => {
      const withTitle = (title: string): string => planPage(starter(), title, EXPORTED, wordsOf('en-US'));
      expect(tagsOf(withTitle(typedText))).toBe(tagsOf(withTitle('x')));
    }),
    { ...RUNS, numRuns: 20 },
  );
});
