import { wordsOf } from '../../../locales/catalogs';
import { LANGUAGES } from '../../../src/plan/plan';
import type { Step } from '../../../src/plan/update/preparation';
import { blocks, type Check, type CheckCode } from '../../../src/plan/update/checks';
import { KNOWN } from '../../../src/plan/update/placeholder-key';
import { askLabel, checkSentence } from '../../../src/plan/update/update-words';
import { row, type AnyCells } from '../builders';
import {
  after,
  answer,
  at,
  channel,
  codesOf,
  copied,
  minutes,
  sectionsOf,
  severity,
  choose,
  show,
  stage,
  template,
  world,
} from './preparing';

const GOOD = 'Nobody can sign in. We are looking for the cause and will say more by 14:30 UTC.';
const avoid = (word: string, instead?: string) =>
  row('avoid', `avoid${word.replace(/\W/g, '-')}`, { word, ...(instead !== undefined && { instead }) });
const shownOf = (body: string, cells: AnyCells = {}, more: ReturnType<typeof row>[] = []) =>
  sectionsOf([
    severity({ every: minutes(30) }),
    channel('status', { reach: 'external', ...cells }),
    template('t', { body }),
    template('i', { stage: 'resolved', body }),
    ...more,
  ]);
const codes = (body: string, cells?: AnyCells, more?: ReturnType<typeof row>[]) =>
  codesOf(show(shownOf(body, cells, more), after(choose())));

describe('[M10] a check', () => {
  it('says nothing of a good text', () => {
    expect(codes(GOOD)).toEqual([]);
  });
  it('says what is too long, as the channel counts', () => {
    const shown = show(shownOf(GOOD, { maximumLength: 79 }), after(choose()));
    expect(shown.channels[0]?.text?.checks).toEqual([
      { code: 'tooLong', length: 80, limit: 79, counting: 'characters', costly: [] },
    ]);
    expect(copied(shown)).toBe(GOOD);
    expect(codes(GOOD, { maximumLength: 80 })).toEqual([]);
  });
  it.each([
    ['We are looking for the cause. More at 15:00.', ['noAffected']],
    ['The team is on the case until 15:00.', ['noAffected', 'noDoing']],
    ['Nobody can reach the site. More by 15:00.', ['noDoing']],
    ['Plus personne ne peut payer. La suite à 15 h.', ['noDoing']],
    ['Sign-in fails for all of our customers.', ['noDoing']],
    ['Nous cherchons la cause de la panne.', []],
    ['La connexion est impossible. Nous cherchons la cause. La suite d’ici 15 h.', []],
    ['{{service}} is a mess. {{workaround}} {{next_update}}', ['blank']],
  ])('says what seems to be missing: %s', (body, expected) => {
    expect(codes(body)).toEqual(expected);
  });
  it('claims nothing of a language that it does not know', () => {
    expect(codes('Alles ist gut.')).toEqual([]);
    expect(codes('すべて順調です')).toEqual([]);
  });
  const instead = (template: string, body: string, ...steps: readonly Step[]) => {
    const sections = shownOf(template);
    const text = (of: string): Step => ({
      type: 'text',
      text: {
        ...{ channel: 'status', channelName: 'status', template: of, stage: 'investigating' },
        ...{ subject: '', body, instead: { subject: '', body: template } },
      },
    });
    return codesOf(show(sections, after(...steps, text('t'), text('i'))));
  };
  it.each([
    ['Sign-in fails, we look into it. More by {{next_update}}.', ['noNext']],
    ['Sign-in fails, we look into it. More by 15:00.', ['noNext']],
    ['Sign-in fails, we look into it.', []],
  ])('asks for the next word that the template has: %s', (template, expected) => {
    const own = 'Sign-in fails and we are working on it.';
    expect(instead(template, own, choose())).toEqual(expected);
    expect(instead(template, `${own} More by {{next_update}}.`, choose())).toEqual([]);
    expect(instead(template, `${own} We will keep you updated.`, choose())).toEqual([]);
  });
  it('asks for the next word only while one is due', () => {
    const template = 'Sign-in fails, we look into it. More by {{next_update}}.';
    const own = 'Sign-in fails and we are working on it.';
    expect(instead(template, own)).toEqual([]);
    expect(instead(template, own, choose(), answer('next_update', '15:00'), stage('resolved'))).toEqual([]);
  });
  it.each([
    ['a GLITCH in sign-in', ['glitch'], true],
    ['glitches', ['glitch'], false],
    ['https://example.org/glitch', ['glitch'], false],
    ['some\n  users', ['some users'], true],
    ['la gene occasionnee', ['gêne occasionnée'], true],
    ['LA GÊNE OCCASIONNÉE', ['gêne occasionnée'], true],
    ['by e-mail', ['e-mail'], true],
    ['anything', ['…', ''], false],
  ])('says which words to avoid, whole: %s', (said, words, found) => {
    const body = `${GOOD} ${said}`;
    expect(
      codes(
        body,
        {},
        words.filter((word) => word !== '').map((word) => avoid(word)),
      ).includes('avoid'),
    ).toBe(found);
  });
  it('says what to say instead, and looks in the subject and the answers too', () => {
    const sections = sectionsOf([
      channel('status'),
      template('t', { subject: 'A glitch', body: '{{service}}' }),
      avoid('glitch', 'What fails'),
      avoid('shortly'),
    ]);
    expect(show(sections, after(answer('service', 'Back shortly'))).channels[0]?.text?.checks).toEqual([
      { code: 'avoid', word: 'glitch', instead: 'What fails' },
      { code: 'avoid', word: 'shortly', instead: null },
    ]);
  });
  it.each([
    ['Ana Ruiz is on it.', true],
    ['ANA RUIZ', true],
    ['Ruiz is on it.', true],
    ['Anaconda and ruizian', false],
    ['We will say more on May 13', false],
    ['Will May is on it', true],
    ['Grace is on it', false],
  ])('says who is named outside: %s', (said, found) => {
    const names = ['Ana Ruiz', 'Will May', 'Grace Hopper-Lee'];
    const seen = world({ names });
    const checked = (reach: string) =>
      codesOf(show(shownOf(`${GOOD} ${said}`, { reach }), after(choose()), seen));
    expect(checked('external').includes('name')).toBe(found);
    expect(checked('internal')).not.toContain('name');
  });
  it('says that an account’s id would go outside', () => {
    expect(codes(`${GOOD} 712020:8c1f0a2e-1b2c-4d3e-8f90-123456789abc`)).toEqual(['account']);
    expect(codes(`${GOOD} 5b10ac8d82e05b22cc7d4ef5`)).toEqual(['account']);
    expect(codes(`${GOOD} 5b10ac8d`)).toEqual([]);
  });
  it.each([
    ['[name of the service]', true],
    ['XX:XX', true],
    ['TBD', true],
    ['____', true],
    ['[RESOLVED]', false],
    ['[here](https://example.org)', false],
    ['[1]', false],
    ['MAXX', false],
  ])('says what looks like a blank: %s', (said, found) => {
    expect(codes(`${GOOD} ${said}`).includes('looksBlank')).toBe(found);
  });
  it('says that the promised time has passed', () => {
    const sections = shownOf('Sign-in fails, we look into it. More by {{next_update}}.');
    const seen = (hours: number, minute: number) =>
      codesOf(show(sections, after(choose()), world({ now: at(hours, minute) })));
    expect([seen(14, 29), seen(14, 30)]).toEqual([[], ['timePassed']]);
  });
  it('says nothing of a text that is not there', () => {
    expect(codes(' ')).toEqual([]);
  });
  it('stands in nobody’s way, but for a blank', () => {
    const every: Readonly<Record<CheckCode, boolean>> = {
      blank: true,
      braces: true,
      tooLong: false,
      noAffected: false,
      noDoing: false,
      noNext: false,
      avoid: false,
      name: false,
      account: false,
      looksBlank: false,
      timePassed: false,
      drillOutside: false,
    };
    for (const [code, found] of Object.entries(every))
      expect([code, blocks({ code } as Check)]).toEqual([code, found]);
  });
});

