/** What the panel beside the page turns on and shows, at the door that its page uses. */
import type { ActivityFound, DeveloperView } from '../../../local-confluence/src/local-api';
import { ALL_OFF, type Switches } from '../../../local-confluence/src/developer/switches';
import { EDITOR, EDITOR2, runningSite, SANDBOX } from '../running-site';

const site = runningSite();
afterEach(async () => {
  await turn({});
  await ask('PUT', '/local/developer/clock', { aheadMs: 0 });
});

async function cookieOf(as: string): Promise<string> {
  const response = await fetch(`${site().address}/login?as=${as}`, { redirect: 'manual' });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function ask(method: string, path: string, body?: unknown, as = EDITOR): Promise<Response> {
  return fetch(site().address + path, {
    method,
    headers: { cookie: await cookieOf(as), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const turn = (changed: Partial<Switches>) =>
  ask('PUT', '/local/developer/switches', { ...ALL_OFF, ...changed });
const view = async () => (await (await ask('GET', '/local/developer')).json()) as DeveloperView;
const invoke = (functionKey: string, payload: unknown = {}, as = EDITOR) =>
  ask('POST', '/local/bridge/invoke', { moduleKey: 'hello', contentId: SANDBOX, functionKey, payload }, as);
const call = (functionKey: string, payload: unknown = {}, as = EDITOR) =>
  site().invoke({ as, moduleKey: 'hello', contentId: SANDBOX, functionKey, payload });

test('is for those who are signed in', async () => {
  for (const path of ['', '/activity']) {
    const response = await fetch(`${site().address}/local/developer${path}`);
    expect(response.status).toBe(401);
  }
  expect((await ask('PUT', '/local/developer/switches', { storage: 'broken' })).status).toBe(400);
  expect((await ask('PUT', '/local/developer/clock', { aheadMs: -1 })).status).toBe(400);
});

describe('a fault', () => {
  test('of the next request is over after it', async () => {
    await turn({ storage: { how: 'too many', often: 'next' } });
    await expect(call('get', { key: 'tea' })).rejects.toThrow('Too many requests');
    expect((await view()).switches).toEqual(ALL_OFF);
    await expect(call('get', { key: 'tea' })).resolves.toBeNull();
  });

  test('of every third request spares the others', async () => {
    await turn({ storage: { how: 'unavailable', often: 'third' } });
    const asked = async () => (await invoke('get', { key: 'tea' })).json();
    const answers = [await asked(), await asked(), await asked(), await asked()];
    expect(answers.map((answer) => 'error' in Object(answer))).toEqual([false, false, true, false]);
  });

  test('that loses the answer did the work', async () => {
    await turn({ storage: { how: 'lost', often: 'next' } });
    await expect(call('set', { key: 'lost', value: 'done' })).rejects.toThrow();
    await expect(call('get', { key: 'lost' })).resolves.toBe('done');
    await turn({ calls: { how: 'lost', often: 'next' } });
    expect((await invoke('set', { key: 'call', value: 'done' })).status).toBe(504);
    await expect(call('get', { key: 'call' })).resolves.toBe('done');
  });

  test('that kills the function did the work, and the next call starts cold', async () => {
    await turn({ storage: { how: 'killed', often: 'next' } });
    await expect(call('set', { key: 'killed', value: 'done' })).rejects.toThrow('killed');
    site().activity.clear();
    await expect(call('get', { key: 'killed' })).resolves.toBe('done');
    expect(site().activity.all()).toContainEqual(
      expect.objectContaining({ kind: 'invocation', call: 'get', start: 'cold' }),
    );
  });

  test('of Confluence is the app’s alone, and says when to come again', async () => {
    await turn({ rest: { how: 'too many', often: 'each' } });
    await expect(call('titleAsUser', { id: SANDBOX })).resolves.toBe(429);
    const authorization = `Basic ${btoa(`${EDITOR}:x`)}`;
    const path = `${site().address}/wiki/api/v2/pages/${SANDBOX}`;
    expect((await fetch(path, { headers: { authorization } })).status).toBe(200);
    const bridge = await fetch(path, { headers: { authorization, 'x-local-via': 'bridge' } });
    expect([bridge.status, bridge.headers.get('retry-after')]).toEqual([429, '5']);
  });

  test('of a queue is one of its push; its events come twice when that is turned on', async () => {
    const push = () => call('push', { queue: 'letters', events: [{ body: { to: 'Ana' } }] });
    await turn({ queues: { how: 'unavailable', often: 'next' } });
    await expect(push()).rejects.toThrow();
    await turn({ eventsTwice: true });
    site().activity.clear();
    await push();
    await site().deliverEvents();
    expect(site().activity.all()).toContainEqual(
      expect.objectContaining({ kind: 'event', queue: 'letters', times: 2 }),
    );
  });
});

describe('a person', () => {
  test('is asked once to allow access, each for themselves', async () => {
    await turn({ asksConsent: true });
    const asked = { error: expect.objectContaining({ name: 'NEEDS_AUTHENTICATION_ERR' }) as unknown };
    expect(await (await invoke('titleAsUser', { id: SANDBOX })).json()).toEqual(asked);
    expect((await ask('POST', '/local/developer/consent')).status).toBe(204);
    expect(await (await invoke('titleAsUser', { id: SANDBOX })).json()).toEqual({ result: 'Sandbox' });
    expect(await (await invoke('titleAsUser', { id: SANDBOX }, EDITOR2)).json()).toEqual(asked);
    await expect(call('titleAsApp', { id: SANDBOX })).resolves.toBe('Sandbox');
  });

  test('who is a guest is called one, and the app cannot act for them', async () => {
    await turn({ reader: 'guest' });
    await expect(call('context')).resolves.toMatchObject({ accountType: 'unlicensed' });
    await expect(call('titleAsUser', { id: SANDBOX })).resolves.toBe(403);
  });

  test('whom the manifest does not name can call nothing', async () => {
    await turn({ reader: 'anonymous' });
    expect((await invoke('context')).status).toBe(403);
    const app = (await (await ask('GET', '/local/app')).json()) as { macros: { isOpen: boolean }[] };
    expect(app.macros.map(({ isOpen }) => isOpen)).toEqual([false]);
  });
});

test('the clock of the site and of its functions goes ahead, and back', async () => {
  const HOUR_MS = 3_600_000;
  const before = Date.now();
  await ask('PUT', '/local/developer/clock', { aheadMs: HOUR_MS });
  expect((await view()).now).toBeGreaterThanOrEqual(before + HOUR_MS);
  for (const now of (await call('now')) as readonly number[])
    expect(now).toBeGreaterThanOrEqual(before + HOUR_MS);
  await ask('PUT', '/local/developer/clock', { aheadMs: 0 });
  expect((await view()).now).toBeLessThan(before + HOUR_MS);
});

test('the log is read on from where one was, with what was refused and why', async () => {
  const found = async (after: number) =>
    (await (await ask('GET', `/local/developer/activity?after=${after}`)).json()) as ActivityFound;
  const { seen } = await found(0);
  await expect(call('titleAsUser', { id: '999' })).resolves.toBe(404);
  const { activity, seen: now } = await found(seen);
  expect(activity.map(({ kind }) => kind)).toEqual(['rest', 'invocation']);
  expect(activity[0]).toMatchObject({ status: 404, points: 1, refused: 'No content found with id: 999' });
  expect(await found(now)).toEqual({ seen: now, activity: [] });
  expect(now).toBe(seen + 2);
});

test('after the functions were killed a call starts cold', async () => {
  const starts = () =>
    site()
      .activity.all()
      .flatMap((each) => (each.kind === 'invocation' ? [each.start] : []));
  await call('nothing');
  site().activity.clear();
  await call('nothing');
  expect((await ask('POST', '/local/developer/kill')).status).toBe(204);
  await call('nothing');
  expect(starts()).toEqual(['warm', 'cold']);
});
