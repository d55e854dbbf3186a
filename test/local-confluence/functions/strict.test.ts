/**
 * What a function may not do. Pages that titles name are under https://developer.atlassian.com/platform/forge; "inferred" is
 * this stand-in's own reading.
 */
import { join } from 'node:path';
import type { Calls, RestCall } from '../apps/strict/src/calls';
import { ADMIN, adf, EDITOR, FORMER, RESTRICTED, restAs, runningSite, SANDBOX } from '../running-site';

const site = runningSite({ app: join(__dirname, '../apps/strict') });

const call = (functionKey: keyof Calls, payload: unknown = {}, as = EDITOR) =>
  site().invoke({ as, moduleKey: 'strict', contentId: SANDBOX, functionKey, payload });
const rest = (payload: RestCall, as = EDITOR) => call('rest', payload, as);

const idOf = (email: string) => site().site.people.byEmail(email)?.accountId ?? '';
const PAGE = `/wiki/api/v2/pages/${SANDBOX}`;
const COMMENTS = `${PAGE}/footer-comments`;
const REFUSED = { status: 401, body: '{"code":401,"message":"Unauthorized; scope does not match"}' };

describe('scopes (manifest-reference/permissions, and the descriptions of REST)', () => {
  test.each(['user', 'app'] as const)('a call that they cover is done, another is not: as %s', async (as) => {
    expect(await rest({ as, path: PAGE })).toMatchObject({ status: 200 });
    expect(await rest({ as, path: COMMENTS })).toEqual(REFUSED);
    const body = JSON.stringify({
      pageId: SANDBOX,
      body: { representation: 'atlas_doc_format', value: adf('Hi') },
    });
    expect(await rest({ as, method: 'POST', path: '/wiki/api/v2/footer-comments', body })).toEqual(REFUSED);
    const { body: comments } = await restAs(site(), EDITOR).get(COMMENTS);
    expect(comments).toMatchObject({ results: [] });
  });

  test('a page can be made and not deleted: each wants a scope of its own', async () => {
    const space = site().site.spaces.byKey({ kind: 'person', accountId: idOf(EDITOR) }, 'OPS').id;
    const body = JSON.stringify({ spaceId: space, status: 'current', title: 'Made' });
    const made = await rest({ as: 'user', method: 'POST', path: '/wiki/api/v2/pages', body });
    expect(made).toMatchObject({ status: 200 });
    const [id] = /"id":"(\d+)"/.exec(JSON.stringify(made).replaceAll('\\', ''))?.slice(1) ?? [];
    expect(await rest({ as: 'user', method: 'DELETE', path: `/wiki/api/v2/pages/${id ?? ''}` })).toEqual(
      REFUSED,
    );
  });

  test('who has no token lacks no scope, and sees nothing', async () => {
    expect(await rest({ as: 'nobody', path: PAGE })).toMatchObject({ status: 401 });
    expect(await rest({ as: 'nobody', path: PAGE })).not.toEqual(REFUSED);
  });

  test('hold for what the front end asks through the bridge, and not for who calls from outside', async () => {
    const asked = (path: string, headers: Record<string, string> = {}) => {
      const authorization = `Basic ${Buffer.from(`${EDITOR}:any`).toString('base64')}`;
      return fetch(site().address + path, { headers: { authorization, ...headers } });
    };
    const refused = await asked(COMMENTS, { 'x-local-via': 'bridge' });
    expect([refused.status, await refused.text()]).toEqual([REFUSED.status, REFUSED.body]);
    expect((await asked(PAGE, { 'x-local-via': 'bridge' })).status).toBe(200);
    expect((await asked(COMMENTS)).status).toBe(200);
  });

  test('a path that no description has is not there, and named in the log', async () => {
    site().activity.clear();
    expect(await rest({ as: 'user', path: '/wiki/api/v2/tasks' })).toMatchObject({ status: 404 });
    expect(site().activity.all()).toContainEqual(
      expect.objectContaining({ kind: 'unknown', what: 'REST path', name: 'GET /wiki/api/v2/tasks' }),
    );
  });

  test('storage wants `storage:app` (storage-reference/kvs-api; what it answers without is inferred)', async () => {
    await expect(call('set')).rejects.toThrow('scope does not match');
  });
});

