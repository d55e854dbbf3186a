/** Storage and Confluence fail as they do in the cloud: a clear refusal, and nothing lost. */
import type { Fault } from '../../local-confluence/src/faults';
import { appSite, EDITOR, planIn, refused, set, VIEWER, type PlanOn } from './app-site';

const app = appSite();

const edits = (...titles: readonly (string | null)[]) =>
  titles.slice(1).map((title, n) => set('top', null, 'title', titles[n] ?? null, title));
const save = ({ page, config }: PlanOn, list = edits(null, 'Saved')) =>
  app().call('plan/edit', { section: 'top', edits: list }, { as: EDITOR, page, config });
const titleOf = async ({ page, config }: PlanOn) =>
  planIn(await app().call('plan/open', {}, { as: EDITOR, page, config })).sections.top.own.title;

const storage = (path: string, fault: Fault, times = Infinity): void => {
  let left = times;
  app().started.faults.storage = (request) => (request.path.endsWith(path) && left-- > 0 ? fault : undefined);
};
const rest = (fault: Fault): void => {
  app().started.faults.rest = () => fault;
};
const answer = (status: number, more: { headers?: Record<string, string>; body?: unknown } = {}): Fault => ({
  kind: 'answer',
  answer: { status, ...more },
});
const RATE_LIMITED = { body: { code: 'RATE_LIMIT_EXCEEDED', message: 'Too many requests' } };
const heal = (): void => {
  delete app().started.faults.storage;
  delete app().started.faults.rest;
};

describe('storage', () => {
  it.each(['batch/get', 'transaction'])(
    '429 at %s says busy, and the edit can be sent again',
    async (path) => {
      const plan = await app().plan();
      const list = edits(null, 'Again');
      storage(path, answer(429, RATE_LIMITED));
      expect(await save(plan, list)).toEqual(refused({ code: 'busy', retryAfterSeconds: null }));
      heal();
      expect(await save(plan, list)).toMatchObject({ ok: true, value: { revision: 2 } });
    },
  );

  it.each(['batch/get', 'transaction'])('5xx at %s says that it is unavailable', async (path) => {
    const plan = await app().plan();
    storage(path, answer(503));
    expect(await save(plan)).toEqual(refused({ code: 'unavailable', of: 'storage' }));
    heal();
    expect(await titleOf(plan)).toBeUndefined();
  });

  it('an answer lost after the write leaves an edit that is sent again applied once', async () => {
    const plan = await app().plan();
    const list = edits(null, 'Written');
    storage('transaction', { kind: 'lost', answer: { status: 502 } });
    expect(await save(plan, list)).toEqual(refused({ code: 'unavailable', of: 'storage' }));
    heal();
    expect(await save(plan, list)).toMatchObject({
      ok: true,
      value: { revision: 2, edits: [{ refusal: null }], section: { own: { title: 'Written' } } },
    });
  });

  it('a race lost four times is won at the fifth, and five times it says busy', async () => {
    const plan = await app().plan();
    const lost = answer(400, { body: { code: 'CONDITIONAL_CHECK_FAILED', message: 'Request failed' } });
    storage('transaction', lost, 4);
    expect(await save(plan, edits(null, 'Fifth'))).toMatchObject({ ok: true, value: { revision: 2 } });
    storage('transaction', lost);
    expect(await save(plan, edits('Fifth', 'Never'))).toEqual(
      refused({ code: 'busy', retryAfterSeconds: null }),
    );
    heal();
    expect(await titleOf(plan)).toBe('Fifth');
  });

  it('one key of a batch that failed is not taken for one that is not there', async () => {
    const plan = await app().plan();
    const failedKeys = [
      { key: `head:${plan.plan.head.key}`, entityName: 'head', error: { code: 'INTERNAL', message: '' } },
    ];
    storage('batch/get', answer(200, { body: { successfulKeys: [], failedKeys } }));
    const at = { as: EDITOR, ...plan };
    expect(await app().call('plan/open', {}, at)).toEqual(refused({ code: 'unavailable', of: 'storage' }));
    expect(await app().call('plan/create', {}, at)).toEqual(refused({ code: 'unavailable', of: 'storage' }));
  });
});

describe('Confluence', () => {
  it.each([
    [401, { code: 'notSeen' }],
    [403, { code: 'notSeen' }],
    [404, { code: 'notSeen' }],
    [500, { code: 'unavailable', of: 'confluence' }],
    [503, { code: 'unavailable', of: 'confluence' }],
  ])('%i to the question whether one may edit saves nothing', async (status, refusal) => {
    const plan = await app().plan();
    rest(answer(status));
    expect(await save(plan)).toEqual({ ok: false, refusal });
    heal();
    expect(await titleOf(plan)).toBeUndefined();
  });

  it('429 says how long to wait', async () => {
    const plan = await app().plan();
    rest(answer(429, { headers: { 'retry-after': '12' } }));
    expect(await save(plan)).toEqual(refused({ code: 'busy', retryAfterSeconds: 12 }));
    rest(answer(429));
    expect(await save(plan)).toEqual(refused({ code: 'busy', retryAfterSeconds: null }));
  });

  it('an answer of another form is none', async () => {
    const plan = await app().plan();
    rest(answer(200, { body: { id: plan.page } }));
    expect(await save(plan)).toEqual(refused({ code: 'unavailable', of: 'confluence' }));
    rest({ kind: 'answer', answer: { status: 200 } });
    expect(await save(plan)).toEqual(refused({ code: 'unavailable', of: 'confluence' }));
  });

  it('nothing within the time saves nothing', async () => {
    const plan = await app().plan();
    rest({ kind: 'silence' });
    expect(await save(plan)).toEqual(refused({ code: 'unavailable', of: 'confluence' }));
    heal();
    expect(await titleOf(plan)).toBeUndefined();
  }, 20_000);

  it('that asks for consent is handed on to Forge, which then asks the person', async () => {
    const plan = await app().plan();
    rest(answer(401, { headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } }));
    await expect(save(plan)).rejects.toThrow('Authentication Required');
  });

  it('is not needed to read a plan on its own page', async () => {
    const plan = await app().plan();
    rest({ kind: 'silence' });
    expect(await app().call('plan/open', {}, { as: VIEWER, ...plan })).toMatchObject({ ok: true });
  });
});

it('a fault is logged once, without a word that anybody typed', async () => {
  const plan = await app().plan();
  const secret = 'the name of our customer';
  const before = app().started.lines.length;
  storage('transaction', answer(422, { body: { code: 'UNPROCESSABLE_ENTITY', message: secret } }));
  expect(await save(plan, edits(null, secret))).toEqual(refused({ code: 'unavailable', of: 'storage' }));
  // A second call, so that all that the first one wrote has come before what the second one writes.
  expect(await save(plan, edits(null, secret))).toEqual(refused({ code: 'unavailable', of: 'storage' }));
  const faults = () =>
    app()
      .started.lines.slice(before)
      .join('\n')
      .match(/plan\/edit: /g) ?? [];
  while (faults().length < 2) await new Promise(setImmediate);
  expect(faults()).toHaveLength(2);
  expect(app().started.lines.join('\n')).not.toContain(secret);
});
