/** The paths that `@forge/kvs` calls, each a function of the request's body. */
import type { Reader, Store } from '../store/store';
import { batchDelete, batchGet, batchSet } from './batch';
import type { Entities } from './entities';
import { queryEntity } from './entity-query';
import { badRequest } from './errors';
import { queryKeys } from './key-query';
import type { Address } from './keys';
import {
  batchDeleteRequest,
  batchGetRequest,
  batchSetRequest,
  deleteRequest,
  entityQueryRequest,
  getRequest,
  keyQueryRequest,
  parseBody,
  setRequest,
  transactionRequest,
} from './requests';
import { deleteOne, get, set } from './single';
import { transact } from './transaction';

export interface Storage {
  store: Store;
  /** What queries see, which may be older. */
  queried: Reader;
  entities: Entities;
  now: () => number;
}

/** What was done: the answer's JSON, if it has one, and the bytes of the values that were set. */
export interface Done {
  answer?: unknown;
  writtenBytes?: number;
}

type Deed = (storage: Storage, body: string) => Done;

/** Where the values are of a path that names one value. */
type Kind = 'value' | 'secret' | 'entity';

export const PATHS: ReadonlyMap<string, Deed> = new Map<string, Deed>([
  ...singles('value', '/api/v1'),
  ...singles('secret', '/api/v1/secret'),
  ...singles('entity', '/api/v1/entity'),
  [
    '/api/v1/query',
    ({ queried }, body) => ({ answer: queryKeys(queried, parseBody(keyQueryRequest, body)) }),
  ],
  [
    '/api/v1/entity/query',
    ({ queried, entities }, body) => ({
      answer: queryEntity(queried, entities, parseBody(entityQueryRequest, body)),
    }),
  ],
  [
    '/api/v1/batch/get',
    ({ store, entities }, body) => ({ answer: batchGet(store, entities, parseBody(batchGetRequest, body)) }),
  ],
  [
    '/api/v1/batch/set',
    ({ store, entities, now }, body) => {
      const items = parseBody(batchSetRequest, body);
      return store.transact((writer) => batchSet(writer, entities, items, Buffer.byteLength(body), now()));
    },
  ],
  [
    '/api/v1/batch/delete',
    ({ store, entities }, body) => {
      const items = parseBody(batchDeleteRequest, body);
      return { answer: store.transact((writer) => batchDelete(writer, entities, items)) };
    },
  ],
  [
    '/api/v1/transaction',
    ({ store, entities, now }, body) => {
      const request = parseBody(transactionRequest, body);
      return store.transact((writer) => transact(writer, entities, request, Buffer.byteLength(body), now()));
    },
  ],
]);

function singles(kind: Kind, path: string): [string, Deed][] {
  return [
    [
      `${path}/get`,
      ({ store, entities }, body) => {
        const { options, ...named } = parseBody(getRequest, body);
        return { answer: get(store, entities, addressOf(kind, named), options) };
      },
    ],
    [
      `${path}/set`,
      ({ store, entities, now }, body) => {
        const { value, options, ...named } = parseBody(setRequest, body);
        const address = addressOf(kind, named);
        return store.transact((writer) => set(writer, entities, { address, value, options }, now()));
      },
    ],
    [
      `${path}/delete`,
      ({ store, entities }, body) => {
        const address = addressOf(kind, parseBody(deleteRequest, body));
        store.transact((writer) => deleteOne(writer, entities, address));
        return {};
      },
    ],
  ];
}

function addressOf(kind: Kind, { key, entityName }: Address): Address {
  if ((kind === 'entity') !== (entityName !== undefined))
    throw badRequest('`entityName` is for paths of entities, and wanted there');
  return kind === 'secret' ? { key, isSecret: true } : { key, entityName };
}
