import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unknownParts } from '../../../local-confluence/src/manifest/manifest';
import { ManifestError } from '../../../local-confluence/src/manifest/manifest-error';
import { parseManifest, readManifest } from '../../../local-confluence/src/manifest/read-manifest';
import { readTranslations } from '../../../local-confluence/src/manifest/translations';
import { HELLO } from '../running-site';

const MANIFEST = `app:
  id: ari:cloud:ecosystem::app/5d1c0e52-3b7a-4f0e-9c64-2a8f1b6e7d90
  runtime:
    name: nodejs22.x
modules:
  macro:
    - key: hello
      resource: main
      render: native
      title: Hello
      resolver:
        function: resolver
  function:
    - key: resolver
      handler: index.resolver
  consumer:
    - key: letters
      queue: letters
      function: resolver
resources:
  - key: main
    path: src/macro.tsx
`;

/** Each as `line:column message`. */
function problemsOf(text: string): string[] {
  try {
    parseManifest(text, HELLO);
    return [];
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    return error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  }
}

test('what is not said has Forge’s defaults', () => {
  const { app, modules, resources } = parseManifest(MANIFEST, HELLO);
  expect(app.runtime.memoryMB).toBe(512);
  expect(modules.macro[0]).toMatchObject({ key: 'hello', layout: 'block' });
  expect(resources).toHaveLength(1);
});

test('a form of the config without a resource is the one that the macro adds, and opens by itself only where it says so', () => {
  const withConfig = (config: string) =>
    parseManifest(MANIFEST.replace('title: Hello\n', `title: Hello\n      config: ${config}\n`), HELLO)
      .modules.macro[0]?.config;
  expect(withConfig('true')).toEqual({ openOnInsert: false });
  expect(withConfig('{ openOnInsert: true }')).toEqual({ openOnInsert: true });
  expect(withConfig('{ resource: main, render: native }')).toMatchObject({ openOnInsert: true });
});

test.each([
  [
    'an id that is none',
    'ari:cloud:ecosystem::app/5d1c0e52',
    'mine/5d1c0e52',
    '2:7 app.id: must be ari:cloud:ecosystem::app/<id>',
  ],
  [
    'a runtime that is no Node',
    'nodejs22.x',
    'sandbox',
    '4:11 app.runtime.name: must be a Node.js runtime, like nodejs22.x',
  ],
  [
    'a macro that is no UI Kit',
    'render: native',
    'render: html',
    '9:15 modules.macro.0.render: must be native: only UI Kit runs here',
  ],
  [
    'a title that is no text',
    'title: Hello',
    'title: [a]',
    '10:14 modules.macro.0.title: must be a text or { i18n: <key> }',
  ],
  [
    'a handler without an export',
    'index.resolver',
    'index',
    '15:16 modules.function.0.handler: must be <file in src>.<export>, like index.resolver',
  ],
  [
    'a function that is not there',
    'function: resolver',
    'function: other',
    '12:19 modules.macro.0.resolver.function: cannot find associated function with key: other',
  ],
  [
    'a consumer’s function that is not there',
    'queue: letters\n      function: resolver',
    'queue: letters\n      function: other',
    '19:17 modules.consumer.0.function: cannot find associated function with key: other',
  ],
  [
    'a resource that is not there',
    'resource: main',
    'resource: other',
    '8:17 modules.macro.0.resource: cannot find associated resource with key: other',
  ],
  [
    'a file that is not there',
    'src/macro.tsx',
    'src/none.tsx',
    '22:11 resources.0.path: the file is not there: src/none.tsx',
  ],
])('%s is named by its place', (_, right, wrong, problem) => {
  expect(MANIFEST).toContain(right);
  expect(problemsOf(MANIFEST.replace(right, wrong))).toEqual([problem]);
});

test('what is missing is named where it should stand', () => {
  expect(problemsOf(MANIFEST.replace('      resource: main\n', ''))).toEqual([
    expect.stringMatching(/^7:7 modules\.macro\.0\.resource: /),
  ]);
});

test('every mistake is named at once', () => {
  const twice = MANIFEST.replace('nodejs22.x', 'none').replace('render: native', 'render: html');
  expect(problemsOf(twice)).toHaveLength(2);
});

test.each([
  ['what is no YAML', 'app: [', 1],
  ['a key twice', 'app: {}\napp: {}\n', 2],
  ['nothing at all', '', 1],
])('%s is said with its line', (_, text, line) => {
  const [first = ''] = problemsOf(text);
  expect(first.startsWith(`${line}:`)).toBe(true);
});

const pageWith = (kind: string, line: string): string =>
  MANIFEST.replace(
    'modules:\n',
    `modules:\n  ${kind}:\n    - key: page\n      resource: main\n      render: native\n      title: Page\n      ${line}\n`,
  );

