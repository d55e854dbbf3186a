/**
 * Runs in a worker thread: the app's functions with Forge's unmodified packages, and beneath them the two
 * globals that those packages call. A thread has one call at a time, as an instance in Forge's cloud has, and
 * is used again for the next one. What a call left running still finds its own context, because the
 * global is a getter over an AsyncLocalStorage; and it does not hold up the answer.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { TLSSocket } from 'node:tls';
import { parentPort, workerData } from 'node:worker_threads';
import { isPermitted } from '../manifest/egress-address';
import type { Call } from './call';
import { forgeRuntime, type ForgeRuntime } from './forge-runtime';
import type { Descriptor, FromThread, HttpAnswer, ThreadData, ThrownError, ToThread } from './messages';

const port = parentPort;
if (port === null) throw new Error('This file runs in a worker thread.');

const { functions: functionsPath, permitted } = workerData as ThreadData; // from function-thread.ts, which starts this file

const running = new AsyncLocalStorage<{ call: Call; runtime: ForgeRuntime }>();
const asked = new Map<number, (answer: HttpAnswer) => void>();
let lastRequest = 0;

const tell = (message: FromThread) => port.postMessage(message);

function thrown(error: unknown): ThrownError {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? '' };
  return { name: 'Error', message: String(error), stack: '' };
}

async function forgeFetch(descriptor: Descriptor, path: string, init: RequestInit = {}): Promise<Response> {
  const store = running.getStore();
  if (store === undefined) throw new Error('Forge runtime not found.');
  if (init.body !== undefined && init.body !== null && typeof init.body !== 'string')
    throw new TypeError('This stand-in sends texts alone as the body of a request.');
  const request = ++lastRequest;
  const answer = new Promise<HttpAnswer>((resolve, reject) => {
    asked.set(request, resolve);
    const give = () => {
      asked.delete(request);
      reject(
        init.signal?.reason instanceof Error ? init.signal.reason : new Error('The request was aborted.'),
      );
    };
    if (init.signal?.aborted) give();
    else init.signal?.addEventListener('abort', give, { once: true });
  });
  const { type, provider, remote, accountId } = descriptor;
  tell({
    kind: 'ask',
    request,
    invocation: store.call.invocation,
    asked: {
      descriptor: { type, provider, remote, accountId },
      path,
      method: init.method ?? 'GET',
      headers: [...new Headers(init.headers)],
      body: init.body ?? undefined,
    },
  });
  const { status, headers, body } = await answer;
  // `@forge/realtime` knows a limit by these words.
  const statusText = STATUS_CODES[status] ?? '';
  return new Response(NO_BODY.has(status) ? null : body, { status, statusText, headers });
}

const NO_BODY = new Set([101, 204, 205, 304]);

const REFUSED = 'REQUEST_EGRESS_ALLOWLIST_ERR';

/** For what the manifest does not permit; the name and the words are Forge's (`@forge/api`, `out/api/errors.js`). */
function egressRefused(address: string): Error {
  const error = new Error(
    `URL not included in the external fetch backend permissions: ${address}. Visit go.atlassian.com/forge-egress for more information.`,
  );
  error.name = REFUSED;
  return error;
}

const networkFetch = globalThis.fetch;

async function egressFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const address = input instanceof Request ? input.url : String(input);
  if (!isPermitted(permitted, address)) throw egressRefused(address);
  try {
    return await networkFetch(input, init);
  } catch (error) {
    // Led on to an address that is not permitted: Node says no more than that it failed.
    if (error instanceof Error && error.cause instanceof Error && error.cause.name === REFUSED)
      throw error.cause;
    throw error;
  }
}

/** Where a socket is told to go: options, a port and a host, or what `net.connect` makes of them. */
function destination(socket: Socket, to: unknown[]): string {
  const [first, second] = to.flat();
  const { port, host, path } =
    typeof first === 'object' && first !== null
      ? { port: undefined, host: undefined, path: undefined, ...first }
      : { port: first, host: typeof second === 'string' ? second : undefined, path: undefined };
  if (typeof path === 'string' && port === undefined) return path;
  const name = typeof host === 'string' ? host : 'localhost';
  const address = `${socket instanceof TLSSocket ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${String(port)}`;
  return URL.canParse(address) ? new URL(address).href : address;
}

// eslint-disable-next-line @typescript-eslint/unbound-method -- called below on the socket that it was asked of
const { connect } = Socket.prototype;

/** Beneath everything else with which Node's modules reach the network, but for child processes and datagrams. */
Socket.prototype.connect = function connectIfPermitted(this: Socket, ...to: unknown[]): Socket {
  const address = destination(this, to);
  if (isPermitted(permitted, address)) return Reflect.apply(connect, this, to) as Socket;
  // Later, as a network does, and until then on its way: who connects listens and writes after it has asked.
  Object.assign(this, { connecting: true });
  setImmediate(() => this.destroy(egressRefused(address)));
  return this;
};

Object.defineProperty(globalThis, '__forge_runtime__', { get: () => running.getStore()?.runtime });
Object.assign(globalThis, { __forge_fetch__: forgeFetch, fetch: egressFetch });

/** The clock that the app reads: the machine's, or as far ahead of it as the panel beside the page puts it. */
let aheadMs = 0;
globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [target.now() + aheadMs] : args, newTarget) as Date,
  apply: (target) => new target(target.now() + aheadMs).toString(),
  get: (target, name) =>
    name === 'now' ? () => target.now() + aheadMs : (Reflect.get(target, name) as unknown),
});

type AppFunction = (request: unknown, runtimePayload: unknown) => unknown;

function loadFunctions(): Map<string, AppFunction> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundle is made at run time
  const { functions } = require(functionsPath) as { functions: Record<string, unknown> };
  return new Map(
    Object.entries(functions).map(([key, value]) => {
      if (typeof value !== 'function')
        throw new Error(`The handler of the function ${key} is not a function.`);
      return [key, value as AppFunction];
    }),
  );
}

async function run(functions: ReadonlyMap<string, AppFunction>, call: Call, endsAt: number): Promise<void> {
  try {
    const called = functions.get(call.functionKey);
    if (called === undefined) throw new Error(`The app has no function with the key ${call.functionKey}.`);
    aheadMs = call.aheadMs;
    const runtime = forgeRuntime(call, endsAt);
    const result: unknown = await running.run({ call, runtime }, () =>
      called(call.request, call.runtimePayload),
    );
    // Undefined for what JSON has no word for, whatever the types of `stringify` say.
    tell({ kind: 'returned', json: JSON.stringify(result) });
  } catch (error) {
    tell({ kind: 'threw', error: thrown(error) });
  }
}

try {
  process.setSourceMapsEnabled(true);
  const functions = loadFunctions();
  port.on('message', (message: ToThread) => {
    if (message.kind === 'call') {
      void run(functions, message.call, message.endsAt);
      return;
    }
    asked.get(message.request)?.(message.answer);
    asked.delete(message.request);
  });
} catch (error) {
  tell({ kind: 'broken', error: thrown(error) });
}
