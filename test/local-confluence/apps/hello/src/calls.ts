import type { PushEvent, PushResult } from '@forge/events';

/** What the macro and the tests invoke of this app, for both ends. */
export interface Greeted {
  greeting: string;
  times: number;
}

interface Published {
  channel: string;
  payload: string | Record<string, unknown>;
  options?: { token?: string; contextOverrides?: ('content' | 'space')[] };
}
type Permissions = ['subscribe' | 'publish', ...('subscribe' | 'publish')[]];

export type Calls = {
  /** Counts for each content how often it was greeted. */
  greet: (payload: { name: string }) => Greeted;
  /** What a resolver is told of where it was called. */
  context: () => unknown;
  /** What `getAppContext()` says. */
  appContext: () => unknown;
  /** The title of a page, or the status when it was not to be had. */
  titleAsUser: (payload: { id: string }) => string | number;
  titleAsApp: (payload: { id: string }) => string | number;
  titleAs: (payload: { id: string; accountId: string }) => string | number;
  /** The status that another product answered, and what an address outside did. */
  jira: () => number;
  egress: () => number;
  throw: (payload: { message: string }) => void;
  /** Throws what is no error at all. */
  throwText: (payload: { text: string }) => void;
  /** A value that holds itself. */
  cycle: () => unknown;
  /** What its clock reads: both ways of asking it. */
  now: () => readonly [number, number];
  say: (payload: { words: string }) => void;
  nothing: () => void;
  large: (payload: { bytes: number }) => string;
  /** Never gives its thread back, and never answers while it does. */
  block: () => void;
  wait: () => void;
  /** Answers once storage did, with who called. */
  whoAmI: (payload: { name: string }) => { name: string; accountId: unknown; invocation: string };
  publish: (payload: Published) => unknown;
  publishGlobal: (payload: Published) => unknown;
  signToken: (payload: { channel: string; claims: unknown; permissions?: Permissions }) => unknown;
  /** Through `Queue`. */
  push: (payload: { queue: string; events: readonly PushEvent[] }) => PushResult;
  /** Past it, to where it pushes. */
  post: (payload: { body: string }) => { status: number; body: string };
  set: (payload: { key: string; value: string }) => void;
  get: (payload: { key: string }) => string | null;
};
