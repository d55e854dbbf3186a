import fc from 'fast-check';
import { SECTION_NAMES } from '../../src/plan/fields';
import {
  FORMAT,
  parseEdit,
  parseHead,
  parseMacroConfig,
  parseNotices,
  parseSection,
} from '../../src/plan/schema';
import { RUNS, sectionOf } from './arbitraries';
import { edit, row, section, set, starter } from './builders';

const stored = (value: unknown, format = FORMAT) => ({ format, value });
const bad = { ok: false, refusal: { code: 'badRequest' } };
const unreadable = { ok: false, refusal: 'unreadable' };

describe('[S1] an edit that is sent', () => {
  const good = edit('incidents', set('critical', 'name', null, 'Critical'));
  it('is parsed', () => {
    expect(parseEdit(good)).toEqual({ ok: true, value: good });
  });
  it.each([
    ['nothing', null],
    ['a text', 'edit'],
    ['an unknown section', { ...good, section: 'tickets' }],
    ['an unknown change', { ...good, change: { type: 'explode' } }],
    ['a key too many', { ...good, by: 'somebody else' }],
    ['an id that is no id', { ...good, id: '../../head' }],
    ['an id that is too long', { ...good, id: 'x'.repeat(65) }],
    ['an id with a colon', { ...good, id: 'a:b' }],
    ['a row called __proto__', edit('incidents', set('__proto__', 'name', null, 'x'))],
    ['a value of another form', { ...good, change: { ...good.change, after: { html: '<b>' } } }],
    ['a list of numbers', { ...good, change: { ...good.change, after: [1] } }],
    ['an endless number', { ...good, change: { ...good.change, after: Infinity } }],
    [
      'a row of no kind',
      edit('incidents', { type: 'add', row: { ...row('role', 'r'), kind: 'ticket' as never }, after: null }),
    ],
  ])('is refused whole: %s', (_, sent) => {
    expect(parseEdit(sent)).toEqual(bad);
  });
});

describe('what lies in storage', () => {
  it('[S1] is read, whatever the section', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SECTION_NAMES).chain((name) => fc.tuple(fc.constant(name), sectionOf(name))),
        ([name, found]) => {
          expect(parseSection(name, JSON.parse(JSON.stringify(stored(found))))).toEqual({
            ok: true,
            value: found,
          });
        },
      ),
      RUNS,
    );
  });
  it.each([
    ['nothing', undefined],
    ['no format', { value: section() }],
    ['no section', stored([])],
    ['a field that is none', stored(section([], { colour: 'red' }))],
    ['a value of another kind', stored(section([row('severity', 'a', { name: 5 })]))],
    ['a row of another section', stored(section([row('role', 'a')]))],
    ['two rows of one id', stored(section([row('severity', 'a'), row('special', 'a')]))],
  ])('[S2] is unreadable: %s', (_, found) => {
    expect(parseSection('incidents', found)).toEqual(unreadable);
  });
  it('[S2] is of a newer format', () => {
    const newer = { ok: false, refusal: 'newerFormat' };
    expect(parseSection('incidents', stored({ pages: [] }, FORMAT + 1))).toEqual(newer);
    expect(parseHead(stored('?', FORMAT + 1))).toEqual(newer);
    expect(parseNotices(stored('?', FORMAT + 1))).toEqual(newer);
  });
  it('[S1] is read beyond a limit that was lowered since', () => {
    const long = section([row('severity', 'a', { name: 'x'.repeat(500) })]);
    expect(parseSection('incidents', stored(long)).ok).toBe(true);
  });
  it('[S1] may be a head', () => {
    const { head } = starter();
    expect(parseHead(stored(head))).toEqual({ ok: true, value: head });
    expect(parseHead(stored({ ...head, copyOf: 'plan-1:99' })).ok).toBe(true);
    expect(parseHead(stored({ ...head, key: 'plan-1' }))).toEqual(unreadable);
    expect(parseHead(stored({ ...head, language: 'tlh' }))).toEqual(unreadable);
  });
  it('[S1] may be notices, in each state', () => {
    const named = (told: unknown) => ({
      role: 'r',
      person: 'tom',
      as: 'holder',
      namedBy: 'ana',
      namedAt: 1,
      told,
    });
    const sent = { by: 'ana', at: 2 };
    const again = { mention: 'm', comment: '7', ...sent };
    const telling = { as: 'backup', name: '1a', responsibilities: '2b', firstMinutes: '3c' };
    const notices = {
      revision: 3,
      named: [
        { state: 'waiting' },
        { state: 'self' },
        { state: 'held', why: 'copy' },
        { state: 'unreachable', why: 'app' },
        { state: 'sending', mention: 'm', attempt: 6, ...sent, telling },
        { state: 'sending', mention: 'm', attempt: 6, ...sent, telling, isOver: true, asApp: true, again },
        { state: 'mentioned', ...again },
        { state: 'failed', why: 'unavailable', mention: 'm', ...sent },
      ].map((told) => ({ ...named(told), knows: telling, accepted: 4, goneAt: 5 })),
      thread: '7',
    };
    expect(parseNotices(stored(notices))).toEqual({ ok: true, value: notices });
    expect(parseNotices(stored({ revision: 3, named: [named({ state: 'notified' })] }))).toEqual(unreadable);
  });
});

describe('[S3] a macro’s config', () => {
  const config = {
    plan: 'p1',
    home: '100',
    homeType: 'page',
    shows: 'mirror',
    section: 'roles',
    language: 'fr-FR',
    start: 'empty',
  };
  it('is read', () => {
    expect(parseMacroConfig(config)).toEqual(config);
  });
  it('has defaults for all but the plan', () => {
    expect(parseMacroConfig({ plan: 'p1' })).toEqual({
      plan: 'p1',
      home: null,
      homeType: 'page',
      shows: 'own',
      section: null,
      language: 'en-US',
      start: 'filled',
    });
  });
  it('keeps the plan through a slip in the rest', () => {
    const slips = {
      ...config,
      home: '',
      homeType: 'wall',
      shows: 1,
      section: 'top',
      language: 'tlh',
      start: 0,
    };
    expect(parseMacroConfig(slips)).toMatchObject({
      plan: 'p1',
      home: null,
      section: null,
      language: 'en-US',
    });
  });
  it('may hold what a later version added', () => {
    expect(parseMacroConfig({ ...config, colour: 'red' })).toEqual(config);
  });
  it.each([undefined, null, 'p1', {}, { ...config, plan: '' }, { ...config, plan: 'a:b' }])(
    'is none without a plan: %j',
    (sent) => {
      expect(parseMacroConfig(sent)).toBeNull();
    },
  );
});
