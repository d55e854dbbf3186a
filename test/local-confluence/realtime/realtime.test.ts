/** Realtime as an app meets it: the unmodified `@forge/realtime` in a function, and what a page of the site asks for its frames. */
import * as v from 'valibot';
import { UNDELIVERED } from '../../../local-confluence/src/faults';
import type { Invocation } from '../../../local-confluence/src/start-site';
import { EDITOR, OUTSIDER, RESTRICTED, runningSite, SANDBOX } from '../running-site';

// Of today: `@forge/realtime` looks at the machine's own clock to see whether a token has ended.
let now = Date.now();
const site = runningSite({ clock: { now: () => now } });

/** Out of the second in which others were counted. */
beforeEach(() => (now += 10_000));
afterEach(() => delete site().faults.realtime);

const call = (functionKey: string, payload: unknown, rest: Partial<Invocation> = {}) =>
  site().invoke({ as: EDITOR, moduleKey: 'hello', contentId: SANDBOX, functionKey, payload, ...rest });

/** A page of the site with somebody signed in. */
async function pageOf(email: string) {
  const login = await fetch(`${site().address}/login?as=${email}`, { redirect: 'manual' });
  const cookie = login.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const post = (path: string, body: unknown) =>
    fetch(`${site().address}/local/realtime/${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ moduleKey: 'hello', contentId: SANDBOX, ...Object(body) }),
    });
  return { cookie, post };
}
type Page = Awaited<ReturnType<typeof pageOf>>;

const subscribed = v.object({ subscription: v.string(), after: v.number() });

async function subscribe(page: Page, body: Record<string, unknown>) {
  return v.parse(subscribed, await (await page.post('subscribe', body)).json());
}

/** Reads the stream until so many events came, and leaves it. */
async function heard(
  { cookie }: Page,
  { subscription, after }: v.InferOutput<typeof subscribed>,
  count: number,
): Promise<unknown[]> {
  const leaving = new AbortController();
  const stream = await fetch(
    `${site().address}/local/realtime/events?subscription=${subscription}.${after}`,
    { headers: { cookie }, signal: leaving.signal },
  );
  if (stream.body === null) throw new Error('There is no stream.');
  let text = '';
  const events = (): string[] => [...text.matchAll(/^data: (\{.*\})$/gm)].map(([, json = '']) => json);
  const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
  while (events().length < count) text += (await reader.read()).value ?? '';
  leaving.abort();
  const event = v.pipe(v.string(), v.parseJson(), v.object({ payload: v.pipe(v.string(), v.parseJson()) }));
  return events().map((json) => v.parse(event, json).payload);
}

test('what a function publishes is heard by the front ends of its module on its content', async () => {
  const page = await pageOf(EDITOR);
  const here = await subscribe(page, { channelName: 'news' });
  const published = await call('publish', { channel: 'news', payload: { revision: 7 } });
  expect(published).toHaveProperty('eventId', expect.any(String));
  expect(published).toHaveProperty('eventTimestamp', String(now));
  await call('publish', { channel: 'news', payload: 'words' });
  expect(await heard(page, here, 2)).toEqual([{ revision: 7 }, 'words']);
});

test('what nobody subscribed to has no event', async () => {
  expect(await call('publish', { channel: 'nobody', payload: 'x' })).toEqual({
    eventId: null,
    eventTimestamp: null,
  });
});

test('a global channel is heard on other content, a channel of a space in that space', async () => {
  const page = await pageOf(EDITOR);
  const elsewhere = { contentId: RESTRICTED };
  const global = await subscribe(page, { ...elsewhere, channelName: 'all', isGlobal: true });
  const space = await subscribe(page, { ...elsewhere, channelName: 'all', contextOverrides: ['space'] });
  const own = await subscribe(page, { ...elsewhere, channelName: 'all' });
  await call('publishGlobal', { channel: 'all', payload: 'to all' });
  await call('publish', {
    channel: 'all',
    payload: 'to the space',
    options: { contextOverrides: ['space'] },
  });
  await call('publish', { channel: 'all', payload: 'on its content' }, { contentId: RESTRICTED });
  expect(await heard(page, global, 1)).toEqual(['to all']);
  expect(await heard(page, space, 1)).toEqual(['to the space']);
  expect(await heard(page, own, 1)).toEqual(['on its content']);
});

test('a front end publishes to others likewise', async () => {
  const page = await pageOf(EDITOR);
  const here = await subscribe(page, { channelName: 'between' });
  const answer = await page.post('publish', { channelName: 'between', payload: '"from a browser"' });
  expect(await answer.json()).toHaveProperty('eventId', expect.any(String));
  expect(await heard(page, here, 1)).toEqual(['from a browser']);
});

test('who may not view the content subscribes to none of its channels', async () => {
  const outsider = await pageOf(OUTSIDER);
  expect((await outsider.post('subscribe', { channelName: 'news' })).status).toBe(404);
  expect((await outsider.post('publish', { channelName: 'news', payload: '1' })).status).toBe(404);
});

test('a stream of what is not subscribed to is none', async () => {
  const { cookie } = await pageOf(EDITOR);
  const at = (query: string) =>
    fetch(`${site().address}/local/realtime/events${query}`, { headers: { cookie } });
  expect((await at('')).status).toBe(404);
  expect((await at('?subscription=gone.0')).status).toBe(404);
  expect((await fetch(`${site().address}/local/realtime/events`)).status).toBe(401);
});

describe('a token', () => {
  const token = v.object({ token: v.string(), expiresAt: v.number() });
  const sign = async (permissions?: readonly string[], claims: unknown = { plan: 'one' }) =>
    v.parse(token, await call('signToken', { channel: 'signed', claims, permissions }));

  test('meets those with the same claims, for as long as it holds', async () => {
    const page = await pageOf(EDITOR);
    const signed = await sign();
    expect(signed.expiresAt).toBeGreaterThan(now / 1000);
    const holding = (each: { token: string }) => ({
      channelName: 'signed',
      isGlobal: true,
      token: each.token,
    });
    const same = await subscribe(page, holding(signed));
    const without = await subscribe(page, { channelName: 'signed', isGlobal: true });
    await subscribe(page, holding(await sign(undefined, { plan: 'two' })));
    const options = { token: signed.token };
    await call('publishGlobal', { channel: 'signed', payload: 'to the same', options });
    await call('publishGlobal', { channel: 'signed', payload: 'to those without' });
    expect(await heard(page, same, 1)).toEqual(['to the same']);
    expect(await heard(page, without, 1)).toEqual(['to those without']);
    now = (signed.expiresAt + 1) * 1000;
    expect((await page.post('subscribe', holding(signed))).status).toBe(403);
  });

  test('that may only subscribe publishes nothing, and one that somebody made up nothing at all', async () => {
    const page = await pageOf(EDITOR);
    const { token: reading } = await sign(['subscribe']);
    const denied = (said: string) => ({ errors: [{ message: `Realtime token validation failed: ${said}` }] });
    const publish = (channel: string, jwt: string) =>
      call('publishGlobal', { channel, payload: 'x', options: { token: jwt } });
    expect(await publish('signed', reading)).toMatchObject(denied('MISSING_PERMISSION'));
    expect(await publish('other', reading)).toMatchObject(denied('CHANNEL_NAME_MISMATCH'));
    const [head = '', body = ''] = reading.split('.');
    const forged = await page.post('subscribe', { channelName: 'signed', token: `${head}.${body}.forged` });
    expect([forged.status, await forged.json()]).toEqual([
      403,
      { message: 'Realtime token validation failed: INVALID_TOKEN' },
    ]);
  });
});

test('fifty operations a second are done, whatever they are; the next one is told so', async () => {
  const page = await pageOf(EDITOR);
  for (let done = 0; done < 49; done += 1) await call('publishGlobal', { channel: 'many', payload: 'x' });
  await subscribe(page, { channelName: 'many' });
  expect(await call('publishGlobal', { channel: 'many', payload: 'x' })).toMatchObject({
    errors: [{ message: 'RATE_LIMIT_EXCEEDED', status: 429 }],
  });
  expect((await page.post('subscribe', { channelName: 'many' })).status).toBe(429);
  now += 1_001;
  expect(await call('publishGlobal', { channel: 'many', payload: 'x' })).not.toHaveProperty('errors');
});

test('a test loses an event, refuses one, and counts all', async () => {
  const page = await pageOf(EDITOR);
  const here = await subscribe(page, { channelName: 'faults' });
  site().activity.clear();
  const publish = (payload: string) => call('publish', { channel: 'faults', payload });
  site().faults.realtime = ({ payload }) => (payload === '"lost"' ? UNDELIVERED : undefined);
  expect(await publish('lost')).toHaveProperty('eventId', expect.any(String));
  site().faults.realtime = () => ({ kind: 'answer', answer: { status: 503 } });
  expect(await publish('refused')).toMatchObject({ errors: [{ status: 503 }] });
  delete site().faults.realtime;
  await publish('heard');
  expect(await heard(page, here, 1)).toEqual(['heard']);
  const counted = site()
    .activity.all()
    .flatMap((each) => (each.kind === 'realtime' ? [[each.operation, each.status, each.payloadBytes]] : []));
  expect(counted).toEqual([
    ['publish', 200, 6],
    ['publish', 503, 9],
    ['publish', 200, 7],
  ]);
});
