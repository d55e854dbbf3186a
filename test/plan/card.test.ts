import { cardOf, reviewDue } from '../../src/plan/card';
import { gapsOf } from '../../src/plan/gaps';
import type { Sections } from '../../src/plan/plan';
import type { AnySection } from '../../src/plan/section';
import { row, section, starter, typed, type AnyCells } from './builders';

const empty = section();
const sectionsOf = ({
  incidents = empty,
  roles = empty,
  channels = empty,
  templates = empty,
  top = empty,
}: {
  readonly [S in keyof Sections]?: AnySection;
}): Sections => ({
  top: typed('top', top),
  incidents: typed('incidents', incidents),
  roles: typed('roles', roles),
  channels: typed('channels', channels),
  templates: typed('templates', templates),
  values: typed('values', empty),
});

const half = { minutes: 30, words: '' };
const outOfTheWay: AnySection = section([row('channel', 'paper', { worksWhenDown: true })]);

describe('[C1] a gap', () => {
  const severity = (cells: AnyCells) =>
    gapsOf(sectionsOf({ incidents: section([row('severity', 's', cells)]), channels: outOfTheWay }));
  const role = (cells: AnyCells) =>
    gapsOf(sectionsOf({ roles: section([row('role', 'r', cells)]), channels: outOfTheWay }));

  it('is a severity without a first message, or without a rhythm', () => {
    const gap = [{ kind: 'noRhythm', severity: 's' }];
    expect(severity({})).toEqual(gap);
    expect(severity({ firstMessage: half })).toEqual(gap);
    expect(severity({ every: half })).toEqual(gap);
    expect(severity({ firstMessage: half, every: half })).toEqual([]);
    expect(severity({ firstMessage: half, everyMonitoring: half })).toEqual([]);
    expect(severity({ firstMessage: half, every: { minutes: null, words: 'when it changes' } })).toEqual([]);
  });
  it('is a role with neither person nor way to reach one', () => {
    expect(role({ name: 'Scribe' })).toEqual([{ kind: 'nobody', role: 'r' }]);
    expect([{ holders: ['tom'] }, { backups: ['tom'] }, { reach: 'Rota' }].flatMap(role)).toEqual([]);
  });
  it('is an external channel without a template at a stage', () => {
    const channels = section([
      row('channel', 'page', { reach: 'external', worksWhenDown: true }),
      row('channel', 'chat', { reach: 'internal' }),
    ]);
    const template = (stage: string, to: readonly string[] | 'all') =>
      row('template', stage, { stage, channels: to });
    const templates = section([
      template('investigating', 'all'),
      template('identified', ['page']),
      template('monitoring', ['chat']),
    ]);
    expect(gapsOf(sectionsOf({ channels, templates }))).toEqual([
      { kind: 'noTemplate', channel: 'page', stage: 'monitoring' },
      { kind: 'noTemplate', channel: 'page', stage: 'resolved' },
    ]);
  });
  it('is that no channel works when we are down', () => {
    expect(gapsOf(sectionsOf({}))).toEqual([{ kind: 'nothingWhenDown' }]);
    expect(
      gapsOf(sectionsOf({ channels: section([row('channel', 'c', { worksWhenDown: false })]) })),
    ).toEqual([{ kind: 'nothingWhenDown' }]);
  });
});

describe('[C2] a review is due', () => {
  it.each([
    ['2026-05-12', 6, '2026-11-12'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-12-15', 60, '2031-12-15'],
  ])('%s and %d months: %s', (on, reviewEveryMonths, due) => {
    expect(reviewDue({ reviewed: { on, by: 'ana' }, reviewEveryMonths })).toBe(due);
  });
  it('never without a rhythm or a first review', () => {
    const reviewed = { on: '2026-05-12', by: 'ana' };
    expect([
      reviewDue({}),
      reviewDue({ reviewed }),
      reviewDue({ reviewEveryMonths: 6 }),
      reviewDue({ reviewed, reviewEveryMonths: 0 }),
    ]).toEqual([null, null, null, null]);
  });
});

describe('[C3] a card', () => {
  it('holds what a list shows', () => {
    const top = section([], {
      title: 'Payments',
      reviewed: { on: '2026-05-12', by: 'ana' },
      reviewEveryMonths: 3,
    });
    const roles = section([
      row('role', 'r', { holders: ['tom', 'ana', 'ines', 'lea'] }),
      row('role', 's', { holders: ['eve'] }),
    ]);
    expect(
      cardOf(sectionsOf({ top, roles, channels: outOfTheWay }), Date.UTC(2026, 10, 24, 10, 59, 59)),
    ).toEqual({
      title: 'Payments',
      gaps: {},
      reviewDue: '2026-08-12',
      leads: ['tom', 'ana', 'ines'],
      changedAt: Date.UTC(2026, 10, 24, 10, 50),
    });
  });
  it('is the same for two edits in ten minutes that change nothing in it', () => {
    const at = Date.UTC(2026, 10, 24, 10, 50);
    expect(cardOf(starter().sections, at + 599_999)).toEqual(cardOf(starter().sections, at));
  });
  it('of an empty plan is blank', () => {
    expect(cardOf(sectionsOf({}), 0)).toEqual({
      title: null,
      gaps: { nothingWhenDown: 1 },
      reviewDue: null,
      leads: [],
      changedAt: 0,
    });
  });
});
