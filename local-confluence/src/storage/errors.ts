/**
 * What the storage refuses, in Forge's words. Where code, status and text come from is said at each:
 *
 * - "package": the answers that the tests of @forge/kvs 1.6 are written against.
 * - "page": https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs or
 *   …/handling-errors-customentities. They state codes and descriptions and the status 400.
 * - "measured": what others saw a real site answer (October 2026, @forge/kvs 2.0).
 * - "inferred": nothing states it; the nearest thing that is stated was taken.
 *
 * `context` is this stand-in's own: @forge/kvs hands it on as `error.context`, and it says what was wrong.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    readonly status: 400 | 404 | 409 | 422 | 429,
    readonly code: string,
    message: string,
    readonly context?: Readonly<Record<string, string | number>>,
  ) {
    super(message);
  }
}

/** page; the text is of the tests of @forge/kvs */
export const rateLimitExceeded = (limit: string) =>
  new StorageError(429, 'RATE_LIMIT_EXCEEDED', 'Too many requests', { limit });
/** /limits-kvs-ce: a transaction over the limits answers a code of its own */
export const tooManyRequests = (limit: string) =>
  new StorageError(429, 'TOO_MANY_REQUESTS', 'Too many requests', { limit });

/** package */
export const keyNotFound = () => new StorageError(404, 'KEY_NOT_FOUND', 'Provided key does not exist');
/** package */
export const badRequest = (reason: string) =>
  new StorageError(400, 'BAD_REQUEST', 'Provided request body is invalid', { reason });
/** measured, for a transaction of too many operations; that it stands for the others is inferred */
export const unprocessable = (reason: string) =>
  new StorageError(
    422,
    'UNPROCESSABLE_ENTITY',
    'Request cannot be processed due to one or more semantic errors',
    { reason },
  );

/** page: for keys without an entity */
export const keyTooShort = () =>
  new StorageError(400, 'KEY_TOO_SHORT', 'The provided key needs to be more than one character.');
/** page: for keys of an entity */
export const emptyKey = () => new StorageError(400, 'EMPTY_KEY', 'Key cannot be empty.');
/** page */
export const keyTooLong = (key: string) =>
  new StorageError(400, 'KEY_TOO_LONG', 'The provided key has exceeded the maximum 500 characters.', {
    key,
    characters: key.length,
  });
/** page */
export const invalidKey = (key: string) =>
  new StorageError(
    400,
    'INVALID_KEY',
    'The provided key does not match the regex: /^(?!\\s+$)[a-zA-Z0-9:._\\s-#]+$/',
    { key },
  );
/** measured */
export const keyConflict = () =>
  new StorageError(409, 'KEY_CONFLICT', 'Provided key already exists and cannot be overwritten');

/** page */
export const valueTooLarge = (bytes: number) =>
  new StorageError(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size limit.', { bytes });
/** page */
export const valueTooDeep = (depth: number) =>
  new StorageError(400, 'MAX_DEPTH', 'The provided value has exceeded the maximum object depth (32) limit.', {
    depth,
  });

/** measured */
export const unknownEntity = (entityName: string) =>
  new StorageError(404, 'SCHEMA_NOT_FOUND', 'The schema provided does not exist', { entityName });
/** measured, for integers */
export const wrongAttributeType = (property: string, type: string) =>
  new StorageError(
    400,
    'INCORRECT_PROPERTY_TYPE',
    `Data type for property "${property}" is defined as "${type}"`,
  );
/** page, which gives no case: that it answers an empty string or an attribute not declared is inferred */
export const invalidEntityValue = (reason: string) =>
  new StorageError(
    400,
    'INVALID_ENTITY_VALUE',
    'Entity values must match one of the types defined in Custom Entities.',
    { reason },
  );
/** page, which gives no case: that it answers an index not declared is inferred */
export const unknownIndex = (entityName: string, indexName: string) =>
  new StorageError(400, 'INVALID_ENTITY_INDEX', 'The custom entity index provided is invalid.', {
    entityName,
    indexName,
  });

/** page: for queries over entities */
export const pageLimitNotInRange = (limit: number) =>
  new StorageError(
    400,
    'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
    'The page limit must be set between 1 and 100.',
    { limit },
  );
/** page: for queries over keys */
export const listLimitExceeded = (limit: number) =>
  new StorageError(400, 'LIST_QUERY_LIMIT_EXCEEDED', 'Limit for list query should be below 100.', { limit });
/** page */
export const severalWheres = () =>
  new StorageError(400, 'QUERY_WHERE_INVALID', 'KVS queries should contain only a single "where" clause.');
/** page */
export const emptyFilterOperator = () =>
  new StorageError(400, 'EMPTY_FILTER_OPERATOR', 'Filter operators "and" and "or" cannot be empty.');
/** page */
export const mixedFilterOperators = () =>
  new StorageError(
    400,
    'INVALID_FILTER_OPERATORS_COMBINATION',
    'Filter operators "and" and "or" cannot be present at the same level.',
  );
/** page */
export const insufficientFilterValues = (condition: string) =>
  new StorageError(400, 'INSUFFICIENT_FILTER_VALUES', 'The specified condition needs at least two values.', {
    condition,
  });
/** page */
export const invalidFilterValues = (condition: string) =>
  new StorageError(
    400,
    'INVALID_FILTER_VALUES',
    'The specified number of values are not supported by the given condition.',
    { condition },
  );

/** measured: it does not say which condition */
export const conditionFailed = () =>
  new StorageError(
    400,
    'CONDITIONAL_CHECK_FAILED',
    'Request failed due to conditional check specified or optimistic locking',
  );
/** measured, for a transaction; for a batch, which "will fail entirely", inferred */
export const duplicateKey = (key: string) =>
  new StorageError(400, 'KEY_DUPLICATION_ERROR', 'Duplicate key found in request', { key });
/** measured, for `set` */
export const tooManyBatchItems = (deed: 'set' | 'get' | 'delete', items: number) =>
  new StorageError(
    400,
    'TOO_MANY_BATCH_ENTITIES',
    `Number of entities to ${deed} was ${items}, but you can only ${deed} a maximum of 25 entities at a time.`,
  );
/** inferred */
export const payloadTooLarge = (bytes: number) =>
  new StorageError(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size limit.', { bytes });
