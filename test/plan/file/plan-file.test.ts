import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { wordsOf } from '../../../locales/catalogs';
import { planFile, readPlanFile, type FileFault } from '../../../src/plan/file/plan-file';
import { fieldsOfRow, fieldsOfSection, ROW_KINDS, SECTION_NAMES } from '../../../src/plan/fields';
import type { Plan } from '../../../src/plan/plan';
import { RUNS, sectionOf } from '../arbitraries';
import { starter, typed } from '../builders';

const EXPORTED = { at: Date.UTC(2026, 4, 12, 14, 30), url: 'https://example.org/p', nameOf: () => null };

const written = (plan: Plan): string => planFile(plan, EXPORTED, wordsOf(plan.head.language));

function refusedAs(text: string): FileFault | null {
  const read = readPlanFile(text);
  return read.ok ? null : read.refusal;
}

it.each(['en-US', 'fr-FR'] as const)('[L1] the starter in %s is written and read as the same', (language) => {
  const plan = starter(language);
  const read = readPlanFile(written(plan));
  expect(read).toEqual({ ok: true, value: { language, sections: plan.sections } });
});

it('[L1] any plan is written and read as the same', () => {
  const sections = fc.record({
    top: sectionOf('top').map((found) => typed('top', found)),
    incidents: sectionOf('incidents').map((found) => typed('incidents', found)),
    roles: sectionOf('roles').map((found) => typed('roles', found)),
    channels: sectionOf('channels').map((found) => typed('channels', found)),
    templates: sectionOf('templates').map((found) => typed('templates', found)),
    values: sectionOf('values').map((found) => typed('values', found)),
  });
  fc.assert(
    fc.property(sections, (found) => {
      const read = readPlanFile(written({ ...starter(), sections: found }));
      expect(read).toEqual({ ok: true, value: { language: 'en-US', sections: found } });
    }),
    RUNS,
  );
});

it('[L1] the file says what it is, when and where from, and what people are called', () => {
  const plan = starter();
  const roles = typed('roles', {
    own: {},
    rows: [{ id: 'r1', kind: 'role', cells: { holders: ['acc-1', 'acc-2'] } }],
  });
  const nameOf = (person: string) => (person === 'acc-1' ? 'Tom Berger' : null);
  const file: unknown = JSON.parse(
    planFile({ ...plan, sections: { ...plan.sections, roles } }, { ...EXPORTED, nameOf }, wordsOf('en-US')),
  );
  expect(file).toMatchObject({
    kind: 'incident-communication-plan',
    version: 1,
    exported: '2026-05-12T14:30:00.000Z',
    from: 'https://example.org/p',
    language: 'en-US',
    people: { 'acc-1': 'Tom Berger' },
  });
});

describe('[L2] is refused by name', () => {
  const file = JSON.parse(written(starter())) as Record<string, unknown>;
  const bent = (change: Record<string, unknown>): string => JSON.stringify({ ...file, ...change });

  it.each<[string, string, FileFault]>([
    ['nothing', '', 'notJson'],
    ['one that is cut off', written(starter()).slice(0, 5_000), 'notJson'],
    ['a page', '<script>alert(1)</script>', 'notJson'],
    ['JSON of something else', '{"kind":"shopping list","version":1}', 'notAPlan'],
    ['a list', '[]', 'notAPlan'],
    ['null', 'null', 'notAPlan'],
    ['a later version', bent({ version: 2 }), 'newerVersion'],
    ['an unknown language', bent({ language: 'xx' }), 'notAPlan'],
    ['a plan without its sections', bent({ sections: {} }), 'notAPlan'],
    [
      'a plan with a field of its own',
      bent({ sections: { ...Object(file['sections']), top: { own: { secret: 'x' }, rows: [] } } }),
      'notAPlan',
    ],
  ])('%s', (_, text, fault) => {
    expect(refusedAs(text)).toBe(fault);
  });

  it('any text at all, without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => refusedAs(text) !== null),
      RUNS,
    );
  });

  it('a plan whose section is bent', () => {
    for (const name of SECTION_NAMES)
      expect(refusedAs(bent({ sections: { ...Object(file['sections']), [name]: 'x' } }))).toBe('notAPlan');
  });
});

describe('[L1] its description, for whoever reads the file by a program', () => {
  const description = readFileSync(join(__dirname, '../../../docs/plan-file.md'), 'utf8');
  const lineOf = (name: string): string =>
    description.split('\n').find((line) => new RegExp(`^- [^:]*\`${name}\``).test(line)) ?? '';
  it.each([
    ...SECTION_NAMES.map((name) => [name, fieldsOfSection(name)] as const),
    ...ROW_KINDS.map((kind) => [kind, fieldsOfRow(kind)] as const),
  ])('names every field of %s, and its options', (owner, fields) => {
    const line = lineOf(owner);
    const names = Object.entries(fields).flatMap(([name, field]) => [
      name,
      ...(field.kind === 'option' ? field.options : []),
    ]);
    expect(names.filter((name) => !line.includes(`\`${name}\``))).toEqual([]);
  });
  it('gives an example that comes in', () => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(description) ?? [];
    expect(readPlanFile(example)).toMatchObject({ ok: true, value: { language: 'en-US' } });
  });
  it('is of the version that is written', () => {
    const { kind, version } = JSON.parse(written(starter())) as Record<string, unknown>;
    expect(description).toContain(`\`"${String(kind)}"\``);
    expect(description).toMatch(new RegExp(`\\| \`version\` +\\| \`${String(version)}\``));
  });
});
