import fc from 'fast-check';
import { blanksOf, fill, fillLine, textOf } from '../../../src/plan/update/fill';
import { placeholderKey } from '../../../src/plan/update/placeholder-key';
import type { Step } from '../../../src/plan/update/preparation';
import { RUNS, text } from '../arbitraries';
import { row } from '../builders';
import {
  after,
  answer,
  answers,
  channel,
  channelIn,
  choose,
  codesOf,
  copied,
  sectionsOf,
  severity,
  show,
  template,
  world,
} from './preparing';

const from = (known: Readonly<Record<string, string>>) => (key: string) =>
  Object.hasOwn(known, key) ? (known[key] ?? null) : null;
const filled = (body: string, known: Readonly<Record<string, string>>): string =>
  textOf(fill(body, from(known)));

describe('[M5] filling', () => {
  it('puts each answer where it is asked, as often as it is', () => {
    expect(filled('{{a}} and {{ a }}, {{b}}', { a: 'one', b: 'two' })).toBe('one and one, two');
  });
  it('leaves a blank as it stands', () => {
    const pieces = fill('{{a}}: {{Not known}}.', from({ a: 'one' }));
    expect([textOf(pieces), blanksOf(pieces)]).toEqual(['one: {{Not known}}.', ['Not known']]);
  });
  it('never reads an answer as a placeholder', () => {
    expect(filled('{{a}} {{b}}', { a: '{{b}} $& $1', b: 'x' })).toBe('{{b}} $& $1 x');
  });
  it.each([
    ['{{a', '{{a'],
    ['{{a{{b}}}}', '{{aB}}'],
    ['{{{a}}}', '{A}'],
    ['{{}} {{ }}', '{{}} {{ }}'],
    ['{{a}} <b>{{b}}</b>', 'A <b>B</b>'],
    ['{{__proto__}} {{constructor}}', '{{__proto__}} {{constructor}}'],
  ])('%s becomes %s', (body, expected) => {
    expect(filled(body, { a: 'A', b: 'B' })).toBe(expected);
  });
  it('makes one full stop of two', () => {
    expect(filled('It is {{a}}. We … {{a}}...', { a: 'down.' })).toBe('It is down. We … down....');
  });
  it('makes one line of a subject', () => {
    expect(textOf(fillLine('{{a}}: b', from({ a: ' one\r\n two ' })))).toBe('one two: b');
  });
  it('contains every answer, whatever it holds, and nothing that was not typed', () => {
    fc.assert(
      fc.property(text, text, text, (before, one, other) => {
        const plain = before.replace(/[{}.]/g, '');
        const result = filled(`${plain}{{a}}|{{b}}|{{a}}`, { a: one, b: other });
        const [a, b] = [one.trim() || '{{a}}', other.trim() || '{{b}}'];
        expect(result).toBe(`${plain}${a}|${b}|${a}`);
      }),
      RUNS,
    );
  });
  it('done twice gives the same as once', () => {
    const braceless = text.map((typed) => typed.replace(/[{}]/g, ''));
    fc.assert(
      fc.property(text, braceless, braceless, (body, a, b) => {
        const known = { a, b };
        const once = filled(`${body}{{a}}${body}{{b}}.`, known);
        expect(filled(once, known)).toBe(once);
      }),
      RUNS,
    );
  });
  it('[M15] takes time linear in text and answers', () => {
    const long = 'x'.repeat(10_000);
    for (const [body, answered] of [
      ['{{a}}'.repeat(2_000), '{{'.repeat(5_000)],
      ['{{'.repeat(50_000), long],
      [`${' '.repeat(100_000)}{{a}}`, `${'\n '.repeat(5_000)}.`],
    ] as const)
      expect(textOf(fillLine(body, from({ a: answered }))).length).toBeGreaterThan(0);
  });
});

