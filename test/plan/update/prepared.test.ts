import fc from 'fast-check';
import type { Sections } from '../../../src/plan/plan';
import { STAGES } from '../../../src/plan/fields';
import { LANGUAGES } from '../../../src/plan/plan';
import { rowsOf } from '../../../src/plan/section';
import { updateComment } from '../../../src/plan/update/comment';
import { textOf } from '../../../src/plan/update/fill';
import type { IncidentStage, Step } from '../../../src/plan/update/preparation';
import { RUNS, sectionOf, text } from '../arbitraries';
import { frozen, starter, typed } from '../builders';
import {
  after,
  answers,
  channel,
  choose,
  inLanguage,
  NOW,
  sectionsOf,
  show,
  stage,
  template,
  world,
} from './preparing';

const plans: fc.Arbitrary<Sections> = fc.record({
  top: sectionOf('top').map((found) => typed('top', found)),
  incidents: sectionOf('incidents').map((found) => typed('incidents', found)),
  roles: sectionOf('roles').map((found) => typed('roles', found)),
  channels: sectionOf('channels').map((found) => typed('channels', found)),
  templates: sectionOf('templates').map((found) => typed('templates', found)),
  values: sectionOf('values').map((found) => typed('values', found)),
});
const id = fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'gone');
const stages = STAGES.filter((name): name is IncidentStage => name !== 'anyTime');
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('severity'), severity: id, now: fc.integer() }),
    fc.record({ type: fc.constant('special'), special: id, on: fc.boolean() }),
    fc.record({ type: fc.constant('stage'), stage: fc.constantFrom(...stages), now: fc.constant(NOW) }),
    fc.record({ type: fc.constant('template'), channel: id, template: id }),
    fc.record({ type: fc.constant('drill'), on: fc.boolean() }),
    fc.record({
      type: fc.constant('answer'),
      name: fc.constantFrom('next_update', 'started', 'a', '[a](', '__proto__'),
      typed: fc.oneof(text, fc.constantFrom('14:30', '30 min')),
      now: fc.oneof(fc.constant(NOW), fc.double()),
    }),
    fc.record({
      type: fc.constant('text'),
      text: fc.record({
        channel: id,
        channelName: text,
        template: fc.option(id),
        stage: fc.constantFrom(...stages),
        subject: text,
        body: text,
        instead: fc.record({ subject: text, body: text }),
      }),
    }),
  ),
  { maxLength: 12 },
);

describe('any plan, whatever was chosen and typed', () => {
  it('[M15] is shown without an error, the same each time, and untouched', () => {
    fc.assert(
      fc.property(plans, steps, fc.constantFrom(...LANGUAGES), (plan, taken, language) => {
        const [sections, chosen] = [frozen(plan), after(...taken)];
        const shown = show(sections, chosen, inLanguage(language));
        expect(show(sections, chosen, inLanguage(language))).toEqual(shown);
      }),
      RUNS,
    );
  });
  it('[M1] [M5] [M11] [M13] has what may be copied, in its order, and nothing else', () => {
    fc.assert(
      fc.property(plans, steps, (sections, taken) => {
        const chosen = after(...taken);
        const shown = show(sections, chosen);
        const order = rowsOf(sections.channels, 'channel').map((each) => each.id);
        const both = [
          ...shown.channels.flatMap((each) => each.channel?.id ?? []),
          ...shown.leftOut.map((each) => each.id),
        ];
        expect([...both].sort()).toEqual([...order].sort());
        const carrying = shown.channels.flatMap((each) => each.channel?.id ?? []);
        expect(carrying).toEqual(order.filter((each) => carrying.includes(each)));
        for (const each of shown.channels) {
          const copy = each.text?.copy ?? null;
          if (each.never.length > 0) expect(each.text).toBeNull();
          if (copy === null) {
            expect(updateComment(each)).toBeNull();
            continue;
          }
          expect(`${copy.subject}${copy.body}${copy.whole}`).not.toContain('{{');
          expect([copy.subject, copy.body]).toEqual([
            textOf(each.text?.subject ?? []),
            textOf(each.text?.body ?? []),
          ]);
          if (chosen.drill)
            for (const part of [copy.subject, copy.body])
              if (part.trim() !== '') expect(part).toMatch(/^\[DRILL\]/);
        }
      }),
      RUNS,
    );
  });
});

