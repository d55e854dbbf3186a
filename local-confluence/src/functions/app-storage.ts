/** The app's storage: Forge's key-value store, secrets and custom entities, answered to the unmodified `@forge/kvs`. */
import type { Clock } from '../clock';
import type { Manifest } from '../manifest/manifest';
import { Entities } from '../storage/entities';
import { StorageError } from '../storage/errors';
import { deleteExpired, hasExpired } from '../storage/expiry';
import { renewIndexes } from '../storage/index-entries';
import { type Done, PATHS } from '../storage/paths';
import { Rates } from '../storage/rates';
import type { Reader, Snapshot, Store } from '../store/store';
import type { StorageAnswer } from './border';

export interface AppStorageOptions {
  store: Store;
  clock: Clock;
  manifest: Pick<Manifest, 'app'>;
  /** On demand: from when this becomes true until it is false again, queries see nothing of what is written. */
  areQueriesLate?: () => boolean;
}

export type AnswerStorage = (path: string, body: string) => StorageAnswer;

/** Throws `EntityDeclarationError` for entities that Forge would not deploy. */
export function appStorage(options: AppStorageOptions): AnswerStorage {
  const { store, clock, manifest, areQueriesLate = () => false } = options;
  const entities = new Entities(manifest.app.storage?.entities ?? []);
  store.transact((writer) => entities.all().forEach((entity) => renewIndexes(writer, entity)));
  let before: Snapshot | null = null;
  const queried = (): Reader => {
    if (areQueriesLate()) return (before ??= store.snapshot());
    before?.release();
    before = null;
    return store;
  };

  return (path, body) => {
    const deed = PATHS.get(path);
    if (deed === undefined) return refusal(new StorageError(404, 'NOT_FOUND', `There is no ${path} here.`));
    const now = clock.now();
    if (hasExpired(store, now)) store.transact((writer) => deleteExpired(writer, entities, now));
    try {
      return success(deed({ store, queried: queried(), entities, now: () => now }, body));
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return refusal(error);
    }
  };
}

/** The same storage with the rates of one installation. */
export function withRates(answer: AnswerStorage, clock: Clock): AnswerStorage {
  const rates = new Rates();
  return (path, body) => {
    const refused = rates.refusal(path, body, clock.now());
    if (refused !== undefined) return refusal(refused);
    const answered = answer(path, body);
    rates.count(path, { body, answer: answered.body }, clock.now());
    return answered;
  };
}

function success({ answer, writtenBytes = 0 }: Done): StorageAnswer {
  if (answer === undefined) return { response: new Response(null, { status: 204 }), body: '', writtenBytes };
  return { ...json(200, answer), writtenBytes };
}

function refusal({ status, code, message, context }: StorageError): StorageAnswer {
  return { ...json(status, { code, message, ...(context ? { context } : {}) }), writtenBytes: 0 };
}

function json(status: number, value: unknown) {
  const body = JSON.stringify(value);
  const response = new Response(body, { status, headers: { 'content-type': 'application/json' } });
  return { response, body };
}
