/** Each call, for each kind of person: who may is answered, and who may not learns nothing. */
import { person } from '../../local-confluence/src/site/caller';
import type { Calls } from '../../src/resolvers/contract';
import {
  ADMIN,
  appSite,
  EDITOR,
  EDITOR2,
  EVERYBODY,
  name,
  OUTSIDER,
  refused,
  set,
  VIEWER,
  type PlanOn,
} from './app-site';

const app = appSite();
const NOT_FOUND = 'not found';

/** What each call is sent by somebody who means to use it. */
const payloads = (): Readonly<Record<keyof Calls, unknown>> => ({
  'plan/open': {},
  'plan/catch-up': { known: { roles: 0 }, edits: [] },
  'plan/create': {},
  'plan/adopt': { orphan: 'nothing:98310' },
  'plan/edit': { section: 'values', edits: [set('values', null, 'text', null, 'x')] },
  'plan/mention': {
    mention: `rights-${++presses}`,
    people: [{ role: 'scribe', person: app().account(VIEWER) }],
  },
  'plan/history': { of: { kind: 'plan' }, movedFrom: null, cursor: null },
  'plan/accept': { role: 'scribe' },
  'plan/list': { cursor: null },
  'plans/list': { order: 'changed', beginning: null, cursor: null },
  'plans/delete': { plan: 'nothing:98310', contentType: 'page', title: 'x' },
  'plan/download': { as: 'json' },
  'plan/write-page': {},
});
let presses = 0;

/** `ok`, the code of the refusal, or that the platform did not even ask the app. */
async function outcome(
  call: keyof Calls,
  as: string,
  at: { page: string; config?: Record<string, unknown>; localId?: string; isEditing?: boolean },
): Promise<string> {
  try {
    const answer = await app().call(call, payloads()[call], { as, ...at });
    return answer.ok ? 'ok' : answer.refusal.code;
  } catch {
    return NOT_FOUND;
  }
}

const everyOutcome = async (as: string, at: Parameters<typeof outcome>[2]) => ({
  open: await outcome('plan/open', as, at),
  catchUp: await outcome('plan/catch-up', as, at),
  create: await outcome('plan/create', as, at),
  history: await outcome('plan/history', as, at),
  edit: await outcome('plan/edit', as, at),
  mention: await outcome('plan/mention', as, at),
  download: await outcome('plan/download', as, at),
  writePage: await outcome('plan/write-page', as, at),
});

const ALL = {
  open: 'ok',
  catchUp: 'ok',
  history: 'ok',
  create: 'ok',
  edit: 'ok',
  mention: 'ok',
  download: 'ok',
  writePage: 'ok',
};
const READER = {
  open: 'ok',
  catchUp: 'ok',
  history: 'ok',
  create: 'mayNotChange',
  edit: 'mayNotChange',
  mention: 'mayNotChange',
  download: 'ok',
  writePage: 'mayNotWritePage',
};
const NOBODY = {
  open: NOT_FOUND,
  catchUp: NOT_FOUND,
  history: NOT_FOUND,
  create: NOT_FOUND,
  edit: NOT_FOUND,
  mention: NOT_FOUND,
  download: NOT_FOUND,
  writePage: NOT_FOUND,
};

async function planWithScribe(spaceKey?: string): Promise<PlanOn> {
  const plan = await app().plan({}, spaceKey);
  const edits = [name('scribe', app().account(VIEWER))];
  await app().call('plan/edit', { section: 'roles', edits }, { as: EDITOR, ...plan });
  return plan;
}

