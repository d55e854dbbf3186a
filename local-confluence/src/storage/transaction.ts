/** `kvs.transact()`: all of it or nothing. Every condition is asked of what was there before the transaction. */
import type { Reader, Writer } from '../store/store';
import { attributesOf } from './attributes';
import { checkConditions, hold } from './conditions';
import type { Entities } from './entities';
import { badRequest, conditionFailed, duplicateKey, payloadTooLarge, unprocessable } from './errors';
import type { Address } from './keys';
import { MAX_TRANSACTION_BYTES, MAX_TRANSACTION_OPERATIONS } from './limits';
import type { Conditions, TransactionRequest } from './requests';
import { read } from './stored';
import { checkAddress, checkSet, put, remove } from './write';

interface Conditional extends Address {
  conditions?: Conditions | undefined;
}

export function transact(
  writer: Writer,
  entities: Entities,
  request: TransactionRequest,
  requestBytes: number,
  now: number,
): { writtenBytes: number } {
  const { set = [], delete: deletes = [], check = [] } = request;
  const operations: Conditional[] = [...set, ...deletes, ...check];
  checkSize(operations, requestBytes);
  for (const operation of operations) checkOperation(entities, operation);
  const sets = set.map(({ value, options, ...address }) => checkSet(entities, address, value, options?.ttl));
  if (!operations.every((operation) => passes(writer, operation))) throw conditionFailed();
  for (const checked of sets) put(writer, entities, checked, now);
  for (const address of deletes) remove(writer, entities, address);
  return { writtenBytes: sets.reduce((bytes, checked) => bytes + checked.bytes, 0) };
}

function checkSize(operations: readonly Address[], requestBytes: number): void {
  if (operations.length === 0) throw badRequest('A transaction has at least one operation');
  if (operations.length > MAX_TRANSACTION_OPERATIONS)
    throw unprocessable(`A transaction has at most ${MAX_TRANSACTION_OPERATIONS} operations`);
  if (requestBytes > MAX_TRANSACTION_BYTES) throw payloadTooLarge(requestBytes);
  const keys = new Set<string>();
  for (const { key } of operations) {
    // Whatever its entity: two values of one key in two entities cannot be written together.
    if (keys.has(key)) throw duplicateKey(key);
    keys.add(key);
  }
}

function checkOperation(entities: Entities, { conditions, ...address }: Conditional): void {
  checkAddress(entities, address);
  if (conditions === undefined) return;
  if (address.entityName === undefined) throw badRequest('Conditions are on attributes of an entity');
  checkConditions(entities.named(address.entityName), conditions);
}

function passes(reader: Reader, { conditions, ...address }: Conditional): boolean {
  if (conditions === undefined) return true;
  const stored = read(reader, address);
  return hold(stored === undefined ? {} : attributesOf(stored), conditions);
}
