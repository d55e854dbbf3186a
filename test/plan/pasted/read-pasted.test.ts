import { wordsOf } from '../../../locales/catalogs';
import { applyEdit } from '../../../src/plan/apply';
import { ROW_KINDS, SECTION_OF, type RowKind } from '../../../src/plan/fields';
import { LIMITS } from '../../../src/plan/limits';
import { changesOf } from '../../../src/plan/pasted/add-pasted';
import { AS_UNDERSTOOD, readPasted, type Choices, type Pasted } from '../../../src/plan/pasted/read-pasted';
import type { AnySection } from '../../../src/plan/section';
import fc from 'fast-check';
import { RUNS, text as anyText } from '../arbitraries';
import { starter } from '../builders';

const { sections } = starter();
const languages = [wordsOf('en-US'), wordsOf('fr-FR')];
const words = wordsOf('en-US');

const paste = (kind: RowKind, text: string, choices: Partial<Choices> = {}): Pasted =>
  readPasted(text, { kind, cells: {}, sections, languages, words }, { ...AS_UNDERSTOOD, ...choices });
const tabs = (...rows: string[][]): string => rows.map((row) => row.join('\t')).join('\n');

describe('[P2] columns', () => {
  it.each([
    ['English', ['Responsible for', 'Role', 'Needed']],
    ['French', ['Responsabilités', 'Rôle', 'Requis']],
    ['capitals, without accents', ['RESPONSABILITES', 'ROLE', 'requis']],
  ])('are found by their names in %s, in any order', (_, header) => {
    const { isHeaded, rows } = paste('role', tabs(header, ['Writes it down', 'Scribe', 'Always']));
    expect(isHeaded).toBe(true);
    expect(rows).toEqual([{ responsibilities: 'Writes it down', name: 'Scribe', needed: 'always' }]);
  });

  it('without a header go in the order of the screen', () => {
    const { isHeaded, rows } = paste('severity', tabs(['Blocker', 'Everything is down', '15 min', '1 h']));
    expect(isHeaded).toBe(false);
    expect(rows).toEqual([
      {
        name: 'Blocker',
        criteria: 'Everything is down',
        firstMessage: { minutes: 15, words: '' },
        every: { minutes: 60, words: '' },
      },
    ]);
  });

  it('with a header that names none of them go in that order too, and a person says so', () => {
    const text = tabs(['Function', 'Pager'], ['Scribe', '+44 1']);
    expect(paste('role', text).rows).toHaveLength(2);
    expect(paste('role', text, { isHeaded: true }).rows).toEqual([{ name: 'Scribe', reach: '+44 1' }]);
  });

  it('go where a person puts them', () => {
    const text = tabs(['Role', 'Pager'], ['Scribe', '+44 1']);
    const fields = new Map([[1, 'firstMinutes']]);
    expect(paste('role', text, { fields }).rows).toEqual([{ name: 'Scribe', firstMinutes: '+44 1' }]);
  });

  it('the first one is the name where no other is', () => {
    const { rows } = paste('role', tabs(['Function', 'Responsible for'], ['Scribe', 'Writes']));
    expect(rows).toEqual([{ name: 'Scribe', responsibilities: 'Writes' }]);
  });

  it('of Markdown are headed for certain', () => {
    const { rows } = paste('value', '| Principle | Idea |\n|--|--|\n| Calm | We breathe |');
    expect(rows).toEqual([{ name: 'Calm', meaning: 'We breathe' }]);
  });
});

