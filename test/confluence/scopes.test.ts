/** The scopes of the manifest: every call of the app is covered by them, and each of them by a call that needs it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../../local-confluence/src/manifest/read-manifest';
import { coverage } from '../../local-confluence/src/rest/scopes';

interface Call {
  readonly method: string;
  readonly path: string;
}

/** Every path of Confluence's REST API that stands in the sources, with what is put into it as `x`. */
function callsIn(source: string): Call[] {
  return [...source.matchAll(/[`'](\/wiki\/(?:api|rest)\/[^`']*)[`']/g)].map(
    ({ 1: written = '', index, 0: whole }) => {
      const [path = ''] = written
        .replaceAll('${PATHS[contentType]}', 'pages')
        .replaceAll(/\$\{[^}]*\}/g, 'x')
        .split('?');
      const after = source.slice(index + whole.length, index + whole.length + 60);
      return { method: /^,\s*\{\s*method: '(\w+)'/.exec(after)?.[1] ?? 'GET', path };
    },
  );
}

const calls = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => callsIn(readFileSync(join('src', file), 'utf8')));

/** Storage is no call of Confluence. */
const STORAGE = 'storage:app';
async function scopes(): Promise<ReadonlySet<string>> {
  const { scopes: declared = [] } = (await readManifest('.')).permissions ?? {};
  return new Set(Array.isArray(declared) ? declared : Object.keys(declared));
}
const uncovered = (declared: ReadonlySet<string>): Call[] =>
  calls.filter(({ method, path }) => coverage(declared, method, path) !== 'covered');

test('cover every call', async () => {
  expect(calls.length).toBeGreaterThan(15);
  expect(uncovered(await scopes())).toEqual([]);
});

test('are each needed by a call, and granular', async () => {
  const declared = await scopes();
  const without = (scope: string) => new Set([...declared].filter((one) => one !== scope));
  const unneeded = [...declared].filter(
    (scope) => scope !== STORAGE && uncovered(without(scope)).length === uncovered(declared).length,
  );
  expect(unneeded).toEqual([]);
  for (const scope of declared)
    expect(scope === STORAGE || /^[a-z]+:[a-z.-]+:confluence$/.test(scope)).toBe(true);
});
