/**
 * The indexes of an entity: for each value and index one entry, whose key is partition, range and the value's own
 * key. A value that lacks one of an index's attributes stands in it not at all.
 */
import * as v from 'valibot';
import type { Key, Writer } from '../store/store';
import { type Attributes, attributesOf } from './attributes';
import type { Entity, Index } from './entities';
import { invalidEntityValue } from './errors';
import { entityValues, indexEntries, indexShapes } from './keys';
import { MAX_PARTITION_BYTES, MAX_RANGE_BYTES } from './limits';
import { storedFrom } from './stored';

type Scalar = string | number | boolean;

const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value);

/**
 * Undefined when the value does not stand in this index: it lacks an attribute, or has one from before the index
 * was declared that is too long for it.
 */
function entryOf(entity: Entity, index: Index, key: string, attributes: Attributes): Key | undefined {
  const place = [...index.partition, index.range].map((name) => attributes[name]);
  if (!place.every(isScalar) || tooLarge(index, attributes) !== undefined) return undefined;
  return [...indexEntries(entity.name, index.name), ...place, key];
}

function entriesOf(entity: Entity, key: string, attributes: Attributes): Key[] {
  return [...entity.indexes.values()]
    .map((index) => entryOf(entity, index, key, attributes))
    .filter((entry) => entry !== undefined);
}

/** Refuses attributes that are too long for an index. Inferred: the limits are stated, what answers them is not. */
export function checkIndexed(entity: Entity, attributes: Attributes): void {
  for (const index of entity.indexes.values()) {
    const fault = tooLarge(index, attributes);
    if (fault !== undefined) throw invalidEntityValue(fault);
  }
}

/** What of an index these attributes are too long for; undefined for nothing. */
function tooLarge({ name, partition, range }: Index, attributes: Attributes): string | undefined {
  if (bytesOf(partition, attributes) > MAX_PARTITION_BYTES)
    return `The partition of index "${name}" is larger than ${MAX_PARTITION_BYTES} bytes`;
  if (bytesOf([range], attributes) > MAX_RANGE_BYTES)
    return `The range of index "${name}" is larger than ${MAX_RANGE_BYTES} bytes`;
  return undefined;
}

const bytesOf = (names: readonly string[], attributes: Attributes): number =>
  names
    .map((name) => attributes[name])
    .filter(isScalar)
    .reduce<number>((bytes, part) => bytes + Buffer.byteLength(String(part)), 0);

export function addToIndexes(writer: Writer, entity: Entity, key: string, attributes: Attributes): void {
  for (const entry of entriesOf(entity, key, attributes)) writer.put(entry, true);
}

export function takeFromIndexes(writer: Writer, entity: Entity, key: string, attributes: Attributes): void {
  for (const entry of entriesOf(entity, key, attributes)) writer.delete(entry);
}

const shapes = v.record(v.string(), v.string());
const shapeOf = ({ partition, range }: Index) => JSON.stringify([partition, range]);

/** Makes the entries anew of every index that the manifest did not declare like this when they were made. */
export function renewIndexes(writer: Writer, entity: Entity): void {
  const made = v.parse(shapes, writer.get(indexShapes(entity.name)) ?? {});
  const declared = Object.fromEntries(
    [...entity.indexes.values()].map((index) => [index.name, shapeOf(index)]),
  );
  for (const name of Object.keys(made)) {
    if (made[name] === declared[name]) continue;
    for (const { key } of writer.range({ prefix: indexEntries(entity.name, name) })) writer.delete(key);
  }
  const stale = [...entity.indexes.values()].filter(({ name }) => made[name] !== declared[name]);
  if (stale.length > 0) {
    const renewed = { ...entity, indexes: new Map(stale.map((index) => [index.name, index])) };
    for (const entry of writer.range({ prefix: entityValues(entity.name) }))
      addToIndexes(writer, renewed, String(entry.key.at(-1)), attributesOf(storedFrom(entry)));
  }
  writer.put(indexShapes(entity.name), declared);
}
