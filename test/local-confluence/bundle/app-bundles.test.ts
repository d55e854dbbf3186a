/** What an app brings is in its bundle: packages of its own versions, and the images that it imports. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildFrontend } from '../../../local-confluence/src/bundle/app-bundles';
import { temporaryFolders } from '../store/temporary-folder';

const newFolder = temporaryFolders();

async function bundleOf(files: Record<string, string>): Promise<string> {
  const folder = newFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { js } = await buildFrontend({ key: 'main', path: 'src/main.jsx' }, folder);
  return readFileSync(js, 'utf8');
}

test('an app runs on the packages of its own folder, whatever versions are installed here', async () => {
  const bundle = await bundleOf({
    'src/main.jsx': `import { view } from '@forge/bridge'; view.close();`,
    'node_modules/@forge/bridge/package.json': '{ "name": "@forge/bridge", "main": "index.js" }',
    'node_modules/@forge/bridge/index.js': `exports.view = { close: () => 'the version of the app' };`,
  });
  expect(bundle).toContain('the version of the app');
});

test('an image that a front end imports is a picture that it can show', async () => {
  const bundle = await bundleOf({
    'src/main.jsx': `import dot from './dot.svg'; globalThis.dot = dot;`,
    'src/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  expect(bundle).toMatch(/["']data:image\/svg\+xml[;,]/);
});