describe('for whom it acts (runtime-reference/product-fetch-api)', () => {
  test('`asUser(accountId)` acts for another where the scope has `allowImpersonation`, and for nobody otherwise', async () => {
    const restricted = `/wiki/api/v2/pages/${RESTRICTED}`;
    expect(await rest({ as: 'user', accountId: idOf(ADMIN), path: restricted }, EDITOR)).toMatchObject({
      status: 200,
    });
    const title = JSON.stringify({ id: SANDBOX, status: 'current', title: 'Taken', version: { number: 2 } });
    await expect(
      rest({ as: 'user', accountId: idOf(ADMIN), method: 'PUT', path: PAGE, body: title }),
    ).rejects.toThrow('403 - IMPERSONATION_NOT_ALLOWED');
  });

  test.each([
    ['who is deactivated', () => idOf(FORMER)],
    ['whom nobody knows', () => 'nobody'],
  ])('not for somebody %s', async (_, accountId) => {
    await expect(rest({ as: 'user', accountId: accountId(), path: PAGE })).rejects.toThrow(
      'IMPERSONATION_NOT_ALLOWED',
    );
  });
});

describe('an instance (function-invocation, runtime-reference#snapshots: inferred where the pages say less)', () => {
  const starts = () =>
    site()
      .activity.all()
      .flatMap((each) => (each.kind === 'invocation' ? [each.start] : []));

  test('keeps what the module holds from call to call, and a cold start begins anew', async () => {
    await site().killFunctions();
    site().activity.clear();
    expect([await call('count'), await call('count')]).toEqual([1, 2]);
    await site().killFunctions();
    expect(await call('count')).toBe(1);
    expect(starts()).toEqual(['cold', 'warm', 'cold']);
  });

  test('that is killed in the middle of a call takes the call with it, and no other', async () => {
    const waiting = expect(call('wait')).rejects.toThrow('The process of the function was stopped.');
    // The call is under way once another one of the same site was answered.
    await call('count');
    await site().killFunctions();
    await waiting;
    expect(await call('count')).toBe(1);
  });

  test('has 25 s for a call of the front end, whatever `timeoutSeconds` says (limits-invocation)', async () => {
    jest.useFakeTimers({
      doNotFake: ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate'],
    });
    const waiting = call('wait');
    jest.advanceTimersByTime(25_000);
    jest.useRealTimers();
    await expect(waiting).rejects.toThrow('Task timed out after 25.00 seconds');
  });
});

describe('the network (manifest-reference/permissions#external-permissions)', () => {
  test.each(['http://example.com/', 'http://127.0.0.1:9/'])(
    '%s is out of reach for Node’s own modules too',
    async (url) => {
      expect(await call('http', { url })).toBe('REQUEST_EGRESS_ALLOWLIST_ERR');
    },
  );

  test('so is the site itself, but through the platform', async () => {
    expect(await call('http', { url: site().address })).toBe('REQUEST_EGRESS_ALLOWLIST_ERR');
  });
});

describe('what is no answer', () => {
  test.each(['undefined', 'function'] as const)('%s comes out as nothing', async (what) => {
    await expect(call('returned', { what })).resolves.toBeUndefined();
  });

  test.each([
    ['cycle', 'circular structure'],
    ['bigint', 'BigInt'],
  ] as const)('a %s is an error of the call, and the next call is answered', async (what, words) => {
    await expect(call('returned', { what })).rejects.toThrow(words);
    await expect(call('count')).resolves.toEqual(expect.any(Number));
  });

  test.each([
    ['string', 'out of tea'],
    ['nothing', 'undefined'],
  ] as const)('a thrown %s is an error too', async (what, words) => {
    await expect(call('thrown', { what })).rejects.toThrow(words);
  });
});
