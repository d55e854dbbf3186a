import type { Step } from '../../../src/plan/update/preparation';
import { row, type AnyCells } from '../builders';
import {
  after,
  answer,
  at,
  channel,
  channelIn,
  choose,
  minutes,
  NOW,
  sectionsOf,
  severity,
  show,
  stage,
  template,
  world,
} from './preparing';

const every30 = { every: minutes(30) };
const rhythm = (cells: AnyCells, ...steps: readonly Step[]) =>
  show(sectionsOf([severity(cells)], { zones: ['Europe/Paris'] }), after(choose(), ...steps)).rhythm;

describe('[M8] the next update', () => {
  it('follows from the severity’s rhythm, in a round time that is never later', () => {
    expect(rhythm(every30)).toMatchObject({
      next: { at: at(14, 30) },
      sentence: 'Next by 14:30 UTC, 16:30 in Paris; then every 30\u00a0min',
      typed: false,
      passed: false,
    });
    expect(rhythm({ every: minutes(10) }).next).toEqual({ at: at(14, 12) });
  });
  it('is the stage’s where it has a rhythm of its own', () => {
    const cells = { ...every30, everyInvestigating: minutes(15), everyMonitoring: minutes(60) };
    const times = (['investigating', 'identified', 'monitoring', 'resolved'] as const).map(
      (name) => rhythm(cells, stage(name)).next,
    );
    expect(times).toEqual([{ at: at(14, 15) }, { at: at(14, 30) }, { at: at(15, 0) }, null]);
    expect(rhythm(cells, answer('next_update', '17:00 Paris'), stage('resolved')).sentence).toBe(
      'This is the last message: no next one is promised.',
    );
  });
  it('is slower once the incident has lasted so long, and says so before', () => {
    const cells = { ...every30, slowerAfter: minutes(120), slowerEvery: minutes(60) };
    expect(rhythm(cells)).toMatchObject({ every: minutes(30), later: 'After 2\u00a0h: every hour' });
    expect(rhythm(cells, answer('started', '12:03'))).toMatchObject({
      every: minutes(30),
      later: 'After 2\u00a0h: every hour',
    });
    expect(rhythm(cells, answer('started', '12:02'))).toMatchObject({
      every: minutes(60),
      later: null,
      next: { at: at(15, 0) },
    });
    expect(rhythm(cells, answer('started', 'May 9, 10:00'))).toMatchObject({ every: minutes(60) });
    expect(rhythm(cells, answer('started', 'this morning'))).toMatchObject({ every: minutes(30) });
  });
  it('is not made quicker by what should make it slower, nor by words that say when', () => {
    const cells = { every: minutes(120), slowerAfter: minutes(60), slowerEvery: minutes(60) };
    expect(rhythm(cells, answer('started', '10:00')).every).toEqual(minutes(120));
    const worded = { ...every30, slowerAfter: minutes(60, 'in office hours'), slowerEvery: minutes(60) };
    expect(rhythm(worded, answer('started', '10:00'))).toMatchObject({
      every: minutes(30),
      later: 'After 1\u00a0h · in office hours: every hour',
    });
  });
  it('has no time where words stand beside a duration: they are said', () => {
    expect(rhythm({ every: minutes(240, 'in office hours') })).toMatchObject({
      next: null,
      sentence: 'The plan says: every 4\u00a0h · in office hours. No time follows from that: say one.',
    });
    expect(rhythm({ every: { minutes: null, words: 'When something changes' } }).sentence).toContain(
      'The plan says: When something changes.',
    );
    expect(rhythm({})).toMatchObject({
      every: null,
      next: null,
      sentence: 'The plan names no rhythm here. Say when the next update comes.',
    });
  });
  it('can be typed once for all, as a time or in words', () => {
    expect(rhythm(every30, answer('next_update', '17:00 Paris'))).toMatchObject({
      next: { at: at(15, 0) },
      typed: true,
      sentence: 'Next by 15:00 UTC, 17:00 in Paris; then every 30\u00a0min',
    });
    expect(rhythm({}, answer('next_update', 'tomorrow morning')).sentence).toBe('Next by tomorrow morning');
    expect(rhythm(every30, answer('next_update', '17:00 Paris'), answer('next_update', ' ')).next).toEqual({
      at: at(14, 30),
    });
  });
  it('stays what it was while the page is open, until stage or severity is chosen, or it is asked again', () => {
    const sections = sectionsOf([severity(every30)]);
    const later = at(14, 31);
    const shown = show(sections, after(choose()), world({ now: later }));
    expect(shown.rhythm).toMatchObject({ next: { at: at(14, 30) }, passed: true });
    expect(
      show(sections, after(choose(), { type: 'again', now: later }), world({ now: later })).rhythm.next,
    ).toEqual({ at: at(15, 0) });
    expect(
      show(sections, after(choose(), stage('identified', later)), world({ now: later })).rhythm.next,
    ).toEqual({ at: at(15, 0) });
  });
  it('says by when the first message is due, while investigating', () => {
    const cells = { firstMessage: minutes(15) };
    expect(rhythm(cells).first).toBe('First message within 15\u00a0min of the start');
    expect(rhythm(cells, answer('started', '14:00')).first).toBe(
      'First message within 15\u00a0min of the start: by 14:15 UTC, 16:15 in Paris',
    );
    expect(rhythm(cells, stage('identified')).first).toBeNull();
    expect(rhythm({ firstMessage: minutes(240, 'in office hours') }, answer('started', '14:00')).first).toBe(
      'First message within 4\u00a0h · in office hours of the start',
    );
  });
});

describe('[M8] a channel with a rhythm of its own', () => {
  const sections = sectionsOf([
    severity(every30),
    channel('chat', { rhythm: { minutes: null, words: 'as it happens' } }),
    channel('executives', { rhythm: minutes(60) }),
    channel('status'),
    template('t', { body: 'More by {{next_update}}.' }),
  ]);
  const textsOf = (...steps: readonly Step[]) =>
    show(sections, after(choose(), ...steps)).channels.map(({ text }) => text?.copy?.body);

  it('has its own time where it drives a clock, and the incident’s where it does not', () => {
    expect(textsOf()).toEqual(['More by 14:30 UTC.', 'More by 15:00 UTC.', 'More by 14:30 UTC.']);
    const shown = show(sections, after(choose()));
    expect(channelIn(shown, 'chat').rhythm?.sentence).toBe('Its own rhythm: as it happens');
    expect(channelIn(shown, 'executives').rhythm?.sentence).toBe('Next by 15:00 UTC; then every hour');
    expect(channelIn(shown, 'status').rhythm).toBeNull();
  });
  it('promises what was typed like all others', () => {
    expect(new Set(textsOf(answer('next_update', '16:00')))).toEqual(new Set(['More by 16:00 UTC.']));
  });
  it('promises nothing at the end', () => {
    expect(channelIn(show(sections, after(choose(), stage('resolved'))), 'executives').rhythm).toBeNull();
  });
});

it('[M12] a severity that was removed meanwhile is said, and nothing else is lost', () => {
  const sections = sectionsOf([
    row('severity', 'other', {}),
    channel('status'),
    template('t', { body: 'By {{next_update}}' }),
  ]);
  const shown = show(sections, after(choose(), answer('next_update', '15:00')));
  expect(shown.situation).toMatchObject({ severity: null, gone: true });
  expect(channelIn(shown, 'status').text?.copy?.body).toBe('By 15:00 UTC');
  expect(show(sections, after(), world({ now: NOW })).situation.gone).toBe(false);
});
