/** The lines of the terminal: what an app's calls cost, and why something was refused. */
import type { Activity } from '../../local-confluence/src/activity';
import { activityLines } from '../../local-confluence/src/activity-line';

const rest = (more: Partial<Extract<Activity, { kind: 'rest' }>> = {}): Activity => ({
  kind: 'rest',
  at: 0,
  via: 'function',
  as: 'user',
  method: 'GET',
  path: '/wiki/api/v2/pages/1',
  status: 200,
  requestBytes: 0,
  responseBytes: 10,
  points: 2,
  tookMs: 1,
  ...more,
});

test('points are added up for an hour of the clock', () => {
  const lineOf = activityLines();
  expect([rest(), rest({ at: 3_599_999, points: 5 }), rest({ at: 3_600_000 })].map(lineOf)).toEqual([
    'GET /wiki/api/v2/pages/1: 200 (2 of 2 points this hour)',
    'GET /wiki/api/v2/pages/1: 200 (5 of 7 points this hour)',
    'GET /wiki/api/v2/pages/1: 200 (2 of 2 points this hour)',
  ]);
});

test('a call from outside costs nothing, and is seen when it was refused', () => {
  const lineOf = activityLines();
  const { points, ...outside } = rest({ via: 'outside' }) as Extract<Activity, { kind: 'rest' }>;
  expect(points).toBe(2);
  expect(lineOf(outside)).toBeNull();
  expect(lineOf({ ...outside, status: 404, refused: 'Not found.' })).toBe(
    'GET /wiki/api/v2/pages/1: 404: Not found.',
  );
});

test('what storage refused is said with its reason', () => {
  const storage = {
    kind: 'storage',
    invocation: '1',
    at: 0,
    path: '/api/v1/set',
    requestBytes: 1,
    responseBytes: 1,
    writtenBytes: 0,
    tookMs: 1,
  } as const;
  const lineOf = activityLines();
  expect(lineOf({ ...storage, status: 200 })).toBeNull();
  expect(lineOf({ ...storage, status: 429, refused: 'RATE_LIMIT_EXCEEDED: slow down' })).toBe(
    '/api/v1/set: 429: RATE_LIMIT_EXCEEDED: slow down',
  );
});
