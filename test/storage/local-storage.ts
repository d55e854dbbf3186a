/** The stand-in's real storage under the unmodified `@forge/kvs`, in this process, with a time that the test says. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kvs } from '@forge/kvs';
import { appStorage } from '../../local-confluence/src/functions/app-storage';
import { readManifest } from '../../local-confluence/src/manifest/read-manifest';
import { openStore } from '../../local-confluence/src/store/lmdb-store';
import type { Store } from '../../local-confluence/src/store/store';
import type { Kvs } from '../../src/storage/door';
import type { Address } from '../../src/storage/keys';

export interface LocalStorage {
  readonly storage: Kvs;
  readonly store: Store;
  /** What was asked of storage: its paths. */
  readonly requests: string[];
  /** What lies under a key, as it was written; undefined when nothing does. */
  at(address: Address): Promise<unknown>;
  /** Writes whatever the entity takes, as an older or a newer app would have. */
  put(address: Address, value: Record<string, unknown>): Promise<void>;
}

/** In the folder, from now on: `@forge/kvs` has one storage at a time. */
export async function openLocalStorage(folder: string): Promise<LocalStorage> {
  const store = openStore(folder);
  const manifest = await readManifest('.');
  const answer = appStorage({ store, clock: { now: () => 0 }, manifest });
  const requests: string[] = [];
  Object.assign(globalThis, {
    __forge_fetch__: (_: unknown, path: string, { body }: { body: string }) => {
      requests.push(path);
      return Promise.resolve(answer(path, body).response);
    },
  });
  return {
    storage: kvs,
    store,
    requests,
    at: ({ entityName, key }) => kvs.entity<unknown>(entityName).get(key),
    put: ({ entityName, key }, value) => kvs.entity(entityName).set(key, value),
  };
}

export function localStorage(): () => LocalStorage {
  let local: LocalStorage | undefined;
  const folder = mkdtempSync(join(tmpdir(), 'incident-plan-storage-'));
  beforeAll(async () => {
    local = await openLocalStorage(folder);
  });
  afterAll(async () => {
    await local?.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (local === undefined) throw new Error('Storage is there within a test.');
    return local;
  };
}
