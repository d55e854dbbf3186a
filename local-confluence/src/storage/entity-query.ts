/**
 * `kvs.entity(…).query()`: a page of an index, and of that page the values that the filters let through. So a page can
 * be short, or empty, and have a cursor. Forge's are eventually consistent; here they are so on demand (`faults.ts`).
 */
import type { Entry, Key, Reader } from '../store/store';
import { attributesOf } from './attributes';
import { type Bounds, boundsOf } from './bounds';
import { checkConditions, checkCount, checkScalars, hold } from './conditions';
import { type Entities, type Entity, KEY_INDEX } from './entities';
import { badRequest, pageLimitNotInRange, unknownIndex, unprocessable } from './errors';
import { entityValues, indexEntries } from './keys';
import { DEFAULT_QUERY_ROWS, MAX_QUERY_ROWS } from './limits';
import { type Page, pageOf } from './page';
import type { EntityQueryRequest, Where } from './requests';
import { answered, read, type Stored, storedFrom } from './stored';

export function queryEntity(reader: Reader, entities: Entities, request: EntityQueryRequest) {
  const { entityName, filters, options } = request;
  const entity = entities.named(entityName);
  if (filters !== undefined) checkConditions(entity, filters);
  const { entries, cursor } = pageOfIndex(reader, entity, request);
  const values = entries.map((entry) => {
    const key = String(entry.key.at(-1));
    return { key, stored: valueOf(reader, entityName, key, entry) };
  });
  return {
    data: values
      .filter(({ stored }) => filters === undefined || hold(attributesOf(stored), filters))
      .map(({ key, stored }) => answered(key, stored, options?.metadataFields)),
    cursor,
  };
}

function pageOfIndex(reader: Reader, entity: Entity, request: EntityQueryRequest): Page {
  const { prefix, bounds } = partOf(entity, request);
  return pageOf(reader, {
    prefix,
    ...bounds,
    isDescending: request.sort === 'DESC',
    cursor: request.cursor,
    limit: checkLimit(request.limit),
  });
}

/** Which part of which index is asked for. */
function partOf(entity: Entity, request: EntityQueryRequest): { prefix: Key; bounds: Bounds } {
  const { indexName, partition = [], range } = request;
  if (indexName === KEY_INDEX) {
    if (partition.length > 0) throw badRequest(`Index "${KEY_INDEX}" has no partition`);
    return { prefix: entityValues(entity.name), bounds: rangeBounds('key', 'string', range) };
  }
  const index = entity.indexes.get(indexName);
  if (index === undefined) throw unknownIndex(entity.name, indexName);
  if (partition.length !== index.partition.length)
    throw badRequest(
      `The partition of index "${indexName}" is [${index.partition.join(', ')}], and ${partition.length} values were given`,
    );
  for (const [at, name] of index.partition.entries())
    checkScalars(name, typeOf(entity, name), partition.slice(at, at + 1));
  return {
    prefix: [...indexEntries(entity.name, indexName), ...partition],
    bounds: rangeBounds(index.range, typeOf(entity, index.range), range),
  };
}

const typeOf = (entity: Entity, attribute: string): string => entity.attributes.get(attribute) ?? 'any';

function rangeBounds(attribute: string, type: string, range: Where | undefined): Bounds {
  if (range === undefined) return {};
  checkCount(range.condition, range.values);
  if (range.condition === 'BEGINS_WITH' && type !== 'string')
    throw unprocessable(`BEGINS_WITH wants a string, and attribute "${attribute}" is a ${type}`);
  checkScalars(attribute, type, range.values);
  return boundsOf(range);
}

/** The index by key has the values themselves for entries, every other one leads to them. */
function valueOf(reader: Reader, entityName: string, key: string, entry: Entry): Stored {
  if (entry.value !== true) return storedFrom(entry);
  const stored = read(reader, { key, entityName });
  if (stored === undefined)
    throw new Error(`The index entry ${JSON.stringify(entry.key)} leads to no value.`);
  return stored;
}

function checkLimit(limit = DEFAULT_QUERY_ROWS): number {
  if (limit < 1 || limit > MAX_QUERY_ROWS || !Number.isInteger(limit)) throw pageLimitNotInRange(limit);
  return limit;
}
