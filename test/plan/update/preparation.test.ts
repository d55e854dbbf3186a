import fc from 'fast-check';
import { changedMeanwhile } from '../../../src/plan/update/changed-meanwhile';
import { ownText } from '../../../src/plan/update/own-text';
import {
  beginning,
  holdsWords,
  prepare,
  textKey,
  type OwnText,
  type Preparation,
  type Step,
} from '../../../src/plan/update/preparation';
import type { Sections } from '../../../src/plan/plan';
import { RUNS, text } from '../arbitraries';
import { frozen, row } from '../builders';
import {
  after,
  answer,
  channel,
  channelIn,
  choose,
  NOW,
  sectionsOf,
  severity,
  show,
  stage,
  template,
} from './preparing';

const before = sectionsOf([
  severity(),
  channel('status'),
  channel('mail'),
  template('t', { body: 'We look into {{service}}.' }),
  template('other', { body: 'Other' }),
  template('later', { stage: 'identified', body: 'Found' }),
]);
const textIn = (sections: Sections, chosen: Preparation, id = 'status') => {
  const found = channelIn(show(sections, chosen), id).text;
  if (found === null) throw new Error();
  return found;
};
/** The person writes over what stands in a channel. */
const written = (body: string, sections = before, chosen = after(), id = 'status'): Step => {
  const prepared = channelIn(show(sections, chosen), id);
  if (prepared.text === null) throw new Error();
  return {
    type: 'text',
    text: ownText(prepared.text, prepared.channel, chosen.stage, { subject: '', body }),
  };
};

describe('[M12] words of one’s own', () => {
  const mine = written('My {{service}}.');
  it('stand in the template’s place, for their channel alone, and are filled like it', () => {
    const chosen = after(mine, answer('service', 'mail'));
    expect([textIn(before, chosen).copy?.body, textIn(before, chosen, 'mail').copy?.body]).toEqual([
      'My mail.',
      'We look into mail.',
    ]);
  });
  it('are there again after another stage, another template, another severity', () => {
    const there = after(mine, stage('identified'), stage('investigating'), choose());
    expect(textIn(before, there).own?.body).toBe('My {{service}}.');
    const pick = (id: string): Step => ({ type: 'template', channel: 'status', template: id });
    expect(textIn(before, after(mine, pick('other'))).copy?.body).toBe('Other');
    expect(textIn(before, after(mine, pick('other'), pick('t'))).own?.body).toBe('My {{service}}.');
    expect(textIn(before, after(mine, stage('identified'))).copy?.body).toBe('Found');
  });
  it('go when they are taken back', () => {
    const text = textIn(before, after(mine)).own;
    if (text === null) throw new Error();
    expect(textIn(before, after(mine, { type: 'takeBack', text })).source.body).toBe(
      'We look into {{service}}.',
    );
  });
  it('stay when somebody changes the template, which is said', () => {
    const changed = sectionsOf([channel('status'), template('t', { body: 'New' })]);
    expect(textIn(changed, after(mine))).toMatchObject({
      own: { body: 'My {{service}}.' },
      meanwhile: 'changed',
    });
    expect(textIn(before, after(mine)).meanwhile).toBeNull();
    expect(textIn(changed, after()).meanwhile).toBeNull();
  });
  it('stay when somebody removes the template, until another is chosen', () => {
    const removed = sectionsOf([channel('status'), template('other', { body: 'Other' })]);
    expect(textIn(removed, after(mine))).toMatchObject({
      own: { body: 'My {{service}}.' },
      meanwhile: 'removed',
      template: null,
    });
    const again = written('Mine again', removed, after(mine));
    expect(textIn(removed, after(mine, again)).own?.body).toBe('Mine again');
    const picked = after(mine, { type: 'template', channel: 'status', template: 'other' });
    expect(textIn(removed, picked).copy?.body).toBe('Other');
    expect(show(removed, picked).strays.map(({ body }) => body)).toEqual(['My {{service}}.']);
    expect(show(removed, after(mine)).strays).toEqual([]);
  });
  it('are handed back when somebody removes the channel, with its name', () => {
    const removed = sectionsOf([channel('mail'), template('t', { body: 'Text' })]);
    expect(show(removed, after(mine)).strays).toMatchObject([
      { channelName: 'status', body: 'My {{service}}.' },
    ]);
    expect(show(before, after(mine)).strays).toEqual([]);
  });
  it('without a template are of their stage', () => {
    const bare = sectionsOf([channel('status')]);
    const chosen = after(written('Mine', bare));
    expect([textIn(bare, chosen).copy?.body, textIn(bare, chosen).meanwhile]).toEqual(['Mine', null]);
    expect(textIn(bare, prepare(chosen, stage('resolved'))).copy).toBeNull();
  });
});

