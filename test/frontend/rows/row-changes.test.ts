import { addLast, moveDown, moveDropped, moveUp } from '../../../src/frontend/rows/row-changes';
import type { Change } from '../../../src/plan/edit';
import { applied } from '../../plan/applied';
import { edit, row, section } from '../../plan/builders';

/** Severities and special cases stand in one section, in any order. */
const rows = [
  row('severity', 'critical'),
  row('special', 'security'),
  row('severity', 'major'),
  row('severity', 'minor'),
  row('special', 'supplier'),
];
const severities = rows.filter(({ kind }) => kind === 'severity');

const orderAfter = (change: Change | null): string[] | null => {
  if (change === null) return null;
  const after = applied(section(rows), edit('incidents', change));
  if (!('rows' in after)) throw new Error(after.code);
  return after.rows.filter(({ kind }) => kind === 'severity').map(({ id }) => id);
};

it.each([
  ['critical', null],
  ['major', ['major', 'critical', 'minor']],
  ['minor', ['critical', 'minor', 'major']],
])('[E11] moves %s up among the rows of its table', (id, order) => {
  expect(orderAfter(moveUp(severities, id))).toEqual(order);
});

it.each([
  ['critical', ['major', 'critical', 'minor']],
  ['major', ['critical', 'minor', 'major']],
  ['minor', null],
])('[E11] moves %s down among the rows of its table', (id, order) => {
  expect(orderAfter(moveDown(severities, id))).toEqual(order);
});

it('[E9] adds behind the last row of its kind', () => {
  expect(orderAfter(addLast(rows, row('severity', 'new')))).toEqual(['critical', 'major', 'minor', 'new']);
});

describe('[E11] a row that was dragged', () => {
  const of = ['a', 'b', 'c', 'd'].map((id) => row('role', id));
  const drop = (sourceKey: string, afterKey?: string, beforeKey?: string): unknown =>
    moveDropped(of, { sourceKey, sourceIndex: 0, destination: { index: 0, afterKey, beforeKey } });

  it.each([
    ['to the top', 'c', undefined, 'a', null],
    ['up', 'd', 'a', 'b', 'a'],
    ['down', 'a', 'b', 'c', 'b'],
    ['to the end', 'a', 'd', undefined, 'd'],
    // On a page that shows c and d alone.
    ['to the top of a page', 'd', undefined, 'c', 'b'],
  ])('%s', (_, source, afterKey, beforeKey, after) => {
    expect(drop(source, afterKey, beforeKey)).toEqual({ type: 'move', row: source, after });
  });

  it.each([
    ['where it was', { sourceKey: 'b', destination: { afterKey: 'a', beforeKey: 'c' } }],
    ['outside', { sourceKey: 'b' }],
    ['that is gone', { sourceKey: 'x', destination: { afterKey: 'a', beforeKey: 'b' } }],
    ['between rows that are gone', { sourceKey: 'b', destination: { afterKey: 'x', beforeKey: 'y' } }],
    ['as nobody says it', null],
  ])('%s does not move', (_, said) => {
    expect(moveDropped(of, said)).toBeNull();
  });
});
