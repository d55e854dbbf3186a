import fc from 'fast-check';
import { wordsOf } from '../../locales/catalogs';
import { applyEdit } from '../../src/plan/apply';
import { describeEdit, describeUndo, sentenceOf, type Done } from '../../src/plan/describe';
import type { Change } from '../../src/plan/edit';
import { SECTION_NAMES, type SectionName } from '../../src/plan/fields';
import { LANGUAGES } from '../../src/plan/plan';
import type { Telling } from '../../src/plan/value-words';
import { changeOf, RUNS } from './arbitraries';
import { addMember, edit, row, set, starter, takeMember } from './builders';

const names: Readonly<Record<string, string>> = { tom: 'Tom Okafor', ines: 'Inès' };
const telling = (language: (typeof LANGUAGES)[number] = 'en-US'): Telling => ({
  sections: starter(language).sections,
  words: wordsOf(language),
  nameOf: (person) => names[person] ?? null,
});

/** The edit as history keeps it, and the plan as it is afterwards. */
function made(section: SectionName, change: Change, given = telling()): { done: Done; now: Telling } {
  const result = applyEdit(given.sections[section], edit(section, change));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const sections = { ...given.sections, [section]: result.value.section };
  return {
    done: { edit: edit(section, change), inverse: result.value.inverse },
    now: { ...given, sections },
  };
}
const said = (section: SectionName, change: Change): string[] => {
  const { done, now } = made(section, change);
  return [describeEdit(done, 'Ana', now), describeUndo(done, now)];
};

const minutes = (amount: number) => ({ minutes: amount, words: '' });

