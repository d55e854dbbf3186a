import fc from 'fast-check';
import { SECTION_NAMES } from '../../src/plan/fields';
import { understood } from '../../src/plan/newer-section';
import { FORMAT } from '../../src/plan/schema';
import { RUNS, sectionOf } from './arbitraries';
import { row, section } from './builders';

const newer = (value: unknown) => ({ format: FORMAT + 1, value });

describe('[S7] of a section that a newer app wrote', () => {
  it('what this one knows is kept, cell by cell', () => {
    const found = {
      own: { text: 'Read me', mood: 'calm' },
      rows: [
        { ...row('role', 'scribe', { name: 'Scribe' }), colour: 'red' },
        { id: 'lead', kind: 'role', cells: { name: 'Lead', holders: 'everybody', shift: [1] } },
        row('role', 'scribe', { name: 'Again' }),
        { id: 'team', kind: 'team', cells: {} },
        'a row',
      ],
      pages: [],
    };
    expect(understood('roles', newer(found))).toEqual({
      ok: true,
      value: section([row('role', 'scribe', { name: 'Scribe' }), row('role', 'lead', { name: 'Lead' })], {
        text: 'Read me',
      }),
    });
  });

  it('all is kept that is as it is today', () => {
    const any = fc
      .constantFrom(...SECTION_NAMES)
      .chain((name) => fc.tuple(fc.constant(name), sectionOf(name)));
    fc.assert(
      fc.property(any, ([name, found]) => {
        expect(understood(name, newer(found))).toEqual({ ok: true, value: found });
      }),
      RUNS,
    );
  });

  it('nothing makes it throw, and what is not understood is blank', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SECTION_NAMES), fc.jsonValue(), (name, found) => {
        for (const stored of [found, newer(found), newer({ own: found, rows: [found] })])
          expect(understood(name, stored).ok).toBe(true);
      }),
      RUNS,
    );
    expect(understood('values', newer(null))).toEqual({ ok: true, value: section() });
  });
});