test.each(['confluence:spacePage', 'confluence:globalPage'])(
  '%s has a route, and names what is there',
  (kind) => {
    expect(problemsOf(pageWith(kind, 'route: my-page2'))).toEqual([]);
    expect(problemsOf(pageWith(kind, 'route: My/Page'))).toEqual([
      `11:14 modules.${kind}.0.route: must be of small letters, digits and hyphens alone`,
    ]);
    expect(problemsOf(pageWith(kind, 'route: a').replace('resource: main', 'resource: other'))).toEqual([
      `8:17 modules.${kind}.0.resource: cannot find associated resource with key: other`,
    ]);
  },
);

describe('entities (limits-kvs-ce)', () => {
  const withEntities = (entities: readonly object[]): string =>
    MANIFEST.replace('modules:\n', `  storage:\n    entities: ${JSON.stringify(entities)}\nmodules:\n`);
  const one = { name: 'one', attributes: { a: { type: 'string' } } };
  const many = <T>(count: number, make: (n: number) => T): T[] =>
    Array.from({ length: count }, (_, n) => make(n));
  const attributes = (count: number) =>
    Object.fromEntries(many(count, (n) => [`a${n}`, { type: 'string' }] as const));
  const indexes = (count: number) => many(count, (n) => ({ name: `index-${n}`, range: ['a'] }));

  test.each<[limit: string, within: readonly object[], beyond: readonly object[], said: string]>([
    [
      '20 entities',
      many(20, (n) => ({ ...one, name: `entity-${n}` })),
      many(21, (n) => ({ ...one, name: `entity-${n}` })),
      'entities: must be at most 20',
    ],
    [
      '50 attributes',
      [{ ...one, attributes: attributes(50) }],
      [{ ...one, attributes: attributes(51) }],
      'attributes: must be at most 50',
    ],
    [
      '7 indexes',
      [{ ...one, indexes: indexes(7) }],
      [{ ...one, indexes: indexes(8) }],
      'indexes: must be at most 7',
    ],
    [
      'an attribute’s name of 30 characters',
      [{ ...one, attributes: { ['a'.repeat(30)]: { type: 'any' } } }],
      [{ ...one, attributes: { ['a'.repeat(31)]: { type: 'any' } } }],
      'must have at most 30 characters',
    ],
    [
      'a name of 60 characters',
      [{ ...one, name: 'e'.repeat(60) }],
      [{ ...one, name: 'e'.repeat(61) }],
      'must have at most 60 characters',
    ],
    ['a name of 3 characters', [one], [{ ...one, name: 'on' }], 'must have at least 3 characters'],
    ['a name in small letters', [{ ...one, name: 'o.n-e_1:' }], [{ ...one, name: 'One' }], 'must match'],
    [
      'an index’s name of 50 characters',
      [{ ...one, indexes: [{ name: 'i'.repeat(50), range: ['a'] }] }],
      [{ ...one, indexes: [{ name: 'i'.repeat(51), range: ['a'] }] }],
      'name: must have at most 50 characters',
    ],
    ['a name of its own', [one, { ...one, name: 'two' }], [one, one], 'must not have two of one name'],
  ])('have at most, or at least, %s', (_limit, within, beyond, said) => {
    expect(problemsOf(withEntities(within))).toEqual([]);
    expect(problemsOf(withEntities(beyond))).toEqual([expect.stringContaining(said)]);
  });
});

describe('triggers', () => {
  const withModules = (modules: string, scopes: readonly string[] = []): string =>
    MANIFEST.replace('modules:\n', `modules:\n${modules}`).concat(
      `permissions:\n  scopes: [${scopes.join(', ')}]\n`,
    );
  const listening = (...events: string[]): string =>
    `  trigger:\n    - key: pages\n      function: resolver\n      events: [${events.join(', ')}]\n`;
  const SEEN = ['read:page', 'read:space', 'read:user', 'read:content.metadata'].map(
    (scope) => `${scope}:confluence`,
  );
  const [MOVED, TRASHED] = ['avi:confluence:moved:page', 'avi:confluence:trashed:page'];

  test('want the scopes of their events, granular or classic', () => {
    expect(problemsOf(withModules(listening(MOVED), SEEN))).toEqual([]);
    expect(problemsOf(withModules(listening(MOVED), ['read:confluence-content.summary']))).toEqual([]);
    const [missing] = problemsOf(withModules(listening(MOVED), SEEN.slice(0, 3)));
    expect(missing).toContain(`Trigger event: '${MOVED}' requires 'read:content.metadata:confluence' scope`);
    expect(problemsOf(withModules(listening(TRASHED), SEEN))).toEqual([
      expect.stringContaining(`Trigger event: '${TRASHED}' requires 'write:page:confluence' scope`),
    ]);
    // A comment can stand under either, and its deletion wants no scope to write.
    expect(problemsOf(withModules(listening('avi:confluence:deleted:comment'), SEEN))).toEqual([
      expect.stringContaining(`requires 'read:comment:confluence' scope`),
      expect.stringContaining(`requires 'read:blogpost:confluence' scope`),
    ]);
  });

  test('call a function that is there', () => {
    const nobody = listening(MOVED).replace('resolver', 'nobody');
    expect(problemsOf(withModules(nobody, SEEN))).toEqual([
      expect.stringContaining('modules.trigger.0.function: cannot find associated function with key: nobody'),
    ]);
  });

  test('by a schedule are five at most, at the intervals of Forge', () => {
    const schedules = (count: number, interval = 'hour'): string =>
      ['  scheduledTrigger:\n']
        .concat(
          Array.from(
            { length: count },
            (_, n) => `    - { key: s${n}, function: resolver, interval: ${interval} }\n`,
          ),
        )
        .join('');
    expect(problemsOf(withModules(schedules(5)))).toEqual([]);
    expect(problemsOf(withModules(schedules(6)))).toEqual([
      expect.stringContaining('modules.scheduledTrigger: must be at most 5'),
    ]);
    expect(problemsOf(withModules(schedules(1, 'minute')))).toHaveLength(1);
  });

  test('name what is never told here', () => {
    const manifest = parseManifest(withModules(listening('avi:confluence:liked:page')), HELLO);
    expect(unknownParts(manifest)).toEqual(['modules.trigger pages: avi:confluence:liked:page']);
  });
});