describe('[H1] history says', () => {
  it.each<[string, SectionName, Change, string[]]>([
    [
      'who holds a role',
      'roles',
      addMember('commander', 'holders', 'tom'),
      ['Ana made Tom Okafor the Incident commander', 'Make Tom Okafor the Incident commander'],
    ],
    [
      'who is the backup',
      'roles',
      addMember('scribe', 'backups', 'eve'),
      ['Ana made someone the backup for Scribe', 'Make someone the backup for Scribe'],
    ],
    [
      'what was set',
      'incidents',
      set('critical', 'firstMessage', minutes(15), minutes(5)),
      ['Ana set Critical: First message to 5\u00a0min', 'Set Critical: First message to 5\u00a0min'],
    ],
    [
      'what was chosen',
      'roles',
      set('scribe', 'needed', 'if', 'always'),
      ['Ana set Scribe: Needed to Always', 'Set Scribe: Needed to Always'],
    ],
    [
      'which text changed',
      'values',
      set(null, 'text', null, 'How we behave'),
      ['Ana changed Incident values: Text of the section', 'Change Incident values: Text of the section'],
    ],
    [
      'what is blank now',
      'roles',
      set('scribe', 'reach', 'The commander asks somebody on the call.', null),
      ['Ana cleared Scribe: How to reach', 'Clear Scribe: How to reach'],
    ],
    [
      'another name',
      'incidents',
      set('minor', 'name', 'Minor', 'Small'),
      ['Ana renamed Minor to Small', 'Rename Minor to Small'],
    ],
    [
      'what was chosen besides',
      'channels',
      addMember('email', 'severities', 'minor'),
      ['Ana added Minor to E-mail to customers: For', 'Add Minor to E-mail to customers: For'],
    ],
    [
      'what was taken out',
      'channels',
      takeMember('status-page', 'neverFor', 'security'),
      ['Ana took Security out of Status page: Never for', 'Take Security out of Status page: Never for'],
    ],
    [
      'a time zone',
      'top',
      addMember(null, 'zones', 'Europe/Paris'),
      ['Ana added Europe/Paris to Time zones', 'Add Europe/Paris to Time zones'],
    ],
    [
      'a review',
      'top',
      set(null, 'reviewed', null, { on: '2026-05-12', by: 'ana' }),
      ['Ana marked the plan as reviewed', 'Mark the plan as reviewed'],
    ],
    [
      'a new row',
      'roles',
      { type: 'add', row: row('role', 'new'), after: null },
      ['Ana added a row without a name to the roles', 'Add a row without a name to the roles'],
    ],
    [
      'a removed row',
      'incidents',
      { type: 'remove', row: 'supplier' },
      ['Ana removed Supplier from the special cases', 'Remove Supplier from the special cases'],
    ],
    [
      'a moved template, with its stage',
      'templates',
      { type: 'move', row: 'resolved-short', after: null },
      [
        'Ana moved In short (Resolved) to the top of the templates',
        'Move In short (Resolved) to the top of the templates',
      ],
    ],
    [
      'a row that was moved behind another',
      'incidents',
      { type: 'move', row: 'critical', after: 'minor' },
      ['Ana moved Critical behind Minor', 'Move Critical behind Minor'],
    ],
    [
      'a row that was moved to the top of its table, behind the last of another',
      'incidents',
      { type: 'move', row: 'personal-data', after: 'warning' },
      [
        'Ana moved Personal data to the top of the special cases',
        'Move Personal data to the top of the special cases',
      ],
    ],
    [
      'a row that was moved behind one that is gone',
      'values',
      { type: 'move', row: 'early', after: 'gone' },
      ['Ana moved Say it early in the values', 'Move Say it early in the values'],
    ],
    [
      'a word',
      'templates',
      set('avoid-glitch', 'word', 'glitch', 'blip'),
      ['Ana renamed glitch to blip', 'Rename glitch to blip'],
    ],
  ])('%s', (_, section, change, sentences) => {
    expect(said(section, change)).toEqual(sentences);
  });

  it('rows that are gone as something that was removed', () => {
    const { done } = made('channels', addMember('email', 'severities', 'minor'));
    const later = made('incidents', { type: 'remove', row: 'minor' }).now;
    expect(describeEdit(done, 'Ana', later)).toBe(
      'Ana added a row that was removed to E-mail to customers: For',
    );
    const gone = made('channels', { type: 'remove', row: 'email' }).now;
    expect(describeEdit(done, 'Ana', gone)).toBe('Ana added Minor to a row that was removed');
  });
  it('people as people, and what somebody called a row as they did', () => {
    const { done, now } = made('roles', addMember('commander', 'holders', 'eve'));
    expect(sentenceOf(done, 'ana', now)).toEqual([
      { person: 'ana' },
      ' made ',
      { person: 'eve' },
      ' the ',
      'Incident commander',
    ]);
    const named = made('values', set('care', 'name', 'Look after each other', '{who} {before}'));
    expect(describeEdit(named.done, 'Ana', named.now)).toBe(
      'Ana renamed Look after each other to {who} {before}',
    );
  });
  it('long names short', () => {
    const { done, now } = made('values', set('care', 'name', 'Look after each other', `🙂${'x'.repeat(80)}`));
    expect(describeEdit(done, 'Ana', now)).toBe(`Ana renamed Look after each other to 🙂${'x'.repeat(58)}…`);
  });
  it('the same in French', () => {
    const { done, now } = made('roles', addMember('commander', 'holders', 'ines'), telling('fr-FR'));
    expect(describeEdit(done, 'Ana', now)).toBe('Ana a nommé Inès Responsable de l’incident');
    expect(describeUndo(done, now)).toBe('Nommer Inès Responsable de l’incident');
  });
});

it('[H1] every edit that is applied has both sentences, in every language', () => {
  const given = telling();
  const change = fc
    .constantFrom(...SECTION_NAMES)
    .chain((name) =>
      fc.tuple(fc.constant(name), changeOf(name, given.sections[name]), fc.constantFrom(...LANGUAGES)),
    );
  fc.assert(
    fc.property(change, ([name, one, language]) => {
      const result = applyEdit(given.sections[name], edit(name, one));
      fc.pre(result.ok);
      const { done, now } = made(name, one, { ...given, words: wordsOf(language) });
      for (const sentence of [describeEdit(done, 'Ana', now), describeUndo(done, now)])
        expect(sentence).not.toMatch(
          /\{(?:who|person|role|target|value|member|row|table|before|after)\}|history\./,
        );
      expect(describeEdit(done, 'Ana', now)).toMatch(/^Ana /);
    }),
    { ...RUNS, numRuns: 500 },
  );
});
