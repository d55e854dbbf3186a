/**
 * The app's storage with the unmodified `@forge/kvs` before it: the two globals that the package calls lead to
 * `appStorage` in this process, as `functions/thread.ts` leads them there from an app's thread.
 *
 * Pages of the documentation that titles of tests name are under https://developer.atlassian.com/platform/forge.
 * "measured" is what a real site answered somebody, "inferred" is this stand-in's own reading.
 */
import { ForgeKvsAPIError } from '@forge/kvs';
import type { Clock } from '../../../local-confluence/src/clock';
import { appStorage, withRates } from '../../../local-confluence/src/functions/app-storage';
import type { EntityDeclaration } from '../../../local-confluence/src/manifest/manifest';
import { openStore } from '../../../local-confluence/src/store/lmdb-store';

type ForgeFetch = (descriptor: { type: string }, path: string, init: { body: string }) => Promise<Response>;

/** A time that a test sets. */
export class SetClock implements Clock {
  time = Date.UTC(2026, 10, 24, 9);
  now(): number {
    return this.time;
  }
}

/** What crossed the border at the last request. */
interface Crossing {
  path: string;
  status: number;
  responseBytes: number;
  writtenBytes: number;
}

export class Installed {
  readonly clock = new SetClock();
  last: Crossing | undefined;
  areQueriesLate = false;
  private readonly store;
  private readonly storage;

  /** Installs an app with these entities on the data in `folder`; with the rates of an installation if wanted. */
  constructor(folder: string, entities: EntityDeclaration[] = [], { hasRates = false } = {}) {
    this.store = openStore(folder);
    const storage = appStorage({
      store: this.store,
      clock: this.clock,
      manifest: manifestWith(entities),
      areQueriesLate: () => this.areQueriesLate,
    });
    this.storage = hasRates ? withRates(storage, this.clock) : storage;
    const fetch: ForgeFetch = ({ type }, path, { body }) => {
      if (type !== 'kvs') throw new Error(`Storage was asked as ${type}.`);
      return Promise.resolve(this.send(path, body));
    };
    Object.assign(globalThis, { __forge_fetch__: fetch, __forge_runtime__: {} });
  }

  /** Sends a body that the package would never send. */
  send(path: string, body: string): Response {
    const { response, body: answer, writtenBytes } = this.storage(path, body);
    const responseBytes = Buffer.byteLength(answer);
    this.last = { path, status: response.status, responseBytes, writtenBytes };
    return response;
  }

  uninstall(): Promise<void> {
    return this.store.close();
  }
}

const manifestWith = (entities: EntityDeclaration[]) => ({
  app: {
    id: 'ari:cloud:ecosystem::app/1',
    runtime: { name: 'nodejs22.x', memoryMB: 512 },
    storage: { entities },
  },
});

/** With what a request was refused: status, code, and what the stand-in says besides. */
export async function refusal(request: Promise<unknown>): Promise<string> {
  try {
    await request;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError) return `${error.responseDetails.status} ${error.code}`;
    throw error;
  }
  return 'not refused';
}

/** The reason that the stand-in gives besides, in `error.context`. */
export async function reason(request: Promise<unknown>): Promise<unknown> {
  try {
    await request;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError) return error.context['reason'];
    throw error;
  }
  return undefined;
}

/** Every page of a query, from the first to the one without a cursor. Throws for a cursor that leads back to itself. */
export async function allPages<Row>(
  pageAt: (cursor: string | undefined) => Promise<{ results: Row[]; nextCursor?: string }>,
): Promise<Row[][]> {
  const pages: Row[][] = [];
  const cursors = new Set<string | undefined>();
  let cursor: string | undefined;
  do {
    if (cursors.has(cursor)) throw new Error(`The cursor ${String(cursor)} came twice.`);
    cursors.add(cursor);
    const { results, nextCursor } = await pageAt(cursor);
    pages.push(results);
    cursor = nextCursor;
  } while (cursor !== undefined);
  return pages;
}
