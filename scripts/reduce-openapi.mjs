/**
 * Reduces Atlassian's two OpenAPI descriptions of Confluence to what this project calls: paths, methods, scopes,
 * parameters and the shapes of answers, without descriptions. The result is committed in `openapi/`, and read by
 * `npm run check` (Forge's linter) and by the tests of the local Confluence.
 *
 *   node scripts/reduce-openapi.mjs <confluence-openapi-v1.json> <confluence-openapi-v2.json>
 *
 * The originals: "The Confluence Cloud REST API" v1 (2021) and v2 (2025), published by Atlassian on
 * developer.atlassian.com/cloud/confluence. v1 names classic scopes only; the granular scopes of the permission check,
 * of reading restrictions, of the search and of a content by its id (`x-atlassian-oauth2-scopes`) were added by hand,
 * and what else is done with a content by its id was taken out.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const KEEP = {
  v1: /^\/wiki\/rest\/api\/(user|user\/current|content\/search|content\/\{id\}(\/(restriction|permission\/check|copy|pagehierarchy\/copy))?)$/,
  v2: /^\/(spaces(\/\{id\})?|(pages|blogposts)(\/\{id\}(\/(operations|footer-comments|children|direct-children|versions|ancestors))?)?|footer-comments(\/\{(comment-id|id)\}(\/children)?)?|users-bulk)$/,
};
const DROP = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'tags',
  'externalDocs',
  'deprecated',
  'x-codegen-request-body-name',
]);

/** Without prose. Names of properties may be any word, so `properties` is kept whole. */
function bare(value, inProperties = false) {
  if (Array.isArray(value)) return value.map((item) => bare(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => inProperties || !DROP.has(key))
      .map(([key, item]) => [key, bare(item, key === 'properties')]),
  );
}

function references(value, found = new Set()) {
  if (typeof value === 'object' && value !== null) {
    if (typeof value.$ref === 'string') found.add(value.$ref);
    Object.values(value).forEach((item) => references(item, found));
  }
  return found;
}

function reduce(description, keep) {
  const paths = Object.fromEntries(
    Object.entries(description.paths)
      .filter(([path]) => keep.test(path))
      .map(([path, item]) => [path, bare(item)]),
  );
  const components = {};
  const queue = [...references(paths)];
  const seen = new Set();
  for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
    if (seen.has(ref)) continue;
    seen.add(ref);
    const [, , kind, name] = ref.split('/');
    const component = bare(description.components[kind][name]);
    (components[kind] ??= {})[name] = component;
    queue.push(...references(component));
  }
  return {
    'x-origin':
      "Reduced from Atlassian's description of the Confluence Cloud REST API by scripts/reduce-openapi.mjs",
    openapi: description.openapi,
    info: { title: description.info.title, version: description.info.version },
    servers: description.servers,
    paths,
    components,
  };
}

const [, , v1, v2] = process.argv;
if (!v1 || !v2) {
  console.error(
    'Usage: node scripts/reduce-openapi.mjs <confluence-openapi-v1.json> <confluence-openapi-v2.json>',
  );
  process.exit(1);
}
mkdirSync('openapi', { recursive: true });
for (const [name, file] of Object.entries({ v1, v2 })) {
  const reduced = reduce(JSON.parse(readFileSync(file, 'utf8')), KEEP[name]);
  writeFileSync(`openapi/confluence-${name}.json`, `${JSON.stringify(reduced, null, 1)}\n`);
  console.log(`openapi/confluence-${name}.json: ${Object.keys(reduced.paths).length} paths`);
}
