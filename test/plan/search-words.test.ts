import { searchWords } from '../../src/plan/search-words';
import { row, section, starter, typed } from './builders';

const { sections } = starter();

it('[C4] search finds a page by the plan’s title and the names of severities, special cases, roles and channels', () => {
  const top = typed('top', section([], { title: 'Payments', startHere: 'Call 112' }));
  const words = searchWords({ ...sections, top }).split(' · ');
  const { incidents, roles, channels } = sections;
  const rows = [...incidents.rows, ...roles.rows, ...channels.rows];
  expect(words).toEqual(['Payments', ...rows.map(({ cells }) => cells.name)]);
});

it('[C4] a name is said once, a blank never, and what is too long is left out whole', () => {
  const named = (id: string, name?: string) => row('role', id, name === undefined ? {} : { name });
  const long = Array.from({ length: 60 }, (_, n) => named(`long-${n}`, `${n} ${'x'.repeat(110)}`));
  const roles = typed('roles', section([named('a', 'Scribe'), named('b', 'Scribe'), named('c'), ...long]));
  const words = searchWords({ ...sections, roles }).split(' · ');
  expect(words.filter((word) => word === 'Scribe')).toHaveLength(1);
  expect(words.filter((word) => word.endsWith('x')).every((word) => word.endsWith('x'.repeat(110)))).toBe(
    true,
  );
  expect(words.join(' · ').length).toBeLessThanOrEqual(4_000);
});