describe('[M4] a placeholder', () => {
  it.each([
    ['Next update', 'next_update'],
    ['next-update', 'next_update'],
    ['NEXT_UPDATE', 'next_update'],
    ['prochain_message', 'next_update'],
    ['Prochaine mise à jour', 'next_update'],
    ['gravité', 'severity'],
    ['lien', 'link'],
    ['début', 'started'],
    ['Nom du client', 'nom_du_client'],
    ['★', '★'],
  ])('{{%s}} is %s', (name, key) => {
    expect(placeholderKey(name)).toBe(key);
  });

  const sections = sectionsOf([
    severity({ every: { minutes: 30, words: '' } }),
    row('role', 'r', { name: 'Incident commander', holders: ['ana', 'tom'] }),
    channel('chat', { reach: 'internal' }),
    channel('status', { reach: 'external', link: 'https://status.example.org' }),
    template('t', {
      subject: '{{Severity}}: {{custom thing}}',
      body: '{{service}} {{Service}} {{next update}} {{link}} {{incident commander}} {{Custom_thing}}',
    }),
  ]);
  const nameOf = (person: string) => (person === 'ana' ? 'Ana Ruiz' : null);

  it('is asked once for all texts, the app’s own first; what the plan knows fills itself', () => {
    const { asks } = show(sections, after(choose()), world({ nameOf }));
    expect(asks.map(({ key, known, value, fromPlan }) => [key, known, value, fromPlan])).toEqual([
      ['service', 'service', null, false],
      ['link', 'link', 'https://status.example.org', true],
      ['severity', 'severity', 'Critical', true],
      ['next_update', 'next_update', '14:30 UTC', true],
      ['custom_thing', null, null, false],
      ['incident_commander', null, 'Ana Ruiz', true],
    ]);
    expect(asks[0]?.channels).toEqual(['chat', 'status']);
  });
  it('of a role is the person inside and the role outside', () => {
    const shown = show(
      sections,
      after(choose(), ...answers({ service: 'S', custom_thing: 'C' })),
      world({ nameOf, names: ['Ana Ruiz'] }),
    );
    expect(channelIn(shown, 'chat').text?.copy?.body).toBe(
      'S S 14:30 UTC https://status.example.org Ana Ruiz C',
    );
    expect(channelIn(shown, 'status').text?.copy?.body).toBe(
      'S S 14:30 UTC https://status.example.org Incident commander C',
    );
  });
  it('that was answered is what was typed, also where the plan knows another', () => {
    const shown = show(
      sections,
      after(choose(), answer('Severity', 'SEV1'), answer('link', 'https://a.org')),
    );
    expect(
      shown.asks
        .filter(({ typed }) => typed !== '')
        .map(({ key, value, fromPlan }) => [key, value, fromPlan]),
    ).toEqual([
      ['link', 'https://a.org', false],
      ['severity', 'SEV1', false],
    ]);
  });
  it('for a link takes none of a channel that must never carry this, and one that works when we are down before others', () => {
    const more = sectionsOf([
      severity(),
      row('special', 'security', {}),
      channel('status', { reach: 'external', link: 'https://status.example.org', neverFor: ['security'] }),
      channel('chat', { reach: 'internal', link: 'https://chat.example.org' }),
      channel('post', { reach: 'external', link: 'mailto:a@example.org' }),
      channel('down', {
        reach: 'external',
        link: 'https://down.example.org',
        worksWhenDown: true,
        severities: ['other'],
      }),
      template('t', { body: '{{link}}' }),
    ]);
    const linkAfter = (...steps: readonly Step[]) => show(more, after(...steps)).asks[0]?.value;
    expect(linkAfter(choose())).toBe('https://status.example.org');
    expect(linkAfter(choose(), { type: 'special', special: 'security', on: true })).toBeNull();
    expect(linkAfter()).toBe('https://down.example.org');
  });
  it('for a time is told in all zones, and says when its words name none', () => {
    const times = sectionsOf([channel('status'), template('t', { body: 'Since {{started}}.' })], {
      zones: ['Europe/Paris'],
    });
    expect(copied(show(times, after(answer('started', '13:40'))))).toBe('Since 13:40 UTC (15:40 in Paris).');
    const shown = show(times, after(answer('started', 'this morning')));
    expect([copied(shown), shown.asks[0]?.notAMoment]).toEqual(['Since this morning.', true]);
  });
});

describe('[M5] what may be copied', () => {
  const sections = (body: string, cells = {}) =>
    sectionsOf([channel('status', cells), template('t', { body })]);
  it('has no blank', () => {
    const shown = show(sections('We look into {{service}}.'), after());
    expect([copied(shown), shown.channels[0]?.text?.checks[0]]).toEqual([
      null,
      { code: 'blank', names: ['service'] },
    ]);
    expect(copied(show(sections('We look into {{service}}.'), after(answer('service', 'mail'))))).toBe(
      'We look into mail.',
    );
  });
  it.each([
    ['We look into {{service', ''],
    ['We look into {{service}}.', '{{impact}}'],
    ['We look into {{{service}}.', '{x'],
    ['We look into {{ }}', ''],
  ])('has no double braces: %s with %j', (body, typed) => {
    const shown = show(sections(body), after(answer('service', typed)));
    expect([copied(shown), codesOf(shown)]).toEqual([null, expect.arrayContaining(['braces'])]);
  });
});