test('what has no effect here is named', () => {
  const more = `${MANIFEST}remotes: [{ key: r, baseUrl: 'https://example.com' }]\n`
    .replace('modules:\n', 'modules:\n  rovo:agent:\n    - key: agent\n')
    .concat(
      'permissions:\n  scopes: []\n  external: { fetch: { backend: [example.com, { remote: r }] }, fonts: [example.com] }\n',
    );
  expect(unknownParts(parseManifest(more, HELLO))).toEqual([
    'modules.rovo:agent',
    'permissions.external.fetch.backend: remote r',
    'permissions.external.fonts',
    'remotes',
  ]);
  expect(unknownParts(parseManifest(MANIFEST, HELLO))).toEqual([]);
});

test('an address that a content security policy would take apart is none', () => {
  const external = `permissions: { external: { images: ["example.com; script-src *"] } }\n`;
  expect(problemsOf(MANIFEST + external)).toEqual([
    expect.stringContaining('permissions.external.images.0: must be an address'),
  ]);
});

describe('translations', () => {
  const translations = async () => readTranslations((await readManifest(HELLO)).translations, HELLO);

  test('are looked up in the language, then in the one that the manifest falls back to', async () => {
    const words = await translations();
    expect(await words.resolve({ i18n: 'macro.title' }, 'fr-FR')).toBe('Bonjour');
    expect(await words.resolve({ i18n: 'macro.title' }, 'de-DE')).toBe('Hello');
    expect(await words.resolve({ i18n: 'config.title' }, 'fr-FR')).toBe('Whom to greet');
    expect(await words.resolve({ i18n: 'nobody.wrote.it' }, 'fr-FR')).toBe('nobody.wrote.it');
    expect(await words.resolve('As it stands', 'fr-FR')).toBe('As it stands');
  });

  test('a module that is not UI Kit is named, and the others of the app run', () => {
    const customUi = '    - key: export\n      resource: main\n      title: Export\n';
    const manifest = parseManifest(
      MANIFEST.replace('  macro:\n', `  macro:\n${customUi}`).replace(
        '  function:\n',
        `  confluence:globalPage:\n${customUi}  function:\n`,
      ),
      HELLO,
    );
    expect(manifest.modules.macro.map(({ key }) => key)).toEqual(['hello']);
    expect(manifest.modules['confluence:globalPage']).toEqual([]);
    expect(unknownParts(manifest)).toEqual([
      'modules.macro export (not UI Kit)',
      'modules.confluence:globalPage export (not UI Kit)',
    ]);
  });

  test('have 100 KB together, and no more', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'translations-'));
    try {
      const named = (key: 'en-US' | 'fr-FR') => ({ key, path: `${key}.json` });
      const read = async (bytes: number) => {
        const empty = JSON.stringify({ said: '' }).length;
        await writeFile(join(folder, 'en-US.json'), JSON.stringify({ said: '' }));
        await writeFile(join(folder, 'fr-FR.json'), JSON.stringify({ said: 'x'.repeat(bytes - 2 * empty) }));
        const resources = [named('en-US'), named('fr-FR')];
        return readTranslations({ resources, fallback: { default: 'en-US' } }, folder);
      };
      await expect(read(100 * 1024)).resolves.toBeDefined();
      await expect(read(100 * 1024 + 1)).rejects.toThrow('have 101 KB together: Forge takes 100 KB.');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('are the files that the bridge fetches, and no others', async () => {
    const words = await translations();
    expect(words.file('fr-FR.json')).toHaveProperty('greet', 'Bonjour');
    expect(words.file('i18n-info.json')).toMatchObject({ config: { locales: ['en-US', 'fr-FR'] } });
    expect(words.file('../manifest.yml')).toBeUndefined();
    expect(words.file('__proto__')).toBeUndefined();
  });
});
