/**
 * A way to make the platform fail as it does in the cloud: for tests by these hooks, for people by the panel beside the
 * page (`developer/`). Each hook sees a request before it is done and says what becomes of it; undefined lets it pass. Set
 * and unset while the site runs.
 */
import type { Reader } from './developer/switches';

export interface Faults {
  /** `invoke` of the front end, as it arrives from the browser. */
  calls?: ((request: CallRequest) => Fault | undefined) | undefined;
  storage?: ((request: StorageRequest) => Fault | undefined) | undefined;
  /** From when this is true until it is false again, queries see nothing of what is written. */
  areQueriesLate?: (() => boolean) | undefined;
  rest?: ((request: RestRequest) => Fault | undefined) | undefined;
  realtime?: ((request: RealtimeRequest) => Fault | typeof UNDELIVERED | undefined) | undefined;
  /** What functions push on queues. */
  push?: ((request: PushRequest) => Fault | undefined) | undefined;
  /** An event comes at least once: here a second time, right after the first. */
  delivery?: ((event: Pick<PushRequest, 'queue'> & { body: unknown }) => 'twice' | undefined) | undefined;
  /** Who the platform says that calls of a front end are by, whoever is signed in. */
  reader?: (() => Reader | undefined) | undefined;
  /** Whether `asUser()` is refused until this person allows it. */
  wantsConsent?: ((accountId: string) => boolean) | undefined;
  /** What Confluence tells the app's triggers: never, a second time, or sooner than in three minutes. */
  productEvent?:
    | ((event: { eventType: string; contentId: string }) => 'lost' | 'twice' | { lateMs: number } | undefined)
    | undefined;
}

/** It is published and acknowledged, and nobody ever hears of it. */
export const UNDELIVERED = { kind: 'undelivered' } as const;

export interface CallRequest {
  moduleKey: string;
  /** Of a macro. */
  contentId: string | undefined;
  /** The name in `invoke('name')`. */
  call: string;
}

export interface StorageRequest {
  invocation: string;
  /** `/api/v1/transaction` and its like. */
  path: string;
  /** The request as the app's package wrote it, as JSON. */
  body: string;
}

export interface RestRequest {
  via: 'function' | 'bridge' | 'outside';
  method: string;
  /** Path and query. */
  path: string;
  body: string;
}

export interface RealtimeRequest {
  via: 'function' | 'bridge';
  operation: 'publish' | 'subscribe' | 'sign';
  channel: string;
  isGlobal: boolean;
  /** Of what is published, as JSON. */
  payload: string;
}

export interface PushRequest {
  invocation: string;
  queue: string;
  /** The request as the app's package wrote it, as JSON. */
  body: string;
}

export type Fault =
  /** It is not done, and this is answered. */
  | { kind: 'answer'; answer: FaultAnswer }
  /** It is not done, and nothing is ever answered. */
  | { kind: 'silence' }
  /** It is done, and this is answered instead; without an answer, nothing is: the answer was lost on its way. */
  | { kind: 'lost'; answer?: FaultAnswer }
  /** It is done once `until` resolves. */
  | { kind: 'held'; until: Promise<unknown> }
  /** It is done, and the function that asked is killed before it hears of it. For requests of functions alone. */
  | { kind: 'killed' };

/** Ends the instance of the function whose request it was. */
export class FunctionKilled extends Error {
  override readonly name = 'FunctionKilled';
  constructor() {
    super('The process of the function was killed.');
  }
}

export interface FaultAnswer {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

/** Does the request, or what the fault makes of it. */
export async function withFault(fault: Fault | undefined, work: () => Promise<Response>): Promise<Response> {
  switch (fault?.kind) {
    case undefined:
      return work();
    case 'answer':
      return responseOf(fault.answer);
    case 'silence':
      return never();
    case 'lost':
      await work();
      return fault.answer === undefined ? never() : responseOf(fault.answer);
    case 'held':
      await fault.until;
      return work();
    case 'killed':
      await work();
      throw new FunctionKilled();
  }
}

const never = () => new Promise<never>(() => undefined);

function responseOf({ status, headers = {}, body }: FaultAnswer): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}