describe('[P3] a value', () => {
  const cell = (kind: RowKind, label: string, text: string): unknown => {
    const { rows } = paste(kind, tabs(['Name', label], ['X', text]), { isHeaded: true });
    const { name: _, ...others } = rows[0] ?? {};
    return others;
  };
  it.each([
    ['severity', 'Then every', 'toutes les 30 min', { every: { minutes: 30, words: '' } }],
    ['severity', 'Then every', 'next business day', { every: { minutes: null, words: 'next business day' } }],
    ['channel', 'Internal or external', 'externe', { reach: 'external' }],
    ['channel', 'Works if we are down', 'oui', { worksWhenDown: true }],
    ['channel', 'Works if we are down', 'FALSE', { worksWhenDown: false }],
    ['channel', 'Maximum length', '1 600', { maximumLength: 1600 }],
    ['channel', 'Link', 'https://status.example.com', { link: 'https://status.example.com' }],
    ['channel', 'For', 'toutes', { severities: 'all' }],
    ['channel', 'For', 'major, Critical', { severities: ['major', 'critical'] }],
    ['channel', 'Posted by', 'Scribe', { postedBy: ['scribe'] }],
    ['role', 'Needed', 'If customers  are affected', { needed: 'if', neededIf: 'customers are affected' }],
    ['role', 'Needed', 'toujours', { needed: 'always' }],
    ['template', 'Stage', 'Cause identifiée', { stage: 'identified' }],
    ['template', 'Text', 'One\nTwo'.replace('\n', ' '), { body: 'One Two' }],
  ] as const)('%s, %s: %s', (kind, label, text, expected) => {
    expect(cell(kind, label, text)).toEqual(expected);
  });

  it('a name that is a Markdown link is a name and a link', () => {
    const { rows } = paste('channel', '| Channel |\n|---|\n| [Status page](https://status.example.com) |');
    expect(rows).toEqual([{ name: 'Status page', link: 'https://status.example.com' }]);
  });
});

it('[P2] a template says its own stage, or has that of its place', () => {
  const into = { kind: 'template', cells: { stage: 'resolved' }, sections, languages, words } as const;
  const { rows } = readPasted(tabs(['Name', 'Stage'], ['A', 'Monitoring'], ['B', '']), into);
  expect(rows).toEqual([
    { stage: 'monitoring', name: 'A' },
    { stage: 'resolved', name: 'B' },
  ]);
});

describe('[P4] people', () => {
  it('are text in the field beside, under the names of their columns', () => {
    const { rows } = paste(
      'role',
      tabs(['Role', 'Who', 'Backup', 'How to reach'], ['Scribe', 'Tom', 'Ana', 'Call']),
    );
    expect(rows).toEqual([{ name: 'Scribe', reach: 'Who: Tom\nBackup: Ana\nCall' }]);
  });

  it('of no kind of row are ever set', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROW_KINDS), anyText, (kind, text) => {
        for (const row of paste(kind, text).rows)
          expect(row).not.toMatchObject({ holders: expect.anything() as unknown });
      }),
      RUNS,
    );
  });
});

describe('[P5] what fits nowhere', () => {
  const text = tabs(['Role', 'Slack', 'Needed'], ['Scribe', '@scribes', 'perhaps']);

  it('goes with its name into a text field', () => {
    expect(paste('role', text)).toMatchObject({
      rows: [{ name: 'Scribe', reach: 'Slack: @scribes\nNeeded: perhaps' }],
      unfit: ['Slack: @scribes', 'Needed: perhaps'],
      rest: 'reach',
    });
  });

  it('into the one that a person chose', () => {
    expect(paste('role', text, { rest: 'firstMinutes' }).rows).toEqual([
      { name: 'Scribe', firstMinutes: 'Slack: @scribes\nNeeded: perhaps' },
    ]);
  });

  it('or nowhere, and is still shown', () => {
    expect(paste('role', text, { rest: null })).toMatchObject({
      rows: [{ name: 'Scribe' }],
      unfit: ['Slack: @scribes', 'Needed: perhaps'],
    });
  });

  it('is a link without a scheme, a set with an unknown name, a value beside one that is there', () => {
    const { rows } = paste(
      'channel',
      tabs(['Channel', 'Link', 'For', 'For'], ['Chat', 'chat.example.com', 'Major, Huge', 'all']),
    );
    expect(rows).toEqual([{ name: 'Chat', use: 'Link: chat.example.com\nFor: Major, Huge\nFor: all' }]);
  });

  it('no word is lost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ROW_KINDS),
        fc.array(
          fc.array(fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){0,2}$/), { minLength: 2, maxLength: 9 }),
          { minLength: 1, maxLength: 4 },
        ),
        (kind, cells) => {
          const { rows, over } = paste(kind, tabs(...cells), { isHeaded: false });
          if (over.length > 0) return;
          const read = JSON.stringify(rows);
          for (const word of cells.flat().join(' ').split(' '))
            expect([word, read.includes(word) || CHOICES.has(word)]).toEqual([word, true]);
        },
      ),
      RUNS,
    );
  });
});

