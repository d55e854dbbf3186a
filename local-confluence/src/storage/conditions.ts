/**
 * Conditions on an entity's attributes: the filters of a query, and what a transaction demands. The pages name
 * them and say little of attributes that are missing; that is said at each below.
 */
import type { Attributes } from './attributes';
import type { Entity } from './entities';
import {
  emptyFilterOperator,
  insufficientFilterValues,
  invalidFilterValues,
  mixedFilterOperators,
  unprocessable,
  wrongAttributeType,
} from './errors';
import { MAX_QUERY_CONDITIONS } from './limits';
import type { Condition, Conditions, Scalar } from './requests';

/** Refuses conditions that could be asked of no value of this entity. */
export function checkConditions(entity: Entity, { and, or }: Conditions): void {
  if (and !== undefined && or !== undefined) throw mixedFilterOperators();
  const all = and ?? or ?? [];
  if (all.length === 0) throw emptyFilterOperator();
  if (all.length > MAX_QUERY_CONDITIONS)
    throw unprocessable(`A query has at most ${MAX_QUERY_CONDITIONS} conditions`);
  for (const condition of all) checkCondition(entity, condition);
}

function checkCondition(entity: Entity, { property, condition, values }: Condition): void {
  const type = entity.attributes.get(property);
  if (type === undefined) throw unprocessable(`Entity "${entity.name}" declares no attribute "${property}"`);
  // Reported of a real site: an attribute of type any answers 422.
  if (type === 'any') throw unprocessable(`Attribute "${property}" has the type any and takes no condition`);
  checkCount(condition, values);
  if (condition === 'EXISTS' || condition === 'NOT_EXISTS') return;
  if (isOfText(condition) && type !== 'string')
    throw unprocessable(`${condition} wants a string, and attribute "${property}" is a ${type}`);
  checkScalars(property, type, values);
}

const isOfText = (condition: Condition['condition']) =>
  condition === 'BEGINS_WITH' || condition === 'CONTAINS' || condition === 'NOT_CONTAINS';

/** Refuses a condition with too few values or too many. */
export function checkCount(condition: Condition['condition'], { length }: readonly Scalar[]): void {
  if (condition === 'BETWEEN' && length < 2) throw insufficientFilterValues(condition);
  if (length !== (condition === 'BETWEEN' ? 2 : 1)) throw invalidFilterValues(condition);
}

/** Inferred: what answers a value of another type than the attribute's is not stated. */
export function checkScalars(property: string, type: string, values: readonly Scalar[]): void {
  const scalarType = type === 'integer' || type === 'float' ? 'number' : type;
  if (values.some((value) => typeof value !== scalarType)) throw wrongAttributeType(property, type);
}

/**
 * Whether they hold of these attributes, which are none where there is no value at all. So `notExists` passes for
 * a missing value. That is undocumented: it is how an optimistic lock says "not there yet", and what the
 * database under Forge's storage does.
 */
export const hold = (attributes: Attributes, { and, or }: Conditions): boolean =>
  and?.every((condition) => holds(attributes, condition)) ??
  or?.some((condition) => holds(attributes, condition)) ??
  true;

function holds(attributes: Attributes, { property, condition, values }: Condition): boolean {
  const actual = attributes[property];
  const [first, second] = values;
  switch (condition) {
    case 'EXISTS':
      return actual !== undefined;
    case 'NOT_EXISTS':
      return actual === undefined;
    // Of a missing attribute the two negations are true, everything else is false. Undocumented.
    case 'NOT_EQUAL_TO':
      return actual !== first;
    case 'NOT_CONTAINS':
      return !ofText(actual, first, (text, part) => text.includes(part));
    case 'CONTAINS':
      return ofText(actual, first, (text, part) => text.includes(part));
    case 'BEGINS_WITH':
      return ofText(actual, first, (text, part) => text.startsWith(part));
    case 'EQUAL_TO':
      return actual === first;
    case 'BETWEEN':
      return order(actual, first, (by) => by >= 0) && order(actual, second, (by) => by <= 0);
    case 'GREATER_THAN':
      return order(actual, first, (by) => by > 0);
    case 'GREATER_THAN_EQUAL_TO':
      return order(actual, first, (by) => by >= 0);
    case 'LESS_THAN':
      return order(actual, first, (by) => by < 0);
    case 'LESS_THAN_EQUAL_TO':
      return order(actual, first, (by) => by <= 0);
  }
}

/** Compares as an index does: text by its bytes, which is by code point. */
function order(actual: unknown, asked: unknown, is: (by: number) => boolean): boolean {
  if (typeof actual === 'number' && typeof asked === 'number') return is(actual - asked);
  if (typeof actual === 'boolean' && typeof asked === 'boolean') return is(Number(actual) - Number(asked));
  if (typeof actual === 'string' && typeof asked === 'string')
    return is(Buffer.compare(Buffer.from(actual), Buffer.from(asked)));
  return false;
}

const ofText = (actual: unknown, asked: unknown, is: (text: string, part: string) => boolean): boolean =>
  typeof actual === 'string' && typeof asked === 'string' && is(actual, asked);
