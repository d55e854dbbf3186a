/**
 * Atlassian's descriptions of Confluence's REST API, as validators of answers. They say of hardly any property that
 * it must be there, so a misspelt one would pass: here an object may hold only properties that the description names.
 */
import Ajv from 'ajv/dist/2019';
import type { AnySchema, ValidateFunction } from 'ajv';
import v1 from '../../../openapi/confluence-v1.json';
import v2 from '../../../openapi/confluence-v2.json';

interface Operation {
  /** `GET /wiki/api/v2/pages/{id}` */
  name: string;
  /** Undefined when the answer has no body. */
  schema: AnySchema | undefined;
  status: number;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const METHODS = new Set(['get', 'put', 'post', 'delete']);

/** Every operation of both descriptions under the address at which the site answers it. */
export const OPERATIONS: Operation[] = [
  ...operationsOf('v1', v1.paths, (path) => path),
  ...operationsOf('v2', v2.paths, (path) => `/wiki/api/v2${path}`),
];

function operationsOf(
  description: string,
  paths: Record<string, object>,
  address: (path: string) => string,
): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]: [string, unknown]) => {
      if (!METHODS.has(method) || !isObject(operation) || !isObject(operation['responses'])) return [];
      const [status = '', response] =
        Object.entries(operation['responses']).find(([code]) => code.startsWith('2')) ?? [];
      const content = isObject(response) && isObject(response['content']) ? response['content'] : {};
      const [body] = Object.values(content);
      const schema = isObject(body) && isObject(body['schema']) ? body['schema'] : undefined;
      const name = `${method.toUpperCase()} ${address(path)}`;
      return [{ name, status: Number(status), schema: schema && closed(schema, description) }];
    }),
  );
}

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  verbose: true,
  unevaluated: true,
  validateFormats: false,
});
for (const [name, { components }] of Object.entries({ v1, v2 })) {
  const schemas = Object.entries<Json>(components.schemas);
  ajv.addSchema({
    $id: name,
    $defs: Object.fromEntries(schemas.map(([key, schema]) => [key, inside(schema, name)])),
  });
}

export const validatorOf = (schema: AnySchema): ValidateFunction => ajv.compile(schema);

/** What stands in a place of its own: the document, a property, an item. */
function closed(schema: Json, description: string): JsonObject {
  const own = inside(schema, description);
  if (!isObject(own)) return {};
  const isNamed = ['properties', '$ref', 'allOf'].some((key) => key in own);
  return isNamed ? { allOf: [own], unevaluatedProperties: false } : own;
}

/** A schema with its parts closed and its references within ajv's reach; itself it may be a part of a whole. */
function inside(schema: Json, description: string): Json {
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]): [string, Json] => {
      if (key === '$ref' && typeof value === 'string')
        return [key, value.replace('#/components/schemas/', `${description}#/$defs/`)];
      if (key === 'items') return [key, closed(value, description)];
      if (key === 'properties' && isObject(value))
        return [
          key,
          Object.fromEntries(
            Object.entries(value).map(([name, each]) => [
              name,
              // Links are put together of two descriptions of one property, neither of which is the whole.
              name === '_links' ? inside(each, description) : closed(each, description),
            ]),
          ),
        ];
      if (Array.isArray(value)) return [key, value.map((each) => inside(each, description))];
      return [key, value];
    }),
  );
}