describe('[M11] a drill', () => {
  const drill = { type: 'drill', on: true } as const;
  const sections = (reach: string) =>
    sectionsOf([
      channel('c', { reach }),
      template('t', { subject: 'Sign-in', body: GOOD }),
      template('r', { stage: 'resolved', body: `[DRILL] ${GOOD}` }),
    ]);
  it('is marked once in front of every subject and text, in the plan’s language', () => {
    expect(copied(show(sections('internal'), after(drill)))).toBe(`[DRILL] Sign-in\n\n[DRILL] ${GOOD}`);
    expect(copied(show(sections('internal'), after(drill), world({ words: wordsOf('fr-FR') })))).toBe(
      `[EXERCICE] Sign-in\n\n[EXERCICE] ${GOOD}`,
    );
    expect(copied(show(sections('internal'), after(drill, stage('resolved'))))).toBe(`[DRILL] ${GOOD}`);
    expect(copied(show(sections('internal'), after(drill, { type: 'drill', on: false })))).toBe(
      `Sign-in\n\n${GOOD}`,
    );
  });
  it('[M10] goes nowhere outside', () => {
    expect([
      codesOf(show(sections('external'), after(drill))),
      codesOf(show(sections('internal'), after(drill))),
    ]).toEqual([['drillOutside'], []]);
  });
});

describe.each(LANGUAGES)('[S6] in %s', (language) => {
  const words = wordsOf(language);
  const checks: readonly Check[] = [
    { code: 'blank', names: ['service', 'impact'] },
    { code: 'braces' },
    { code: 'tooLong', length: 2, limit: 1, counting: 'characters', costly: [] },
    { code: 'tooLong', length: 2, limit: 1, counting: 'x', costly: [] },
    { code: 'tooLong', length: 2, limit: 1, counting: 'sms', costly: ['ê'] },
    { code: 'noAffected' },
    { code: 'noDoing' },
    { code: 'noNext' },
    { code: 'avoid', word: 'glitch', instead: null },
    { code: 'avoid', word: 'glitch', instead: 'What fails' },
    { code: 'name', name: 'Ana' },
    { code: 'account', account: '712020:a' },
    { code: 'looksBlank', text: '[name]' },
    { code: 'timePassed' },
    { code: 'drillOutside' },
  ];
  it.each(checks)('the check $code has a sentence of its own', (check) => {
    const sentence = checkSentence(check, words);
    expect(sentence).not.toContain('update.');
    expect(sentence).not.toMatch(/(?<!\{)\{\w+\}(?!\})/);
    expect(checks.filter((other) => checkSentence(other, words) === sentence)).toEqual([check]);
  });
  it('every placeholder that the app knows has a label, and a team’s own its name', () => {
    for (const known of KNOWN) expect(askLabel({ known, name: known }, words)).not.toContain('update.');
    expect(askLabel({ known: null, name: 'order_number' }, words)).toBe('order number');
  });
});
