/**
 * Every operation of Atlassian's descriptions is either answered in the described shape, or named in the walk as one
 * that this site does not answer.
 */
import { ADMIN, restAs, runningSite, SANDBOX } from '../running-site';
import { OPERATIONS } from './descriptions';
import { addressOf, CALLS, makeWorld, NOT_ANSWERED, walk, type World } from './walk';

const site = runningSite();
let world: World;
beforeAll(async () => {
  world = await makeWorld(site());
});

test('every described operation is walked, or said not to be answered', () => {
  const known = [...Object.keys(CALLS), ...NOT_ANSWERED].sort();
  expect(known).toEqual(OPERATIONS.map(({ name }) => name).sort());
});

test.each(Object.keys(CALLS))('%s answers as described', async (name) => {
  const walked = await walk(site(), world, name);
  expect(walked.length).toBeGreaterThan(0);
  expect(walked.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});

test.each([...NOT_ANSWERED])('%s is not answered, and says so', async (name) => {
  const { method, address } = addressOf(name, SANDBOX);
  const sent = method === 'POST' ? {} : undefined;
  const { status, body } = await restAs(site(), ADMIN).send(method, address, sent);
  expect(status).toBe(404);
  expect(JSON.stringify(body)).toContain('This site does not answer');
});
