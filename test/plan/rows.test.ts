import { applyEdit } from '../../src/plan/apply';
import { chosenRows, duplicateRow, goneRows, newRow, usesOf } from '../../src/plan/rows';
import { rowsOf } from '../../src/plan/section';
import { edit, row, section, starter, typed } from './builders';

const { sections } = starter();

describe('[R1] what uses a row', () => {
  const uses = (id: string): string[] =>
    usesOf(sections, id).map((use) => `${use.section} ${use.row.id} ${use.field}`);
  it('is each row that names it, with the field', () => {
    expect(uses('sponsor')).toEqual(['channels email approvalBy']);
    expect(uses('supplier')).toEqual([]);
    expect(uses('minor')).toEqual(['channels status-page severities']);
    expect(uses('sms')).toEqual([
      'templates investigating-short channels',
      'templates identified-short channels',
      'templates monitoring-short channels',
      'templates resolved-short channels',
    ]);
  });
  it('is nobody who is called like it', () => {
    const named = typed('roles', section([row('role', 'r', { holders: ['minor'], name: 'minor' })]));
    expect(usesOf({ ...sections, roles: named }, 'minor').map((use) => use.section)).toEqual(['channels']);
  });
  it('is a row once for each field', () => {
    expect(uses('commander')).toContain('channels status-page postedBy');
    expect(uses('commander')).toContain('channels status-page approvalBy');
  });
});

describe('[R2] chosen rows', () => {
  const severities = rowsOf(sections.incidents, 'severity');
  const ids = (chosen: Parameters<typeof chosenRows>[0]): string[] =>
    chosenRows(chosen, severities).map(({ id }) => id);
  it('are read in the order of their table', () => {
    expect(ids(['minor', 'critical'])).toEqual(['critical', 'minor']);
    expect(ids('all')).toEqual(['critical', 'major', 'minor', 'warning']);
    expect(ids([])).toEqual([]);
    expect(ids(undefined)).toEqual([]);
  });
  it('[E10] leave out those that are gone, which can be named, and come back with them', () => {
    const removed = applyEdit(sections.incidents, edit('incidents', { type: 'remove', row: 'minor' }));
    if (!removed.ok) throw new Error('refused');
    const left = rowsOf(typed('incidents', removed.value.section), 'severity');
    expect(chosenRows(['minor', 'critical'], left).map(({ id }) => id)).toEqual(['critical']);
    expect(goneRows(['minor', 'critical'], left)).toEqual(['minor']);
    expect(goneRows('all', left)).toEqual([]);
    const back = applyEdit(removed.value.section, edit('incidents', removed.value.inverse));
    expect(back).toMatchObject({ ok: true, value: { section: sections.incidents } });
  });
});

describe('[R3] a row that is made', () => {
  it('is blank, but for what its place says', () => {
    expect(newRow('role', 'r1')).toEqual({ id: 'r1', kind: 'role', cells: {} });
    expect(newRow('template', 't1', { stage: 'resolved' }).cells).toEqual({ stage: 'resolved' });
  });
  it('as a duplicate has the same cells under an id of its own', () => {
    const scribe = row('role', 'scribe', { name: 'Scribe', holders: ['tom'] });
    expect(duplicateRow(scribe, 'r2')).toEqual({ ...scribe, id: 'r2' });
  });
});
