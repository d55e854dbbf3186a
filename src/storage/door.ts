/** Every request to Forge's storage goes through here: what it cannot do becomes a refusal by name. */
import { ForgeKvsAPIError, type kvs } from '@forge/kvs';
import { Refused } from '../plan/refusal';
import type { StoredFault } from '../plan/schema';
import type { Address } from './keys';

/** What of Forge's storage is used. */
export type Kvs = Pick<typeof kvs, 'batchGet' | 'entity' | 'transact'>;
export type Transaction = ReturnType<Kvs['transact']>;

/** Values by key, in one request; what is not there is not in it. */
export type Found = ReadonlyMap<string, unknown>;

export async function readAll(storage: Kvs, addresses: readonly Address[]): Promise<Found> {
  const { successfulKeys, failedKeys } = await asked(() => storage.batchGet<unknown>([...addresses]));
  if (failedKeys.some(({ error }) => error.code !== 'KEY_NOT_FOUND')) throw unavailable();
  return new Map(successfulKeys.map(({ key, value }) => [key, value]));
}

/** Whether it was written; false when a condition failed, and then nothing was. */
export async function written(transaction: Transaction): Promise<boolean> {
  try {
    await transaction.execute();
    return true;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && error.code === 'CONDITIONAL_CHECK_FAILED') return false;
    throw refusalFor(error);
  }
}

export async function asked<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (error) {
    throw refusalFor(error);
  }
}

/** A page of a query. Where it begins, a browser said: a cursor that storage does not take is no fault of this app. */
export async function askedFrom<Answer>(
  cursor: string | null,
  request: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await asked(request);
  } catch (error) {
    if (cursor === null || !(error instanceof ForgeKvsAPIError) || error.responseDetails.status !== 400)
      throw error;
    throw new Refused({ code: 'badRequest' });
  }
}

/** Named and left as it is. */
export const unreadable = (fault: StoredFault, { key }: Address): Refused =>
  new Refused({ code: fault, key });

const unavailable = () => new Refused({ code: 'unavailable', of: 'storage' });

/** A request that storage finds wrong is a fault of this app, and stays the error that it is. */
function refusalFor(error: unknown): unknown {
  if (!(error instanceof ForgeKvsAPIError)) return error;
  const { status } = error.responseDetails;
  if (status === 429) return new Refused({ code: 'busy', retryAfterSeconds: null });
  return status >= 500 ? unavailable() : error;
}