describe('on the plan’s own page', () => {
  it.each([
    [EDITOR, ALL],
    [ADMIN, ALL],
    [VIEWER, READER],
    [OUTSIDER, NOBODY],
  ])('%s', async (as, expected) => {
    expect(await everyOutcome(as, await planWithScribe())).toEqual(expected);
  });

  it('that only some may edit, whoever may edit in the space', async () => {
    const plan = await planWithScribe();
    const only = [app().account(EDITOR)];
    app().started.site.restrictions.set(person(only[0] ?? ''), plan.page, { view: null, edit: only });
    expect(await everyOutcome(EDITOR, plan)).toEqual(ALL);
    expect(await everyOutcome(EDITOR2, plan)).toEqual({ ...READER, writePage: 'ok' });
  });

  it('that only some may see', async () => {
    const plan = await planWithScribe();
    const only = [app().account(EDITOR)];
    app().started.site.restrictions.set(person(only[0] ?? ''), plan.page, { view: only, edit: only });
    expect(await everyOutcome(EDITOR, plan)).toEqual(ALL);
    expect(await everyOutcome(EDITOR2, plan)).toEqual(NOBODY);
  });

  it('that lies in the trash', async () => {
    const plan = await planWithScribe();
    app().started.site.tree.trash(person(app().account(EDITOR)), plan.page);
    expect(await everyOutcome(EDITOR, plan)).toEqual(READER);
  });
});

describe('on a page that mirrors it', () => {
  const mirrored = { ...ALL, create: 'badRequest' };
  const unseen = {
    open: 'notSeen',
    catchUp: 'notSeen',
    history: 'notSeen',
    create: 'badRequest',
    edit: 'notSeen',
    mention: 'notSeen',
    download: 'notSeen',
    writePage: 'notSeen',
  };
  it.each([
    [EDITOR, mirrored],
    [VIEWER, { ...READER, create: 'badRequest' }],
    [OUTSIDER, unseen],
  ])('%s', async (as, expected) => {
    const { config } = await planWithScribe('OPS');
    const page = app().page([{}], { spaceKey: 'TEAM' });
    expect(await everyOutcome(as, { page, config: { ...config, shows: 'mirror' } })).toEqual(expected);
  });

  it('of another kind than it says is not found', async () => {
    const { config } = await planWithScribe('OPS');
    const at = { page: app().page(), config: { ...config, shows: 'mirror', homeType: 'blogpost' } };
    expect(await everyOutcome(EDITOR, at)).toEqual(unseen);
  });
});

describe('what a browser can forge gets nowhere', () => {
  it('a config, a local id or isEditing of another’s plan writes only on one’s own page', async () => {
    const victim = await planWithScribe('OPS');
    const page = app().page([{}], { spaceKey: 'TEAM' });
    const [planId = ''] = victim.plan.head.key.split(':');
    const forged = [
      { config: victim.config },
      { config: { ...victim.config, home: page } },
      { config: { plan: victim.plan.head.key, home: victim.page } },
      { localId: planId },
      { localId: victim.plan.head.key },
      { config: { ...victim.config, shows: 'mirror' }, isEditing: true },
    ];
    for (const more of forged)
      for (const call of ['plan/create', 'plan/edit', 'plan/mention'] as const)
        expect(await outcome(call, OUTSIDER, { page, ...more })).not.toBe('ok');
    expect(await app().call('plan/open', {}, { as: EDITOR, ...victim })).toMatchObject({
      ok: true,
      value: { plan: { revisions: { ...victim.plan.revisions, roles: 2 } } },
    });
  });

  it('a viewer who says that they edit is a viewer', async () => {
    const plan = await planWithScribe();
    expect(await everyOutcome(VIEWER, { ...plan, isEditing: true })).toEqual(READER);
  });

  it('content, account or space in a payload are no part of a request', async () => {
    const victim = await planWithScribe();
    const edits = [set('top', null, 'title', null, 'x')];
    for (const more of [
      { contentId: victim.page },
      { accountId: app().account(EDITOR) },
      { key: victim.plan.head.key },
    ])
      expect(
        await app().call('plan/edit', { section: 'top', edits, ...more }, { as: EDITOR, ...victim }),
      ).toEqual(refused({ code: 'badRequest' }));
  });

  it('a call that the contract does not have is none', async () => {
    const { page, config } = await planWithScribe();
    const invoke = (functionKey: string) =>
      app().started.invoke({
        as: EDITOR,
        moduleKey: 'incident-plan',
        contentId: page,
        config,
        functionKey,
        payload: {},
      });
    await expect(invoke('plan/delete')).rejects.toThrow();
  });
});

it('lists are for everybody, and show each what they may see', async () => {
  const page = app().page([{}], { spaceKey: 'TEAM' });
  for (const as of EVERYBODY) expect(await outcome('plan/list', as, { page })).toBe('ok');
});
