/** Whether a value fits the attributes that its entity declares. */
import type { AttributeType, Entity } from './entities';
import { invalidEntityValue, wrongAttributeType } from './errors';
import { MAX_FLOAT_MAGNITUDE, MAX_INTEGER, MIN_FLOAT_MAGNITUDE, MIN_INTEGER } from './limits';

export type Attributes = Readonly<Record<string, unknown>>;

/**
 * Refuses what is not an object of attributes of the declared types. An attribute may be missing: it then
 * stands in no index. Inferred: nothing says what a null or an attribute that was not declared gets; both are
 * refused here, so that an app that runs here can do with either.
 */
export function checkAttributes(entity: Entity, value: unknown): Attributes {
  if (!isObject(value)) throw invalidEntityValue('A value of an entity is an object');
  for (const [name, attribute] of Object.entries(value)) {
    const type = entity.attributes.get(name);
    if (type === undefined)
      throw invalidEntityValue(`Entity "${entity.name}" declares no attribute "${name}"`);
    if (!hasType(type, attribute)) throw wrongAttributeType(name, type);
    if (type === 'string' && isBlank(attribute))
      throw invalidEntityValue(`Attribute "${name}" is a string and cannot be empty or blank`);
  }
  return value;
}

/** The attributes of a value that was checked when it was set. */
export function attributesOf({ value }: { value: unknown }): Attributes {
  return isObject(value) ? value : {};
}

const isObject = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** /runtime-reference/storage-api-custom-entities: "at least one non-whitespace character" */
const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/** /runtime-reference/storage-api-custom-entities, "Type requirements" */
function hasType(type: AttributeType, value: unknown): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'integer':
      return (
        typeof value === 'number' && Number.isInteger(value) && value >= MIN_INTEGER && value <= MAX_INTEGER
      );
    case 'float': {
      if (typeof value !== 'number') return false;
      const magnitude = Math.abs(value);
      return value === 0 || (magnitude >= MIN_FLOAT_MAGNITUDE && magnitude < MAX_FLOAT_MAGNITUDE);
    }
  }
}
