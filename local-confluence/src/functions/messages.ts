/** What crosses between this process and a thread that runs the app's functions. All of it can be cloned. */
import type { Call } from './call';

export interface ThreadData {
  /** Path of the bundle of the app's functions. */
  functions: string;
  /** Addresses that the manifest lets it reach. */
  permitted: readonly string[];
}

export type ToThread =
  { kind: 'call'; call: Call; endsAt: number } | { kind: 'answer'; request: number; answer: HttpAnswer };

export type FromThread =
  /** What the functions' module itself threw when it was loaded. */
  | { kind: 'broken'; error: ThrownError }
  | { kind: 'ask'; request: number; invocation: string; asked: HttpRequest }
  | { kind: 'returned'; json: string | undefined }
  | { kind: 'threw'; error: ThrownError };

/** A call of `__forge_fetch__`. */
export interface HttpRequest {
  descriptor: Descriptor;
  path: string;
  method: string;
  headers: [string, string][];
  body: string | undefined;
}

/** Whom the request is for: what `@forge/api` and `@forge/kvs` hand to `__forge_fetch__`. */
export interface Descriptor {
  type: string;
  provider?: string | undefined;
  remote?: string | undefined;
  accountId?: string | undefined;
}

export interface HttpAnswer {
  status: number;
  headers: [string, string][];
  body: string;
}

export interface ThrownError {
  name: string;
  message: string;
  stack: string;
}
