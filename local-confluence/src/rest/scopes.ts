/**
 * Which scopes a call of Confluence's REST API wants, by Atlassian's own descriptions, and what the gateway before
 * Confluence answers an app whose manifest does not have them.
 */
import * as v from 'valibot';
import v1 from '../../../openapi/confluence-v1.json';
import v2 from '../../../openapi/confluence-v2.json';

const scopes = v.array(v.string());
const described = v.object({
  // Granular scopes stand here alone; where there are both, either set will do.
  'x-atlassian-oauth2-scopes': v.exactOptional(v.array(v.object({ scopes }))),
  security: v.exactOptional(v.array(v.object({ oAuthDefinitions: v.exactOptional(scopes) }))),
});

interface Operation {
  method: string;
  path: RegExp;
  /** Each enough by itself. */
  enough: string[][];
}

const METHODS = new Set(['get', 'put', 'post', 'delete']);

/** `/pages/{id}` as what it matches. */
const pattern = (path: string) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}/?$`);

const OPERATIONS = [...operationsOf(v1.paths, ''), ...operationsOf(v2.paths, '/wiki/api/v2')];

function operationsOf(paths: Record<string, object>, base: string): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.has(method))
      .map(([method, operation]: [string, unknown]) => {
        const { 'x-atlassian-oauth2-scopes': oauth, security = [] } = v.parse(described, operation);
        const bySecurity = security.flatMap(({ oAuthDefinitions: set }) => (set === undefined ? [] : [set]));
        const enough = oauth?.map((each) => each.scopes) ?? bySecurity;
        return { method: method.toUpperCase(), path: pattern(base + path), enough };
      }),
  );
}

export type Coverage = 'covered' | 'not covered' | 'not described';

/** @param path with its query, or without. */
export function coverage(declared: ReadonlySet<string>, method: string, path: string): Coverage {
  const [bare = ''] = path.split('?');
  const operation = OPERATIONS.find((each) => each.method === method && each.path.test(bare));
  if (operation === undefined) return 'not described';
  return operation.enough.some((set) => set.every((scope) => declared.has(scope)))
    ? 'covered'
    : 'not covered';
}

/** In the words, and with the header, that others report of a real site. */
export const scopeRefusal = () =>
  Response.json(
    { code: 401, message: 'Unauthorized; scope does not match' },
    { status: 401, headers: { 'x-failure-category': 'FAILURE_CLIENT_SCOPE_CHECK' } },
  );
