import { formatMinutes } from '../../src/plan/duration';
import { fieldsOfRow, SECTION_NAMES, STAGES } from '../../src/plan/fields';
import { gapsOf } from '../../src/plan/gaps';
import { LANGUAGES } from '../../src/plan/plan';
import { placeholdersOf, splitBody } from '../../src/plan/placeholders';
import { goneRows, rowsToChoose } from '../../src/plan/rows';
import { rowsOf, type AnyRow } from '../../src/plan/section';
import { starterPlan } from '../../src/plan/starter';
import { wordsOf } from '../../locales/catalogs';
import { starter } from './builders';

const PLACEHOLDERS = [
  'service',
  'impact',
  'started',
  'ended',
  'next_update',
  'incident',
  'severity',
  'link',
  'workaround',
  'cause',
];

describe.each(LANGUAGES)('the starter in %s', (language) => {
  const { sections } = starter(language);
  const rows: readonly AnyRow[] = SECTION_NAMES.flatMap((name): readonly AnyRow[] => sections[name].rows);
  const templates = rowsOf(sections.templates, 'template');
  const textsOf = (row: AnyRow): string[] =>
    Object.values(row.cells).filter((cell) => typeof cell === 'string');

  it('[S4] is the same each time', () => {
    expect(starter(language)).toEqual(starter(language));
  });
  it('[S4] names only rows that are there', () => {
    const gone = rows.flatMap((row) =>
      Object.entries(fieldsOfRow(row.kind)).flatMap(([name, field]) => {
        const chosen = row.cells[name];
        if (field.kind !== 'rows' || chosen === undefined || typeof chosen !== 'object') return [];
        return Array.isArray(chosen) ? goneRows(chosen, rowsToChoose(field.of, sections)) : [];
      }),
    );
    expect(gone).toEqual([]);
  });
  it('[S5] has enough of everything', () => {
    const count = (kind: AnyRow['kind']): number => rows.filter((row) => row.kind === kind).length;
    expect(count('severity')).toBeGreaterThanOrEqual(4);
    expect(count('special')).toBeGreaterThanOrEqual(2);
    expect(count('role')).toBeGreaterThanOrEqual(6);
    expect(count('channel')).toBeGreaterThanOrEqual(7);
    expect(count('value')).toBeGreaterThanOrEqual(5);
    expect(count('avoid')).toBeGreaterThanOrEqual(5);
    for (const stage of STAGES) expect(sections.templates.own[stage]).toBeTruthy();
  });
  it('[S5] has a template for every channel at every stage, inside as outside, and a holding text', () => {
    for (const { id } of rowsOf(sections.channels, 'channel'))
      for (const stage of STAGES) {
        const some = templates.some(
          ({ cells }) => cells.stage === stage && (cells.channels === 'all' || cells.channels?.includes(id)),
        );
        expect([id, stage, some]).toEqual([id, stage, true]);
      }
  });
  it('[S5] lacks only people', () => {
    expect(new Set(gapsOf(sections).map(({ kind }) => kind))).toEqual(new Set(['nobody']));
  });
  it('[S5] uses no word that it says to avoid', () => {
    const avoided = rowsOf(sections.templates, 'avoid').flatMap(({ cells }) => cells.word ?? []);
    const said = templates
      .flatMap((row) => [row.cells.subject ?? '', row.cells.body ?? ''])
      .join('\n')
      .toLowerCase();
    expect(avoided.filter((word) => said.includes(word.toLowerCase()))).toEqual([]);
  });
  it('[S5] fits its channels, with room for the answers', () => {
    for (const { id, cells } of rowsOf(sections.channels, 'channel')) {
      const own = templates.filter((row) => row.cells.channels === 'all' || row.cells.channels?.includes(id));
      for (const { cells: template } of own) {
        const pieces = splitBody(template.body ?? '');
        const length = pieces.reduce(
          (sum, piece) => sum + (piece.type === 'text' ? piece.text.length : 0),
          0,
        );
        expect(length).toBeLessThanOrEqual((cells.maximumLength ?? Infinity) * 0.8);
      }
    }
  });
  it('[S5] uses the placeholders that the app knows', () => {
    const used = templates.flatMap(({ cells }) =>
      placeholdersOf(`${cells.subject ?? ''} ${cells.body ?? ''}`),
    );
    expect(new Set(used)).toEqual(new Set(PLACEHOLDERS));
  });
  it('[S5] is short enough to keep', () => {
    const texts = [
      ...SECTION_NAMES.flatMap((name) => Object.values(sections[name].own)),
      ...rows.flatMap(textsOf),
    ];
    const length = texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
    expect(length).toBeLessThan(12_000);
  });
  it('says a rhythm that is quicker for what is worse', () => {
    const minutes = rowsOf(sections.incidents, 'severity').flatMap(
      ({ cells }) => cells.firstMessage?.minutes ?? [],
    );
    expect(minutes).toEqual([...minutes].sort((one, other) => one - other));
    expect(minutes.map((each) => formatMinutes(each, wordsOf(language)))).toEqual([
      '15\u00a0min',
      '30\u00a0min',
      '4\u00a0h',
    ]);
  });
});

it('[S5] the French one keeps its punctuation together', () => {
  const text = JSON.stringify(starter('fr-FR').sections);
  expect(text.match(/.{0,20} [:;?!»].{0,5}/g) ?? []).toEqual([]);
  expect(text.match(/« .{0,10}/g) ?? []).toEqual([]);
});

it('[S4] both languages have the same rows, naming the same rows', () => {
  const frame = (language: (typeof LANGUAGES)[number]) =>
    SECTION_NAMES.flatMap((name): readonly AnyRow[] => starter(language).sections[name].rows).map((row) => [
      row.id,
      row.kind,
      ...Object.entries(row.cells).map(([field, value]) => (Array.isArray(value) ? [field, value] : field)),
    ]);
  expect(frame('fr-FR')).toEqual(frame('en-US'));
});

it('[S4] an empty plan has no row and no starter', () => {
  const plan = starterPlan({
    key: 'plan-1:100',
    contentId: '100',
    contentType: 'blogpost',
    language: 'fr-FR',
    start: 'empty',
    copyOf: 'plan-1:99',
  });
  expect(plan.head).toEqual({
    key: 'plan-1:100',
    contentId: '100',
    contentType: 'blogpost',
    language: 'fr-FR',
    starter: null,
    copyOf: 'plan-1:99',
  });
  expect(Object.values(plan.sections)).toEqual(Array(6).fill({ own: {}, rows: [] }));
});
