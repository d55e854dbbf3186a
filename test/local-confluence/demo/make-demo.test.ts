/** The demo site: made once, and whole wherever its making was interrupted. */
import type { InvokeRequest } from '../../../local-confluence/src/local-api';
import { type DemoOptions, isDemoMade, makeDemo } from '../../../local-confluence/src/demo/make-demo';
import { demoPeople } from '../../../local-confluence/src/demo/people';
import { parseSiteFile } from '../../../local-confluence/src/demo/site-file';
import { person } from '../../../local-confluence/src/site/caller';
import { createSite, type Site } from '../../../local-confluence/src/site/site';
import { openStore } from '../../../local-confluence/src/store/lmdb-store';
import type { Store } from '../../../local-confluence/src/store/store';
import { temporaryFolders } from '../store/temporary-folder';

const temporaryFolder = temporaryFolders();
const stores: Store[] = [];
afterAll(() => Promise.all(stores.map((store) => store.close())));

const APP = {
  appId: 'app',
  environmentId: 'environment',
  macros: [{ key: 'hello', title: 'Hello', layout: 'block' }],
};

const SITE_FILE = parseSiteFile(
  JSON.stringify({
    pages: [
      {
        space: 'OPS',
        id: '99001',
        title: 'Greetings',
        as: 'editor@example.com',
        body: [{ type: 'macro', key: 'hello', config: { to: 'all' } }],
      },
      {
        space: 'OPS',
        parent: 'Greetings',
        title: 'For two',
        as: 'editor@example.com',
        restrictions: { view: ['admin@example.com'] },
        body: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words' }] }],
      },
    ],
    calls: ['one', 'two'].map((payload) => ({
      as: 'editor@example.com',
      page: '99001',
      macro: 'hello',
      functionKey: 'greet',
      payload,
    })),
  }),
);

function emptyStore(): Store {
  const store = openStore(temporaryFolder());
  stores.push(store);
  return store;
}

const siteOn = (store: Store) =>
  createSite({ store, clock: { now: () => 1_700_000_000_000 }, appName: 'Hello' });

function demoOn(store: Store, calls: InvokeRequest[] = []): DemoOptions {
  return {
    site: siteOn(store),
    store,
    app: APP,
    siteFile: SITE_FILE,
    invoke: ({ request }) => Promise.resolve(calls.push(request)),
  };
}

/** Everything that people see of the site: ids of local macros and counters are left out. */
function seen(site: Site) {
  const caller = person(demoPeople.editor.accountId);
  return site.contents.all(caller).map(({ id, title, parentId, version, restrictions, status }) => {
    const { body } = site.contents.open(caller, id).version;
    const text = JSON.stringify(body).replace(/"localId":"[^"]*"/g, '');
    return {
      title,
      parentTitle: site.contents.all(caller).find((each) => each.id === parentId)?.title,
      version: version.number,
      restrictions,
      status,
      text,
    };
  });
}

/** A store whose process dies in its nth transaction. */
function dyingStore(store: Store, transactions: number): Store {
  let left = transactions;
  return {
    ...store,
    transact(work) {
      if (left === 0) throw new Error('The process died.');
      left -= 1;
      return store.transact(work);
    },
  };
}

test('holds the people, the spaces and the pages that it promises', async () => {
  const store = emptyStore();
  const options = demoOn(store);
  expect(await makeDemo(options)).toEqual([]);
  const { site } = options;
  expect(
    site.people
      .everybody()
      .map(({ email }) => email)
      .sort(),
  ).toEqual([
    'admin@example.com',
    'editor2@example.com',
    'editor@example.com',
    'former@example.com',
    'guest@example.com',
    'outsider@example.com',
    'redacteur@example.com',
    'viewer@example.com',
  ]);
  const titles = (who: { accountId: string }) =>
    site.contents.all(person(who.accountId)).map(({ title }) => title);
  expect(titles(demoPeople.editor)).toEqual(
    expect.arrayContaining([
      'Operations',
      'Customer team',
      'Sandbox',
      'Supplier contract review',
      'Greetings',
      'For two',
    ]),
  );
  expect(titles(demoPeople.editor2)).not.toContain('Supplier contract review');
  expect(titles(demoPeople.viewer)).not.toContain('For two');
  expect(titles(demoPeople.outsider)).toEqual(['Customer team']);
  expect(titles(demoPeople.former)).toEqual([]);
});

test('is made once: what people then change and delete stays so', async () => {
  const store = emptyStore();
  const calls: InvokeRequest[] = [];
  await makeDemo(demoOn(store, calls));
  const site = siteOn(store);
  const sandbox = '98310';
  site.tree.trash(person(demoPeople.editor.accountId), sandbox);
  await makeDemo(demoOn(store, calls));
  expect(site.contents.open(person(demoPeople.editor.accountId), sandbox).content.status).toBe('trashed');
  expect(calls.map(({ payload }) => payload)).toEqual(['one', 'two']);
  expect(calls[0]).toMatchObject({ contentId: '99001', moduleKey: 'hello', config: { to: 'all' } });
});

test('goes on after an interruption at any moment, and is then the same', async () => {
  const whole = emptyStore();
  await makeDemo(demoOn(whole));
  const expected = seen(siteOn(whole));
  let interruptions = 0;
  for (let transactions = 1; ; transactions += 1) {
    const store = emptyStore();
    const options = demoOn(store);
    const site = siteOn(dyingStore(store, transactions));
    const died = await makeDemo({ ...options, store: dyingStore(store, transactions), site }).then(
      () => false,
      () => true,
    );
    if (!died) break;
    interruptions += 1;
    expect(isDemoMade(store)).toBe(false);
    await makeDemo(demoOn(store));
    expect(seen(siteOn(store))).toEqual(expected);
  }
  expect(interruptions).toBeGreaterThan(10);
});

test('says which call the app refused, and stands all the same', async () => {
  const store = emptyStore();
  const refuse = () => Promise.reject(new Error('Not today'));
  const problems = await makeDemo({ ...demoOn(store), invoke: refuse });
  expect(problems).toEqual(['greet on “99001”: Not today', 'greet on “99001”: Not today']);
  expect(isDemoMade(store)).toBe(true);
});

test.each([
  ['no JSON', '{', 'demo/site.json is not JSON'],
  ['a space that is missing', '{"pages":[{"title":"A","as":"x","body":[]}]}', 'pages.0.space'],
  [
    'a node that is none',
    '{"pages":[{"space":"OPS","title":"A","as":"x","body":[{}]}]}',
    'pages.0.body.0: Not an ADF node.',
  ],
  ['a property that nobody reads', '{"pages":[],"people":[]}', 'people'],
])('a file with %s is refused by name', (_, text, words) => {
  expect(() => parseSiteFile(text)).toThrow(words);
});
