/**
 * The bodies that @forge/kvs 1.6 sends, read off its `interfaces/kvs-api.d.ts`. Objects are strict: an option
 * that this stand-in does not know is refused and named rather than silently left out.
 */
import * as v from 'valibot';
import { badRequest } from './errors';
import { MAX_TTL_MS, TTL_UNIT_MS } from './limits';

const metadataFields = v.array(v.picklist(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']));
export type MetadataField = v.InferOutput<typeof metadataFields>[number];

const readOptions = v.optional(v.strictObject({ metadataFields: v.optional(metadataFields) }));

/** Inferred: what answers a time to live that is none, or longer than a year, is not stated. */
const ttl = v.pipe(
  v.strictObject({
    value: v.pipe(v.number(), v.integer(), v.minValue(1)),
    unit: v.picklist(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']),
  }),
  v.check(({ value, unit }) => value * TTL_UNIT_MS[unit] <= MAX_TTL_MS, 'A time to live is at most a year'),
);
export type Ttl = v.InferOutput<typeof ttl>;

const setOptions = v.optional(
  v.pipe(
    v.strictObject({
      ttl: v.optional(ttl),
      keyPolicy: v.optional(v.picklist(['OVERRIDE', 'FAIL_IF_EXISTS'])),
      returnValue: v.optional(v.picklist(['PREVIOUS', 'LATEST'])),
      returnMetadataFields: v.optional(metadataFields),
    }),
    // /runtime-reference/storage-api-custom-entities, "Return value when overwriting".
    v.check(
      ({ keyPolicy, returnValue }) => keyPolicy !== 'FAIL_IF_EXISTS' || returnValue === undefined,
      '`returnValue` wants the key policy OVERRIDE',
    ),
    v.check(
      ({ returnValue, returnMetadataFields }) =>
        returnMetadataFields === undefined || returnValue !== undefined,
      '`returnMetadataFields` wants a `returnValue`',
    ),
  ),
);
export type SetOptions = v.InferOutput<typeof setOptions>;

/** What REST's description of the store names: string, boolean, number, array, object. Not null. */
const value = v.custom<string | number | boolean | object>(
  (input) => input !== undefined && input !== null,
  'A value is a string, number, boolean, array or object',
);

export const getRequest = v.strictObject({
  key: v.string(),
  entityName: v.optional(v.string()),
  options: readOptions,
});
export type GetRequest = v.InferOutput<typeof getRequest>;
export const setRequest = v.strictObject({
  key: v.string(),
  entityName: v.optional(v.string()),
  value,
  options: setOptions,
});
export type SetRequest = v.InferOutput<typeof setRequest>;
export const deleteRequest = v.strictObject({ key: v.string(), entityName: v.optional(v.string()) });

const scalar = v.union([v.string(), v.number(), v.boolean()]);
export type Scalar = v.InferOutput<typeof scalar>;

const comparisons = [
  'BEGINS_WITH',
  'BETWEEN',
  'EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
] as const;
const where = v.strictObject({ condition: v.picklist(comparisons), values: v.array(scalar) });
export type Where = v.InferOutput<typeof where>;

const condition = v.strictObject({
  property: v.string(),
  condition: v.picklist([...comparisons, 'CONTAINS', 'NOT_CONTAINS', 'NOT_EQUAL_TO', 'EXISTS', 'NOT_EXISTS']),
  values: v.array(scalar),
});
export type Condition = v.InferOutput<typeof condition>;

const conditions = v.strictObject({
  and: v.optional(v.array(condition)),
  or: v.optional(v.array(condition)),
});
export type Conditions = v.InferOutput<typeof conditions>;

export const keyQueryRequest = v.strictObject({
  limit: v.optional(v.number()),
  after: v.optional(v.string()),
  where: v.optional(
    v.array(
      v.strictObject({
        property: v.literal('key'),
        condition: v.literal('BEGINS_WITH'),
        values: v.tuple([v.string()]),
      }),
    ),
  ),
  options: readOptions,
});
export type KeyQueryRequest = v.InferOutput<typeof keyQueryRequest>;

export const entityQueryRequest = v.strictObject({
  entityName: v.string(),
  indexName: v.string(),
  partition: v.optional(v.array(scalar)),
  range: v.optional(where),
  filters: v.optional(conditions),
  sort: v.optional(v.picklist(['ASC', 'DESC'])),
  cursor: v.optional(v.string()),
  limit: v.optional(v.number()),
  options: readOptions,
});
export type EntityQueryRequest = v.InferOutput<typeof entityQueryRequest>;

/** Neither a batch nor a transaction takes a key policy. */
const ttlOption = v.optional(v.strictObject({ ttl: v.optional(ttl) }));

export const batchGetRequest = v.array(getRequest);
export type BatchGetRequest = v.InferOutput<typeof batchGetRequest>;
export const batchDeleteRequest = v.array(deleteRequest);
export const batchSetRequest = v.array(v.strictObject({ ...setRequest.entries, options: ttlOption }));
export type BatchSetRequest = v.InferOutput<typeof batchSetRequest>;

export const transactionRequest = v.strictObject({
  set: v.optional(
    v.array(
      v.strictObject({ ...setRequest.entries, conditions: v.optional(conditions), options: ttlOption }),
    ),
  ),
  delete: v.optional(
    v.array(v.strictObject({ ...deleteRequest.entries, conditions: v.optional(conditions) })),
  ),
  check: v.optional(
    v.array(v.strictObject({ ...deleteRequest.entries, entityName: v.string(), conditions })),
  ),
});
export type TransactionRequest = v.InferOutput<typeof transactionRequest>;

/** Throws `BAD_REQUEST` with the reason for a body that is not this request. */
export function parseBody<Schema extends v.GenericSchema>(
  schema: Schema,
  body: string,
): v.InferOutput<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw badRequest('The body is not JSON');
  }
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw badRequest([v.getDotPath(issue), issue.message].filter((part) => part !== null).join(': '));
}
