import { shownPlan, type MacroConfig } from '../../src/plan/identity';

const config = (more: Partial<MacroConfig> = {}): MacroConfig => ({
  plan: 'p1',
  home: '100',
  homeType: 'page',
  shows: 'own',
  section: null,
  language: 'en-US',
  start: 'filled',
  ...more,
});

it('[I1] a macro at home shows its own plan, whatever its local id', () => {
  const own = { shows: 'own', key: 'p1:100', copyOf: null };
  expect([
    shownPlan(config(), '100', 'l1'),
    shownPlan(config(), '100', 'l2'),
    shownPlan(config(), '100', null),
  ]).toEqual([own, own, own]);
});
it('[I1] a macro out of a template has no home, and begins a plan where it stands', () => {
  expect(shownPlan(config({ home: null }), '200', null)).toEqual({
    shows: 'own',
    key: 'p1:200',
    copyOf: null,
  });
});
it('[I1] a macro without a config is told from its like by its local id', () => {
  expect(shownPlan(null, '100', 'l1')).toEqual({ shows: 'own', key: 'l1:100', copyOf: null });
});
it('[I2] a macro on a copied page makes a copy', () => {
  expect(shownPlan(config(), '200', 'l1')).toEqual({
    shows: 'own',
    key: 'p1:200',
    copyOf: { key: 'p1:100', home: '100' },
  });
});
it('[I3] a mirror shows the plan of its home, on any page', () => {
  const mirror = { shows: 'mirror', key: 'p1:100', home: '100' };
  expect(shownPlan(config({ shows: 'mirror' }), '200', null)).toEqual(mirror);
});
it('[I3] a mirror of its own page is that page’s plan', () => {
  const own = { shows: 'own', key: 'p1:100', copyOf: null };
  expect(shownPlan(config({ shows: 'mirror' }), '100', null)).toEqual(own);
});
it('[I3] a mirror of nowhere is none', () => {
  expect(shownPlan(config({ shows: 'mirror', home: null }), '200', null).shows).toBe('own');
});
it.each([null, '', 'l1:200', '../x', '__proto__', 'x'.repeat(200)])(
  '[I4] a local id that is no id becomes no part of a key: %j',
  (localId) => {
    expect(shownPlan(null, '100', localId)).toEqual({ shows: 'own', key: 'macro:100', copyOf: null });
  },
);
