/** Who changes a file of the app sees it: the site looks by itself, and what does not build leaves what ran. */
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AppView } from '../../../local-confluence/src/local-api';
import { type StartedSite, startSite } from '../../../local-confluence/src/start-site';
import { EDITOR, HELLO, SANDBOX } from '../running-site';
import { temporaryFolders } from '../store/temporary-folder';

const folder = temporaryFolders();
let site: StartedSite;
let app = '';
let manifestChanges = 0;

beforeEach(async () => {
  app = folder();
  manifestChanges = 0;
  cpSync(HELLO, app, { recursive: true, filter: (path) => !path.includes('.build') });
  symlinkSync(resolve('node_modules'), join(app, 'node_modules'));
  site = await startSite({ app, onManifestChanged: () => (manifestChanges += 1) });
}, 120_000);
afterEach(() => site.stop());

const change = (path: string, from: string, to: string) => {
  const text = readFileSync(join(app, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(app, path), text.replace(from, to));
};
const greeting = () =>
  site.invoke({
    as: EDITOR,
    moduleKey: 'hello',
    contentId: SANDBOX,
    functionKey: 'greet',
    payload: { name: 'Ada' },
  });
const view = async () => (await (await fetch(`${site.address}/local/app`)).json()) as AppView;

const SECOND = 'key: second, resource: main, render: native, title: Second';

/** The test's own time limit is the only one. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await setImmediate();
}
const anotherThan = async (before: AppView): Promise<AppView> => {
  let now = before;
  await until(
    async () => (now = await view()).deployment !== before.deployment || now.buildError !== before.buildError,
  );
  return now;
};

test('changed code runs from the next call on; what does not build is said, and what ran runs on', async () => {
  const first = await view();
  expect(await greeting()).toMatchObject({ greeting: 'Hello, Ada' });
  change('src/index.ts', '`Hello, ${', '`Good morning, ${');
  const second = await anotherThan(first);
  expect(second.buildError).toBeNull();
  expect(await greeting()).toMatchObject({ greeting: 'Good morning, Ada' });

  change('src/index.ts', '`Good morning, ${', '`Good morning, ${{');
  const broken = await anotherThan(second);
  expect(broken.buildError).toContain('src/index.ts');
  expect(await greeting()).toMatchObject({ greeting: 'Good morning, Ada' });

  change('src/index.ts', '`Good morning, ${{', '`Good evening, ${');
  expect((await anotherThan(broken)).buildError).toBeNull();
  expect(await greeting()).toMatchObject({ greeting: 'Good evening, Ada' });
}, 180_000);

test('a manifest is said to be wrong in Forge’s words, by its line, and begins the site anew when it is right', async () => {
  const first = await view();
  change('manifest.yml', 'layout: block', 'layout: wide');
  expect((await anotherThan(first)).buildError).toMatch(/^manifest\.yml \d+:\d+ error .*layout/);
  await until(async () =>
    /^manifest\.yml \d+:\d+ error macro property layout 'wide' allowed values are/.test(
      (await view()).buildError ?? '',
    ),
  );
  expect(await greeting()).toMatchObject({ greeting: 'Hello, Ada' });

  change('manifest.yml', 'layout: wide', 'layout: block');
  await until(async () => (await view()).buildError === null);
  expect(manifestChanges).toBe(0);

  // What only Forge knows.
  const scope = '    - storage:app\n';
  change('manifest.yml', scope, `${scope}    - read:tea:confluence\n`);
  await until(async () => /error Invalid 'scopes'.*read:tea/.test((await view()).buildError ?? ''));
  expect(manifestChanges).toBe(0);

  const macro = '    - key: hello\n';
  const right = readFileSync(join(HELLO, 'manifest.yml'), 'utf8');
  writeFileSync(join(app, 'manifest.yml'), right.replace(macro, `    - { ${SECOND} }\n${macro}`));
  await until(() => manifestChanges > 0);
  await site.restart();
  expect((await view()).macros.map(({ key }) => key)).toEqual(['second', 'hello']);
  expect(await greeting()).toMatchObject({ greeting: 'Hello, Ada' });
}, 180_000);
