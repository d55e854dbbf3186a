/** What a function is told, and for whom it acts. */
import type { Fault } from '../../../local-confluence/src/faults';
import { EMPTY_DOCUMENT } from '../../../local-confluence/src/site/contents';
import type { Invocation } from '../../../local-confluence/src/start-site';
import { ADMIN, EDITOR, EDITOR2, OUTSIDER, RESTRICTED, runningSite, SANDBOX } from '../running-site';

const site = runningSite();

const call = (functionKey: string, rest: Partial<Invocation> = {}) =>
  site().invoke({ as: EDITOR, moduleKey: 'hello', contentId: SANDBOX, functionKey, payload: {}, ...rest });

const idOf = (email: string) => site().site.people.byEmail(email)?.accountId;

test('the account, the content and its space are the platform’s own', async () => {
  const context = await call('context');
  expect(context).toMatchObject({
    accountId: idOf(EDITOR),
    accountType: 'licensed',
    moduleKey: 'hello',
    environmentType: 'DEVELOPMENT',
    extension: {
      type: 'macro',
      content: { id: SANDBOX, type: 'page' },
      space: { key: 'OPS' },
      isEditing: false,
    },
  });
  expect(context).not.toHaveProperty('localId');
  expect(context).not.toHaveProperty('extension.config');
  expect(context).not.toHaveProperty('extension.macro');
});

test('the local id, the configuration and the mode are what the front end says', async () => {
  const config = { to: 'Ana' };
  expect(await call('context', { localId: 'abc', config, isEditing: true, isInserting: true })).toMatchObject(
    {
      localId: 'abc',
      extension: { config, isEditing: true, macro: { isConfiguring: false, isInserting: true } },
    },
  );
});

test('a live doc and a blog post are told apart from a page', async () => {
  const { people, spaces, contents } = site().site;
  const writer = { kind: 'person', accountId: people.byEmail(EDITOR)?.accountId ?? '' } as const;
  const made = {
    spaceId: spaces.byKey(writer, 'OPS').id,
    status: 'current' as const,
    body: EMPTY_DOCUMENT,
  };
  const live = contents.create(writer, { ...made, kind: 'page', subtype: 'live', title: 'Live' });
  const post = contents.create(writer, { ...made, kind: 'blogpost', subtype: null, title: 'Post' });
  expect(await call('context', { contentId: live.id })).toHaveProperty('extension.content', {
    id: live.id,
    type: 'page',
    subtype: 'live',
  });
  expect(await call('context', { contentId: post.id })).toHaveProperty('extension.content', {
    id: post.id,
    type: 'blogpost',
  });
});

test('a page of the app’s own stands in its space, or nowhere, and on no content', async () => {
  const { spaces } = site().site;
  const { id } = spaces.byKey({ kind: 'person', accountId: idOf(EDITOR) ?? '' }, 'OPS');
  const at = { contentId: undefined, payload: {} };
  const inSpace = await call('context', { ...at, moduleKey: 'space-hello', spaceId: id });
  expect(inSpace).toMatchObject({ accountId: idOf(EDITOR), moduleKey: 'space-hello' });
  expect(inSpace).toHaveProperty('extension', {
    type: 'confluence:spacePage',
    space: { id, key: 'OPS' },
  });
  expect(await call('context', { ...at, moduleKey: 'global-hello' })).toHaveProperty('extension', {
    type: 'confluence:globalPage',
  });
  await expect(
    call('context', { ...at, moduleKey: 'space-hello', spaceId: id, as: OUTSIDER }),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(call('context', { ...at, moduleKey: 'space-hello' })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('`getAppContext()` names the app and this call alone', async () => {
  const [one, other] = await Promise.all([call('appContext'), call('appContext')]);
  expect(one).toMatchObject({
    app: 'ari:cloud:ecosystem::app/5d1c0e52-3b7a-4f0e-9c64-2a8f1b6e7d90',
    environmentType: 'DEVELOPMENT',
    moduleKey: 'hello',
  });
  expect(one).not.toEqual(other);
});

test('calls that run at the same time each keep their own context', async () => {
  let bothAsk: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (bothAsk = resolve));
  let asked = 0;
  site().faults.storage = (): Fault => {
    asked += 1;
    if (asked === 2) bothAsk();
    return { kind: 'held', until };
  };
  const answers = await Promise.all([
    call('whoAmI', { as: EDITOR, payload: { name: 'one' } }),
    call('whoAmI', { as: EDITOR2, payload: { name: 'two' } }),
  ]).finally(() => delete site().faults.storage);
  expect(answers).toMatchObject([
    { name: 'one', accountId: idOf(EDITOR) },
    { name: 'two', accountId: idOf(EDITOR2) },
  ]);
});

test('`asUser()` sees what the caller sees; `asApp()` does not see a restricted page', async () => {
  const onIt = { as: ADMIN, contentId: RESTRICTED, payload: { id: RESTRICTED } };
  expect(await call('titleAsUser', onIt)).toBe('Supplier contract review');
  expect(await call('titleAsApp', onIt)).toBe(404);
  expect(await call('titleAsApp', { payload: { id: SANDBOX } })).toBe('Sandbox');
  expect(await call('titleAsUser', { as: EDITOR2, payload: { id: RESTRICTED } })).toBe(404);
});

test('nobody acts as somebody who is not there', async () => {
  const payload = { id: SANDBOX, accountId: idOf(ADMIN) };
  await expect(call('titleAs', { payload })).rejects.toThrow('403 - IMPERSONATION_NOT_ALLOWED');
  expect(await call('titleAs', { payload: { id: SANDBOX, accountId: idOf(EDITOR) } })).toBe('Sandbox');
});

test('a person who may not view the content gets no call, whatever the browser says', async () => {
  await expect(call('context', { as: OUTSIDER })).rejects.toMatchObject({ code: 'not-found' });
  await expect(call('context', { as: EDITOR2, contentId: RESTRICTED })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(call('context', { contentId: '1' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(call('context', { moduleKey: 'other' })).rejects.toMatchObject({ code: 'not-found' });
});

test('nothing leaves the app for an address or a product that it does not declare', async () => {
  await expect(call('egress')).rejects.toThrow('URL not included in the external fetch backend permissions');
  site().activity.clear();
  await expect(call('jira')).rejects.toThrow('UNKNOWN_DESCRIPTOR');
  expect(site().activity.all()).toContainEqual(
    expect.objectContaining({ kind: 'unknown', what: 'descriptor', name: 'fpp jira' }),
  );
});

test('what a call caused is logged under its invocation, in sizes and statuses and never in words', async () => {
  site().activity.clear();
  await call('greet', { payload: { name: 'a secret name' } });
  const all = site().activity.all();
  const [invocation] = all.filter((each) => each.kind === 'invocation');
  expect(invocation).toMatchObject({
    functionKey: 'resolver',
    call: 'greet',
    outcome: 'answered',
    contentId: SANDBOX,
  });
  const storage = all.filter((each) => each.kind === 'storage');
  expect(storage.map(({ path, status }) => [path, status])).toEqual([
    ['/api/v1/get', 404],
    ['/api/v1/set', 204],
  ]);
  for (const each of storage) expect(each.invocation).toBe(invocation?.invocation);
  expect(JSON.stringify(all)).not.toContain('a secret name');
});
