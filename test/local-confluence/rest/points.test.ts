/** What a call costs of an app's hourly pool: Confluence's documentation, “Rate limiting”. */
import { pointsOf } from '../../../local-confluence/src/rest/points';

test.each([
  ['one thing', 'GET', 200, '{"id":"1"}', 2],
  ['a list', 'GET', 200, '{"results":[1,2,3]}', 4],
  ['an empty list', 'GET', 200, '{"results":[]}', 1],
  ['a read that was refused', 'GET', 404, '{"results":[1,2,3]}', 1],
  ['a write', 'POST', 200, '{"results":[1,2,3]}', 1],
  ['what is no JSON', 'GET', 200, '<html>', 2],
])('%s', (_, method, status, body, points) => {
  expect(pointsOf(method, status, body)).toBe(points);
});
