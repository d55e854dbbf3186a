/** Answers what the app's functions ask of the platform through `__forge_fetch__`. */
import type { Reader } from '../developer/switches';
import { notAccepted, PUSH_PATH, pushIn, type Queues } from '../events/push';
import type { DeclaredScopes } from '../manifest/scopes';
import type { ChannelPlace } from '../realtime/channel-key';
import { mutationIn } from '../realtime/graphql';
import type { Realtime } from '../realtime/realtime';
import type { Rest } from '../rest/rest';
import { restAs } from '../rest/rest';
import { coverage, scopeRefusal } from '../rest/scopes';
import { ANONYMOUS, APP, type Caller, person } from '../site/caller';
import type { Border, StorageAnswer } from './border';
import type { Descriptor, HttpAnswer, HttpRequest } from './messages';

export interface AppRequestsOptions {
  border: Border;
  rest: Rest;
  storage: (path: string, body: string) => StorageAnswer;
  realtime: Realtime;
  queues: Queues;
  scopes: DeclaredScopes;
  /** Whether an account is somebody for whom an app could act at all. */
  isActive: (accountId: string) => boolean;
  /** Whether this person has yet to press “Allow access”. */
  wantsConsent: (accountId: string) => boolean;
}

/** Whoever called the function, for `asUser()`. */
export interface Invoked {
  invocation: string;
  caller: Caller;
  reader: Reader;
  /** Where the front end stands that called; null when none did. */
  place: ChannelPlace | null;
}

export async function answerAppRequest(
  options: AppRequestsOptions,
  { invocation, caller, reader, place }: Invoked,
  { descriptor, path, method, headers, body = '' }: HttpRequest,
): Promise<HttpAnswer> {
  const { border, rest, storage, realtime, queues, scopes, isActive, wantsConsent } = options;
  if (descriptor.type === 'kvs')
    return plain(
      await border.storage({ invocation, path, body }, () =>
        scopes.names.has('storage:app') ? storage(path, body) : storageNotAllowed(),
      ),
    );
  if (descriptor.type === 'realtime') {
    const mutation = mutationIn(realtime, place, body);
    if (mutation === null) return proxyError(400, 'BAD_REQUEST');
    const { answer, ...request } = mutation;
    return plain(await border.realtime({ via: 'function', invocation, ...request }, answer));
  }
  if (descriptor.remote === 'stargate' && descriptor.provider === 'app' && path === PUSH_PATH) {
    const request = pushIn(body);
    if (request === null) return plain(notAccepted());
    const pushing = { invocation, queue: request.queueName, body };
    return plain(await border.push(pushing, request.payload.length, () => queues.push(request)));
  }
  if (descriptor.type !== 'fpp' || descriptor.remote !== 'confluence') {
    border.unknown('descriptor', nameOf(descriptor));
    return proxyError(400, 'UNKNOWN_DESCRIPTOR');
  }
  const mayImpersonate = (accountId: string) =>
    coverage(scopes.impersonating, method, path) === 'covered' && isActive(accountId);
  const actor = actorOf(descriptor, { caller, reader }, mayImpersonate, wantsConsent);
  if ('refused' in actor) {
    const { refused } = actor;
    const crossing = { via: 'function', as: 'user', invocation, method, path, body } as const;
    return plain(await border.rest(crossing, () => Promise.resolve(responseOf(refused))));
  }
  const response = await border.rest(
    { via: 'function', as: actor.as, invocation, method, path, body },
    async () => {
      // Without a token there is no scope that it could lack.
      const isToken = actor.as !== 'nobody';
      const covered = coverage(scopes.names, method, path);
      if (covered === 'not described') border.unknown('REST path', `${method} ${path}`);
      if (isToken && covered === 'not covered') return scopeRefusal();
      return restAs(rest, actor.caller)(path, { method, headers, ...(body === '' ? {} : { body }) });
    },
  );
  return plain(response);
}

/** Inferred: that storage wants the scope is stated, and not what it answers without. */
function storageNotAllowed(): StorageAnswer {
  const body = JSON.stringify({ code: 'UNAUTHORIZED', message: 'Unauthorized; scope does not match' });
  const headers = { 'content-type': 'application/json' };
  return { response: new Response(body, { status: 401, headers }), body, writtenBytes: 0 };
}

type Actor = { as: 'user' | 'app' | 'nobody'; caller: Caller } | { refused: HttpAnswer };

function actorOf(
  { provider, accountId }: Descriptor,
  { caller, reader }: Pick<Invoked, 'caller' | 'reader'>,
  mayImpersonate: (accountId: string) => boolean,
  wantsConsent: (accountId: string) => boolean,
): Actor {
  switch (provider) {
    case 'app':
      return { as: 'app', caller: APP };
    case 'none':
      return { as: 'nobody', caller: ANONYMOUS };
    case 'user':
      if (accountId !== undefined && !(caller.kind === 'person' && caller.accountId === accountId)) {
        if (mayImpersonate(accountId)) return { as: 'user', caller: person(accountId) };
        // The code's name is our own.
        return { refused: proxyError(403, 'IMPERSONATION_NOT_ALLOWED') };
      }
      // Where nobody is there (an export, an event) `asUser()` has nobody to act for: the packages throw NeedsAuthenticationError.
      if (caller.kind !== 'person' || reader === 'anonymous' || wantsConsent(caller.accountId))
        return { refused: proxyError(401, NEEDS_AUTHENTICATION) };
      if (reader === 'guest') return { refused: guestRefused() };
      return { as: 'user', caller: person(caller.accountId) };
    default:
      return { refused: proxyError(400, 'UNKNOWN_PROVIDER') };
  }
}

/** The packages throw `NeedsAuthenticationError` on it, and the host asks the person to allow access. */
export const NEEDS_AUTHENTICATION = 'NEEDS_AUTHENTICATION_ERR';

/** As authors of apps report it (ECO-1450): Confluence refuses by itself, not the proxy before it. */
export const guestRefused = (): HttpAnswer => ({
  status: 403,
  headers: [['content-type', 'application/json']],
  body: JSON.stringify({ statusCode: 403, message: 'Current user not permitted to use Confluence' }),
});

/** The proxy before Confluence refuses; `@forge/api` throws on this header (`out/api/fetch.js`). */
export const proxyError = (status: number, code: string): HttpAnswer => ({
  status,
  headers: [['forge-proxy-error', code]],
  body: '',
});

export const responseOf = ({ status, headers, body }: HttpAnswer) => new Response(body, { status, headers });

async function plain(response: Response): Promise<HttpAnswer> {
  return { status: response.status, headers: [...response.headers], body: await response.text() };
}

const nameOf = ({ type, remote }: Descriptor) => (remote === undefined ? type : `${type} ${remote}`);
