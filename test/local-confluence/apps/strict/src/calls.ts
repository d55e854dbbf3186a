/** What the tests invoke of this app. */
export interface RestCall {
  as: 'user' | 'app' | 'nobody';
  /** For `asUser(accountId)`. */
  accountId?: string;
  method?: string;
  path: string;
  body?: string;
}

export type Calls = {
  /** Status and body as they came; rejects as the package does. */
  rest: (payload: RestCall) => { status: number; body: string };
  /** Counts in the module's own state. */
  count: () => number;
  /** What `http` of Node says of an address. */
  http: (payload: { url: string }) => string;
  /** What `fetch` of `@forge/api`, or the global one, says of an address. */
  fetched: (payload: { by: 'api' | 'global'; url: string }) => string;
  set: () => void;
  wait: () => void;
  returned: (payload: { what: 'cycle' | 'bigint' | 'undefined' | 'function' }) => unknown;
  thrown: (payload: { what: 'string' | 'nothing' }) => void;
};
