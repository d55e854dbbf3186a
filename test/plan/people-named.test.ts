import { peopleNamed, rowsNaming } from '../../src/plan/people-named';
import { row, section, starter, typed } from './builders';

const { sections } = starter();
const named = {
  ...sections,
  incidents: typed('incidents', section([row('severity', 'worst', { alsoTellPeople: ['ana', 'ben'] })])),
  roles: typed(
    'roles',
    section([
      row('role', 'lead', { holders: ['ana'], backups: ['cleo'] }),
      row('role', 'scribe', { name: 'ana' }),
    ]),
  ),
};

test('whoever is named in a table is found once, wherever and as what', () => {
  expect(peopleNamed(named)).toEqual(['ana', 'ben', 'cleo']);
});

test('the rows that name somebody are those with the person in a field of people', () => {
  expect(rowsNaming(named, ['ana', 'cleo']).map(({ id }) => id)).toEqual(['worst', 'lead']);
  expect(rowsNaming(named, ['dan'])).toEqual([]);
});
