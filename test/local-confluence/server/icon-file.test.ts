import { parseManifest } from '../../../local-confluence/src/manifest/read-manifest';
import { iconFile } from '../../../local-confluence/src/server/icon-file';
import { HELLO } from '../running-site';

/** The file of the icon that is written so. */
function fileOf(icon: string): string | null {
  const manifest = parseManifest(
    `app:
  id: ari:cloud:ecosystem::app/1
  runtime: { name: nodejs22.x }
modules:
  macro: [{ key: hello, resource: main, render: native, title: Hello, icon: ${JSON.stringify(icon)} }]
resources:
  - { key: main, path: src/macro.tsx }
  - { key: icons, path: static }
`,
    HELLO,
  );
  const [macro] = manifest.modules.macro;
  return macro ? iconFile(manifest, macro) : null;
}

test('an icon is a file in a resource that is a folder', () => {
  expect(fileOf('resource:icons;hello.svg')).toBe('static/hello.svg');
  expect(fileOf('resource:icons;sub/../hello.svg')).toBe('static/hello.svg');
});

test.each([
  'resource:icons;../manifest.yml',
  'resource:icons;../static-of-others/x.svg',
  'resource:icons;/../../etc/passwd',
  'resource:icons;sub/../../../x',
  'resource:other;hello.svg',
  'https://elsewhere.example/x.svg',
  'hello.svg',
])('%s is no icon', (icon) => {
  expect(fileOf(icon)).toBeNull();
});
