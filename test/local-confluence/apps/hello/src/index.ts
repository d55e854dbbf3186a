import api, { __requestAtlassianAsApp, asApp, asUser, getAppContext, route } from '@forge/api';
import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import { Confluence, publish, publishGlobal, signRealtimeToken } from '@forge/realtime';
import { makeResolver } from '@forge/resolver';
import * as v from 'valibot';
import type { Calls } from './calls';

const place = v.object({ extension: v.object({ content: v.object({ id: v.string() }) }) });
const page = v.object({ title: v.string() });

async function titleOf(who: Pick<ReturnType<typeof asUser>, 'requestConfluence'>, id: string) {
  const response = await who.requestConfluence(route`/wiki/api/v2/pages/${id}`);
  return response.ok ? v.parse(page, await response.json()).title : response.status;
}

const OVERRIDES = { content: Confluence.Content, space: Confluence.Space };
const optionsOf = ({
  token,
  contextOverrides,
}: { token?: string; contextOverrides?: ('content' | 'space')[] } = {}) => ({
  ...(token === undefined ? {} : { token }),
  ...(contextOverrides === undefined
    ? {}
    : { contextOverrides: contextOverrides.map((name) => OVERRIDES[name]) }),
});

export const resolver = makeResolver<Calls>({
  greet: async ({ payload, context }) => {
    const key = `greeted:${v.parse(place, context).extension.content.id}`;
    const times = ((await kvs.get<number>(key)) ?? 0) + 1;
    await kvs.set(key, times);
    return { greeting: `Hello, ${payload.name}`, times };
  },

  context: ({ context }) => context,
  appContext: () => {
    const { appAri, environmentType, moduleKey, invocationId } = getAppContext();
    return { app: appAri.toString(), environmentType, moduleKey, invocationId };
  },
  whoAmI: async ({ payload, context }) => {
    await kvs.get(`gate:${payload.name}`);
    const accountId: unknown = context['accountId'];
    return { name: payload.name, accountId, invocation: getAppContext().invocationId };
  },

  titleAsUser: ({ payload }) => titleOf(asUser(), payload.id),
  titleAsApp: ({ payload }) => titleOf(asApp(), payload.id),
  titleAs: ({ payload }) => titleOf(asUser(payload.accountId), payload.id),
  jira: async () => (await asApp().requestJira(route`/rest/api/3/myself`)).status,
  egress: async () => (await api.fetch('https://example.com/')).status,

  publish: ({ payload: { channel, payload, options } }) => publish(channel, payload, optionsOf(options)),
  publishGlobal: ({ payload: { channel, payload, options } }) =>
    publishGlobal(channel, payload, optionsOf(options)),
  signToken: ({ payload: { channel, claims, permissions } }) =>
    signRealtimeToken(channel, claims, permissions),

  push: ({ payload: { queue, events } }) => new Queue({ key: queue }).push([...events]),
  post: async ({ payload: { body } }) => {
    const path = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';
    const answer = await __requestAtlassianAsApp(path, { method: 'POST', body });
    return { status: answer.status, body: await answer.text() };
  },

  set: ({ payload }) => kvs.set(payload.key, payload.value),
  get: async ({ payload }) => (await kvs.get<string>(payload.key)) ?? null,

  throw: ({ payload }) => {
    throw new Error(payload.message);
  },
  throwText: ({ payload }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a careless app does
    throw payload.text;
  },
  cycle: () => {
    const self: { self?: unknown } = {};
    self.self = self;
    return self;
  },
  now: () => [Date.now(), new Date().getTime()],
  say: ({ payload }) => {
    console.log(payload.words);
  },
  nothing: () => undefined,
  large: ({ payload }) => 'x'.repeat(payload.bytes),
  block: () => {
    for (;;);
  },
  wait: () => new Promise(() => undefined),
});
