import { configFor, configStrings, existingPlan, type Place } from '../../../src/frontend/config/choice';
import { parsePlace } from '../../../src/frontend/config/place';
import { shownPlan, type MacroConfig } from '../../../src/plan/identity';
import { parseMacroConfig } from '../../../src/plan/schema';

const page = { contentId: '100', contentType: 'page' } as const;
const other = { contentId: '200', contentType: 'blogpost' } as const;
const inserting: Place = { home: page, localId: 'local-1', isInserting: true, config: null };
const editing = (config: MacroConfig | null, home: Place['home'] = page): Place => ({
  home,
  localId: 'local-1',
  isInserting: false,
  config,
});
const own: MacroConfig = {
  plan: 'p1',
  home: '100',
  homeType: 'page',
  shows: 'own',
  section: null,
  language: 'en-US',
  start: 'filled',
};
const mirror: MacroConfig = { ...own, plan: 'p2', home: '200', homeType: 'blogpost', shows: 'mirror' };

const french = { shows: 'own', language: 'fr-FR', start: 'empty' } as const;
const newId = (): string => 'new-id';

describe('a new plan', () => {
  it('gets an id of its own, and its home', () => {
    expect(configFor(french, inserting, newId)).toEqual({
      plan: 'new-id',
      home: '100',
      homeType: 'page',
      shows: 'own',
      section: null,
      language: 'fr-FR',
      start: 'empty',
    });
  });
  it('has no home in a template', () => {
    expect(configFor(french, { ...inserting, home: null }, newId).home).toBeNull();
  });
  it('takes the place of a mirror under a new id', () => {
    expect(configFor(french, editing(mirror), newId)).toMatchObject({
      plan: 'new-id',
      home: '100',
      shows: 'own',
    });
  });
});

describe('a plan that the macro shows keeps its key', () => {
  const keyAfter = (before: MacroConfig | null): string => {
    const after = configFor(french, editing(before), newId);
    return shownPlan(after, '100', 'local-1').key;
  };
  it.each([
    ['of this page', own],
    ['copied with its page', { ...own, home: '300' }],
    ['of a page that a template made', { ...own, home: null }],
    ['whose form was dismissed', null],
  ])('one %s', (_, before) => {
    expect(keyAfter(before)).toBe(shownPlan(before, '100', 'local-1').key);
  });
  it('and one copied with its page says still where it comes from', () => {
    const after = configFor(french, editing({ ...own, home: '300' }), newId);
    expect(shownPlan(after, '100', null)).toMatchObject({ copyOf: { home: '300' } });
  });
  it('and one that a template made gets a home, so that its page can be copied', () => {
    expect(configFor(french, editing({ ...own, home: null }), newId).home).toBe('100');
  });
});

describe('a plan that is there', () => {
  const existing = { shows: 'existing', plan: { key: 'p2:200', home: other }, section: null } as const;
  it('is mirrored by its key', () => {
    const config = configFor(existing, inserting, newId);
    expect(shownPlan(config, '100', null)).toEqual({ shows: 'mirror', key: 'p2:200', home: '200' });
    expect(config.homeType).toBe('blogpost');
  });
  it('is the own plan of its own page', () => {
    const config = configFor(existing, { ...inserting, home: other }, newId);
    expect(shownPlan(config, '200', null)).toEqual({ shows: 'own', key: 'p2:200', copyOf: null });
  });
  it('is found again in the config that was kept', () => {
    expect(existingPlan(editing(configFor(existing, inserting, newId)))).toEqual(existing.plan);
    expect(existingPlan(editing(own))).toBeNull();
    expect(existingPlan(editing(null))).toBeNull();
  });
  it('may be shown one section of, on its own page too', () => {
    const roles = { ...existing, section: 'roles' } as const;
    expect(configFor(roles, inserting, newId)).toMatchObject({ shows: 'mirror', section: 'roles' });
    const config = configFor(roles, { ...inserting, home: other }, newId);
    expect(config).toMatchObject({ shows: 'own', section: 'roles' });
    expect(existingPlan(editing(config, other))).toEqual(existing.plan);
  });
  it('shown in a section on a copied page is still copied from where it was', () => {
    const copied = editing({ ...own, plan: 'p2', home: '300', section: 'roles' });
    const shown = existingPlan(copied);
    if (shown === null) throw new Error('It shows a section of a plan.');
    const config = configFor({ shows: 'existing', plan: shown, section: 'values' }, copied, newId);
    expect(shownPlan(config, '100', null)).toMatchObject({ key: 'p2:100', copyOf: { home: '300' } });
  });
});

it.each([
  ['an own plan', own],
  ['a mirror', mirror],
  ['a section', { ...mirror, section: 'channels' as const }],
  ['a template’s plan', { ...own, home: null }],
])('the config of %s is kept as strings and read back', (_, config) => {
  const kept = configStrings(config, 'Critical · Incident commander');
  expect(Object.values(kept).every((each) => typeof each === 'string')).toBe(true);
  expect(parseMacroConfig(kept)).toEqual(config);
});

describe('the place', () => {
  const extension = { content: { id: '100', type: 'page' }, macro: { isInserting: true } };
  it('is what the context says', () => {
    expect(
      parsePlace({ localId: 'local-1', extension: { ...extension, config: configStrings(own, '') } }),
    ).toEqual({
      home: page,
      localId: 'local-1',
      isInserting: true,
      config: own,
    });
  });
  it('has a kind', () => {
    const blog = { ...extension, content: { id: '200', type: 'blogpost' } };
    expect(parsePlace({ extension: blog }).home).toEqual(other);
  });
  it('has no home in a saved template', () => {
    expect(parsePlace({ extension: { ...extension, template: { id: '5' } } }).home).toBeNull();
  });
  it.each([null, {}, { extension: null }, { extension: { content: { id: 'a:b', type: 'page' } } }])(
    'has none where the context is not understood: %j',
    (sent) => {
      expect(parsePlace(sent)).toMatchObject({ home: null, config: null });
    },
  );
});