describe('[M12] steps', () => {
  const id = fc.constantFrom('a', 'b', 'gone');
  const stages = fc.constantFrom('investigating', 'identified', 'monitoring', 'resolved');
  const own: fc.Arbitrary<OwnText> = fc.record({
    channel: id,
    channelName: text,
    template: fc.option(id),
    stage: stages,
    subject: text,
    body: text,
    instead: fc.record({ subject: text, body: text }),
  });
  const now = fc.integer({ min: NOW, max: NOW + 86_400_000 });
  const harmless: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ type: fc.constant('severity'), severity: id, now }),
    fc.record({ type: fc.constant('special'), special: id, on: fc.boolean() }),
    fc.record({ type: fc.constant('stage'), stage: stages, now }),
    fc.record({ type: fc.constant('template'), channel: id, template: id }),
    fc.record({ type: fc.constant('drill'), on: fc.boolean() }),
    fc.record({ type: fc.constant('again'), now }),
  );

  it('lose nothing that was typed, whatever else is pressed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('x', 'y', '__proto__'), text)),
        fc.array(own),
        fc.array(harmless),
        (typed, texts, pressed) => {
          const words = frozen(
            after(
              ...typed.map(([name, said]) => answer(name, said)),
              ...texts.map((each): Step => ({ type: 'text', text: each })),
            ),
          );
          const result = pressed.reduce(prepare, words);
          expect([...result.answers]).toEqual([...words.answers]);
          expect([...result.texts]).toEqual([...words.texts]);
          for (const each of new Map(texts.map((one) => [textKey(one), one])).values())
            expect(result.texts.get(textKey(each))).toEqual(each);
        },
      ),
      RUNS,
    );
  });
  it('do not change what they are given', () => {
    const chosen = after(answer('service', 'mail'));
    prepare(chosen, answer('service', 'chat'));
    expect(chosen.answers.get('service')?.typed).toBe('mail');
  });
  it('start over from nothing, which is asked only where something was typed', () => {
    expect(holdsWords(after(choose(), stage('resolved')))).toBe(false);
    expect([holdsWords(after(answer('a', 'b'))), holdsWords(after(written('x')))]).toEqual([true, true]);
    expect(prepare(after(answer('a', 'b')), { type: 'startOver', now: NOW })).toEqual(beginning(NOW));
  });
  it('take a special case once', () => {
    const on = { type: 'special', special: 'a', on: true } as const;
    expect([after(on, on).specials, after(on, { ...on, on: false }).specials]).toEqual([['a'], []]);
  });
});

it('[M12] what others changed in the plan meanwhile can be named', () => {
  const now = sectionsOf([
    severity({ criteria: 'All down' }),
    channel('status'),
    template('t', { body: 'We look into {{service}}.' }),
    template('later', { stage: 'identified', body: 'Found' }),
    row('role', 'lead', {}),
  ]);
  expect(changedMeanwhile(before, now).map(({ what, row: { id } }) => [what, id])).toEqual([
    ['changed', 'critical'],
    ['added', 'lead'],
    ['removed', 'mail'],
    ['removed', 'other'],
  ]);
  expect([changedMeanwhile(before, before), changedMeanwhile(now, structuredClone(now))]).toEqual([[], []]);
});
