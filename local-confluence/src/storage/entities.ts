/** Custom entities as the manifest declares them: `app.storage.entities`. */
import type { EntityDeclaration } from '../manifest/manifest';
import { unknownEntity } from './errors';

export type AttributeType = EntityDeclaration['attributes'][string]['type'];

/** The index that every entity has without declaring it. */
export const KEY_INDEX = 'by-key';

export interface Index {
  name: string;
  partition: readonly string[];
  range: string;
}

export interface Entity {
  name: string;
  attributes: ReadonlyMap<string, AttributeType>;
  indexes: ReadonlyMap<string, Index>;
}

/** A manifest that Forge would not deploy. */
export class EntityDeclarationError extends Error {
  override readonly name = 'EntityDeclarationError';
}

export class Entities {
  private readonly byName: ReadonlyMap<string, Entity>;

  /** Throws `EntityDeclarationError` for what cannot be indexed. */
  constructor(declared: readonly EntityDeclaration[]) {
    this.byName = new Map(declared.map((entity) => [entity.name, entityOf(entity)]));
  }

  named(name: string): Entity {
    const entity = this.byName.get(name);
    if (entity === undefined) throw unknownEntity(name);
    return entity;
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  all(): Entity[] {
    return [...this.byName.values()];
  }
}

function entityOf({ name, attributes, indexes }: EntityDeclaration): Entity {
  const types = new Map(Object.entries(attributes).map(([attribute, { type }]) => [attribute, type]));
  const declared = indexes.map((index) => indexOf(name, index));
  for (const index of declared) {
    for (const attribute of [...index.partition, index.range]) {
      const type = types.get(attribute);
      if (type === undefined || type === 'any')
        throw new EntityDeclarationError(
          `Index "${index.name}" of entity "${name}" names the attribute "${attribute}", which ${
            type === undefined ? 'is not declared' : 'has the type any and cannot be indexed'
          }.`,
        );
    }
  }
  const byName = new Map(declared.map((index) => [index.name, index]));
  if (byName.size !== declared.length || byName.has(KEY_INDEX))
    throw new EntityDeclarationError(
      `Entity "${name}" has two indexes of one name, or one named "${KEY_INDEX}".`,
    );
  return { name, attributes: types, indexes: byName };
}

function indexOf(entityName: string, index: EntityDeclaration['indexes'][number]): Index {
  if (typeof index === 'string') return { name: index, partition: [], range: index };
  const [range] = index.range;
  if (range === undefined)
    throw new EntityDeclarationError(`Index "${index.name}" of entity "${entityName}" has no range.`);
  return { name: index.name, partition: index.partition ?? [], range };
}