it('[M15] answers of ten thousand characters and right-to-left text are shown as they are', () => {
  const sections = sectionsOf([
    channel('c', { maximumLength: 280 }),
    template('t', { body: 'We look into {{service}}, {{impact}}.' }),
  ]);
  const [long, hebrew] = ['x '.repeat(5_000), 'האתר למטה'];
  const copy = show(sections, after(...answers({ service: long, impact: hebrew }))).channels[0]?.text?.copy;
  expect(copy?.whole).toBe(`We look into ${long.trim()}, ${hebrew}.`);
});

/** What a support lead types at night, as they type it. */
const NIGHT = {
  'en-US': {
    service: 'sign-in',
    impact: 'nobody can sign in',
    incident: 'Sign-in fails',
    started: '13:40',
    ended: '14:00',
    cause: 'a certificate that ran out',
    workaround: 'stay signed in.',
    link: 'https://status.example.org',
    next_update: '14:30',
  },
  'fr-FR': {
    service: 'Connexion',
    impact: 'plus personne ne peut se connecter',
    incident: 'Connexion impossible',
    started: '13 h 40',
    ended: '14 h 00',
    cause: 'un certificat a expiré',
    workaround: 'restez connecté.',
    link: 'https://status.example.org',
    next_update: '14 h 30',
  },
} as const;

describe.each(LANGUAGES)('[S5] the starter in %s, in the middle of the night', (language) => {
  const plan = starter(language);
  const sections: Sections = {
    ...plan.sections,
    top: typed('top', { own: { zones: ['Europe/Paris'] }, rows: [] }),
  };
  const severities = rowsOf(sections.incidents, 'severity').map(({ id: each }) => each);

  it.each(severities.flatMap((each) => stages.map((name) => [each, name] as const)))(
    '%s, %s: every text of every channel is ready, and no check speaks',
    (each, name) => {
      const begun = after(choose(each), stage(name), ...answers(NIGHT[language]));
      const shown = show(sections, begun, { ...inLanguage(language), names: ['Ana Ruiz'] });
      for (const { channel: carrying, text: first } of shown.channels)
        for (const { template: offered } of first?.offered ?? []) {
          const chosen = after(choose(each), stage(name), ...answers(NIGHT[language]), {
            type: 'template',
            channel: carrying?.id ?? '',
            template: offered.id,
          });
          const got = show(sections, chosen, inLanguage(language)).channels.find(
            (one) => one.channel?.id === carrying?.id,
          )?.text;
          expect([carrying?.id, offered.id, got?.checks, got?.copy === null]).toEqual([
            carrying?.id,
            offered.id,
            [],
            false,
          ]);
          expect(got?.copy?.whole).not.toMatch(/\.\.|  |undefined|\{|\}/);
        }
    },
  );
  it('asks, after one press, only what the plan cannot know', () => {
    const shown = show(sections, after(choose()), inLanguage(language));
    expect(shown.asks.filter(({ value }) => value === null).map(({ key }) => key)).toEqual([
      'service',
      'impact',
      'incident',
      'started',
      'link',
    ]);
    expect(shown.channels).toHaveLength(7);
    expect(shown.channels.every(({ text: first }) => first !== null && first.template !== null)).toBe(true);
  });
  it('says which channels keep silent about security', () => {
    const shown = show(
      sections,
      after(choose(), { type: 'special', special: 'security', on: true }),
      world(),
    );
    expect(shown.channels.filter(({ never }) => never.length > 0).map((each) => each.channel?.id)).toEqual([
      'status-page',
      'email',
      'social',
      'sms',
    ]);
    expect(shown.besides.map((each) => each.row.id)).toEqual(['critical', 'security']);
  });
});
