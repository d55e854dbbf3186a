/** What a key may be, and where the records of an installation stand in the ordered store. */
import type { Key } from '../store/store';
import { emptyKey, invalidKey, keyTooLong, keyTooShort } from './errors';
import { EXPIRED_KEPT_MS, KEY_PATTERN, MAX_KEY_CHARACTERS } from './limits';

/** A value's place: a key within an entity, among the secrets, or outside both. Keys of different places never meet. */
export interface Address {
  key: string;
  entityName?: string | undefined;
  isSecret?: true;
}

export function checkKey({ key, entityName }: Address): void {
  if (key === '') throw entityName === undefined ? keyTooShort() : emptyKey();
  if (key.length > MAX_KEY_CHARACTERS) throw keyTooLong(key);
  if (!KEY_PATTERN.test(key)) throw invalidKey(key);
}

/** The one prefix of everything that the app stores. */
const ROOT = 'app-storage';

/** All values outside entities, in the order of their keys. */
export const VALUES: Key = [ROOT, 'value'];

/** All secrets. Forge encrypts them; here they lie in the folder like everything else, which is the developer's own. */
const SECRETS: Key = [ROOT, 'secret'];

/** All values of one entity, in the order of their keys. */
export const entityValues = (entityName: string): Key => [ROOT, 'entity', entityName];

export function placeOf({ key, entityName, isSecret }: Address): Key {
  if (entityName !== undefined) return [...entityValues(entityName), key];
  return [...(isSecret ? SECRETS : VALUES), key];
}

/** The addresses of what has a time to live, in the order in which they are deleted. */
export const EXPIRIES: Key = [ROOT, 'expiry'];

export const expiryEntry = (address: Address, expiresAt: number): Key => [
  ...EXPIRIES,
  expiresAt + EXPIRED_KEPT_MS,
  ...placeOf(address),
];

/** The entries of one index. */
export const indexEntries = (entityName: string, indexName: string): Key => [
  ROOT,
  'index',
  entityName,
  indexName,
];

/** What the entries of an entity's indexes were made for, by the index's name. */
export const indexShapes = (entityName: string): Key => [ROOT, 'index-shape', entityName];
