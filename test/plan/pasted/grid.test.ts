import fc from 'fast-check';
import { readGrid, type PastedForm } from '../../../src/plan/pasted/grid';
import { RUNS } from '../arbitraries';

const read = (text: string, isHeader = false): { form: PastedForm; rows: readonly (readonly string[])[] } => {
  const { form, rows } = readGrid(text, () => isHeader);
  return { form, rows };
};

describe('[P1] what was pasted', () => {
  it.each<[string, string, PastedForm, string[][]]>([
    ['a spreadsheet', 'a\tb\nc\td', 'tabs', [['a', 'b'], ['c', 'd']]], // prettier-ignore
    ['a cell of two lines', 'a\t"b\nc"\nd\te', 'tabs', [['a', 'b\nc'], ['d', 'e']]], // prettier-ignore
    ['doubled quotes', '"say ""hi"""\tb', 'tabs', [['say "hi"', 'b']]],
    ['a quote that closes nothing', '"a" or\tb\n5"\tc', 'tabs', [['"a" or', 'b'], ['5"', 'c']]], // prettier-ignore
    ['line ends of Windows', 'a\tb\r\nc\td\r\n', 'tabs', [['a', 'b'], ['c', 'd']]], // prettier-ignore
    ['blank cells and rows', 'a\t\tb\n\t\t\nc', 'tabs', [['a', '', 'b'], ['c', '', '']]], // prettier-ignore
    ['a CSV file', '\uFEFFa,"b, c"\nd,e', 'commas', [['a', 'b, c'], ['d', 'e']]], // prettier-ignore
    ['a French one', 'a;b, c\nd;e', 'semicolons', [['a', 'b, c'], ['d', 'e']]], // prettier-ignore
    ['quoted values in one line', '"a","b"', 'commas', [['a', 'b']]],
    ['sentences with commas', 'a, who\nb, where', 'lines', [['a, who'], ['b, where']]],
    ['a Markdown table', '| a | b |\n|:--|--:|\n| c \\| d | e<br>f |', 'markdown', [['a', 'b'], ['c | d', 'e\nf']]], // prettier-ignore
    ['one without bars at its sides', 'a | b\n---|---\nc | d', 'markdown', [['a', 'b'], ['c', 'd']]], // prettier-ignore
    ['rows of one without its header', '| a | b |\n| c | d |', 'markdown', [['a', 'b'], ['c', 'd']]], // prettier-ignore
    ['a list', '- a\n2. b\n• c', 'lines', [['a'], ['b'], ['c']]],
    ['names and what is said of them', '- a: b: c\n- d: e', 'lines', [['a', 'b: c'], ['d', 'e']]], // prettier-ignore
  ])('%s', (_, text, form, rows) => {
    expect(read(text)).toEqual({ form, rows });
  });

  it('is values between commas where the first line names columns', () => {
    expect(read('Role, Who\nScribe, Tom', true).form).toBe('commas');
  });

  it('keeps the lines beside a Markdown table', () => {
    const { outside } = readGrid('Our roles\n\n| a | b |\n|---|---|\n| c | d |\nAsk us', () => false);
    expect(outside).toEqual(['Our roles', 'Ask us']);
  });

  it('is read as a person says', () => {
    expect(readGrid('a,b\nc,d', () => false, 'lines').rows).toEqual([['a,b'], ['c,d']]);
  });
});

const cell = fc.string({
  unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '|', ' ', 'é'),
  maxLength: 8,
});
const grid = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )
  // Blank rows and blanks around a cell say nothing.
  .map((rows) => rows.map(([first = '', ...row]) => [`x${first}`, ...row].map((one) => one.trim())));

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

it.each([
  ['tabs', '\t'],
  ['commas', ','],
  ['semicolons', ';'],
] as const)(
  // prettier-ignore
  '[P1] a table written with %s is read again as it was',
  (form, delimiter) => {
    fc.assert(
      fc.property(grid, (rows) => {
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join('\n');
        expect(readGrid(text, () => false, form).rows).toEqual(rows);
      }),
      RUNS,
    );
  },
);

it('[P1] a Markdown table is read again as it was', () => {
  fc.assert(
    fc.property(grid, (rows) => {
      const line = (cells: readonly string[]): string =>
        `| ${cells.map((one) => one.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`;
      const [first = [], ...others] = rows;
      const text = [line(first), `|${'---|'.repeat(first.length)}`, ...others.map(line)].join('\n');
      expect(read(text)).toEqual({ form: 'markdown', rows });
    }),
    RUNS,
  );
});

it.each([
  ['quotes', '"'.repeat(200_000)],
  ['cells that open quotes', '"a\t'.repeat(100_000)],
  ['doubled ones', '"a""\t'.repeat(100_000)],
  ['bars', '|'.repeat(200_000)],
  ['dashes', '-'.repeat(200_000)],
  ['blanks', ' '.repeat(200_000)],
  ['tabs', `a${'\t'.repeat(200_000)}`],
  ['blanks before a tab', `a${' '.repeat(200_000)}b\t`],
])('[P8] many %s take time linear in their number', (_, text) => {
  expect(readGrid(text, () => false).rows.length).toBeGreaterThanOrEqual(0);
});