/** A word that is read as a choice is kept as that choice. */
const CHOICES = new Set(['all', 'any', 'every', 'tous', 'tout', 'toutes']);

describe('[P6] over a limit', () => {
  it('a cell', () => {
    const { over } = paste('value', tabs(['Calm', 'x'.repeat(LIMITS.textCharacters + 1)]));
    expect(over).toEqual([
      {
        what: 'cell',
        row: 0,
        field: 'meaning',
        why: { code: 'tooLong', limit: LIMITS.textCharacters, length: LIMITS.textCharacters + 1 },
      },
    ]);
  });

  it('a cell that is its row alone', () => {
    expect(paste('value', 'x'.repeat(LIMITS.nameCharacters + 1))).toMatchObject({
      over: [{ what: 'cell', row: 0, field: 'name' }],
    });
  });

  it('ten thousand rows', () => {
    const there = sections.roles.rows.length;
    const { over } = paste('role', Array.from({ length: 10_000 }, (_, n) => `Role ${n}`).join('\n'));
    expect(over).toEqual([{ what: 'rows', count: 10_000, fit: LIMITS.rowsInASection - there }]);
  });

  it('a section', () => {
    const { over } = paste(
      'value',
      Array.from({ length: 100 }, (_, n) => `Value ${n}\t${'é'.repeat(3_000)}`).join('\n'),
    );
    expect(over).toMatchObject([{ what: 'section', limitBytes: LIMITS.sectionBytes }]);
  });

  it('text that is put together', () => {
    const half = 'x'.repeat(LIMITS.textCharacters / 2);
    const { over } = paste('role', tabs(['Role', 'Who', 'How to reach'], ['Scribe', half, half]));
    expect(over).toMatchObject([{ what: 'cell', field: 'reach', why: { code: 'tooLong' } }]);
  });
});

describe('[P7] rows that are not over a limit', () => {
  it('are taken by every edit, behind the last of their kind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROW_KINDS), fc.array(anyText, { maxLength: 5 }), (kind, lines) => {
        const name = SECTION_OF[kind];
        const { rows, over } = paste(kind, lines.join('\n'));
        if (over.length > 0) return;
        let section: AnySection = sections[name];
        let ids = 0;
        for (const change of changesOf(kind, rows, section.rows, () => `new-${++ids}`)) {
          const applied = applyEdit(section, { id: 'edit', section: name, change });
          if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
          section = applied.value.section;
        }
        const of = section.rows.filter((row) => row.kind === kind);
        expect(of.slice(of.length - rows.length).map(({ cells }) => cells)).toEqual(rows);
      }),
      RUNS,
    );
  });
});

it('[P8] any text is read', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ROW_KINDS), fc.string({ unit: 'binary' }), (kind, text) => {
      expect(paste(kind, text).rows.length).toBeGreaterThanOrEqual(0);
    }),
    RUNS,
  );
});

it.each([
  ['nothing', ''],
  ['blanks', ' \n\t\n '],
  ['a header alone', 'Role\tWho'],
])('%s is no row', (_, text) => {
  expect(paste('role', text).rows).toEqual([]);
});
