import { isNamedElsewhere, isToldBeside, partFor, SHOWN_ALONE } from '../../src/plan/alone';
import { SECTION_NAMES } from '../../src/plan/fields';
import { FORMAT, parseSection } from '../../src/plan/schema';
import { starter } from './builders';

const { sections } = starter();

describe('[I5] a section that stands alone', () => {
  it.each(SHOWN_ALONE)('%s is whole', (shown) => {
    expect(partFor(shown, shown, sections[shown])).toBe(sections[shown]);
  });
  it('tells of the others the names that its cells can choose, and no other cell', () => {
    const told = partFor('channels', 'roles', { ...sections.roles, own: { text: 'A secret' } });
    expect(told).toEqual({
      own: {},
      rows: sections.roles.rows.map(({ id, kind, cells }) => ({ id, kind, cells: { name: cells.name } })),
    });
    expect(partFor('channels', 'templates', sections.templates)).toEqual({ own: {}, rows: [] });
    expect(partFor('values', 'incidents', sections.incidents)).toEqual({ own: {}, rows: [] });
  });
  it('tells whose section it is, and nothing else of the top', () => {
    const top = {
      own: { title: 'Payments', startHere: 'A secret', mentions: 'never' },
      rows: [],
    };
    expect(partFor('values', 'top', top).own).toEqual({ title: 'Payments' });
    expect(partFor('roles', 'top', top).own).toEqual({ title: 'Payments', mentions: 'never' });
  });
  it.each(SHOWN_ALONE)('beside %s, every part is a section that can be read', (shown) => {
    for (const name of SECTION_NAMES) {
      const value = partFor(shown, name, sections[name]);
      expect(parseSection(name, { format: FORMAT, value })).toEqual({ ok: true, value });
      const isEmpty = value.rows.length === 0 && Object.keys(value.own).length === 0;
      if (!isToldBeside(shown, name)) expect(isEmpty).toBe(true);
    }
  });
  it('knows which of its rows others may name', () => {
    const kinds = ['severity', 'special', 'role', 'channel', 'template', 'avoid', 'value'] as const;
    expect(kinds.filter(isNamedElsewhere)).toEqual(['severity', 'special', 'role', 'channel']);
  });
});
