/** What is said to differ is said at a place that is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../local-confluence');
const text = readFileSync(join(FOLDER, 'DIFFERENCES.md'), 'utf8');
const places = [...new Set([...text.matchAll(/`([\w/-]+\.tsx?)`/g)].map(([, place = '']) => place))];

test('every place that DIFFERENCES.md names is there', () => {
  expect(places.length).toBeGreaterThan(30);
  expect(places.filter((place) => !existsSync(join(FOLDER, 'src', place)))).toEqual([]);
});
