import { get } from 'node:http';
import api, { asApp, assumeTrustedRoute, asUser } from '@forge/api';
import { kvs } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';
import type { Calls, RestCall } from './calls';

let counted = 0;

const asked = ({ as, accountId }: RestCall) => {
  if (as === 'nobody') return api;
  return as === 'app' ? asApp() : asUser(accountId);
};

async function rest(call: RestCall) {
  const { method = 'GET', path, body } = call;
  const init = {
    method,
    ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
  };
  const response = await asked(call).requestConfluence(assumeTrustedRoute(path), init);
  return { status: response.status, body: await response.text() };
}

const cycle: Record<string, unknown> = {};
cycle['itself'] = cycle;
const RETURNED = { cycle, bigint: 1n, undefined, function: () => 1 };
const THROWN: Record<'string' | 'nothing', unknown> = { string: 'out of tea', nothing: undefined };

export const resolver = makeResolver<Calls>({
  rest: ({ payload }) => rest(payload),
  count: () => (counted += 1),
  http: ({ payload }) =>
    new Promise<string>((resolve) => {
      get(payload.url, ({ statusCode }) => resolve(`answered ${String(statusCode)}`)).on(
        'error',
        ({ name }) => resolve(name),
      );
    }),
  fetched: ({ payload: { by, url } }) =>
    (by === 'api' ? api.fetch : fetch)(url).then(
      ({ status }) => `answered ${String(status)}`,
      (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : 'no error'),
    ),
  set: () => kvs.set('key', 1),
  wait: () => new Promise(() => undefined),
  returned: ({ payload }) => RETURNED[payload.what],
  thrown: ({ payload }) => {
    throw THROWN[payload.what];
  },
});

/** Nobody is there in an export. */
export async function onExport() {
  const answer = await rest({ as: 'user', path: '/wiki/api/v2/pages?limit=1' }).then(
    ({ status }) => String(status),
    (error: unknown) => (error instanceof Error ? error.name : 'no error'),
  );
  return {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: answer }] }],
  };
}
