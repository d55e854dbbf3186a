/** The plans of a space and of the site, as the page that lists them asks for them. */
import { person } from '../../local-confluence/src/site/caller';
import type { PlanRow, PlanRows } from '../../src/resolvers/contract';
import {
  addValues,
  ADMIN,
  appSite,
  configOf,
  EDITOR,
  EDITOR2,
  OUTSIDER,
  refused,
  set,
  VIEWER,
  type PlanOn,
} from './app-site';

const app = appSite();
const FIRST = { order: 'changed', beginning: null, cursor: null } as const;

async function screen(as: string, space: string | null, asked: object = {}): Promise<PlanRows> {
  const answer = await app().callList('plans/list', { ...FIRST, ...asked }, { as, space });
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

async function all(as: string, space: string | null, asked: object = {}): Promise<readonly PlanRow[]> {
  const plans: PlanRow[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const one: PlanRows = await screen(as, space, { ...asked, cursor: cursor ?? null });
    plans.push(...one.plans);
    ({ cursor } = one);
  }
  return plans;
}

const keysOf = (plans: readonly PlanRow[]) => plans.map(({ key }) => key);
const keyOf = ({ plan }: PlanOn) => plan.head.key;
const editor = () => person(app().account(EDITOR));

async function titled(title: string, space = 'OPS'): Promise<PlanOn> {
  const made = await app().plan({}, space);
  const edits = [set('top', null, 'title', null, title)];
  await app().call('plan/edit', { section: 'top', edits }, { as: EDITOR, ...made });
  return made;
}

it('are those of the space, with what a list shows of each', async () => {
  const [ops, team] = [await titled('Payments'), await titled('Shop', 'TEAM')];
  const found = await all(VIEWER, 'OPS');
  expect(keysOf(found)).not.toContain(keyOf(team));
  const { content } = app().started.site.contents.open(editor(), ops.page);
  expect(found.find(({ key }) => key === keyOf(ops))).toMatchObject({
    home: { contentId: ops.page, contentType: 'page' },
    url: expect.stringContaining(`/pages/${ops.page}`) as unknown,
    title: 'Payments',
    pageTitle: content.title,
    leads: [],
    gaps: { nobody: expect.any(Number) as unknown },
    reviewDue: null,
    pageStatus: 'current',
  });
  const here = keysOf(await all(VIEWER, null));
  expect(here).toEqual(expect.arrayContaining([keyOf(ops), keyOf(team)]));
});

it('are half of them for who may not see the others, exactly, whatever is asked for', async () => {
  const made: PlanOn[] = [];
  for (let n = 0; n < 12; n++) made.push(await titled(`Half ${String(n).padStart(2, '0')}`));
  const { restrictions } = app().started.site;
  const only = { view: [app().account(EDITOR)], edit: null };
  const [hidden, open] = [0, 1].map((rest) => made.filter((_, n) => n % 2 === rest));
  for (const { page } of hidden ?? []) restrictions.set(editor(), page, only);
  const keysOfHalf = new Set(made.map(keyOf));
  const openKeys = (open ?? []).map(keyOf);
  for (const space of ['OPS', null])
    for (const asked of [
      { order: 'title' },
      { order: 'changed' },
      { order: 'due' },
      { order: 'title', beginning: 'half' },
    ]) {
      const seen = keysOf(await all(EDITOR2, space, asked)).filter((key) => keysOfHalf.has(key));
      expect([...seen].sort()).toEqual([...openKeys].sort());
    }
  const first = await screen(EDITOR2, 'OPS', { order: 'title', beginning: 'half' });
  expect(keysOf(first.plans)).toEqual(openKeys);
  expect(JSON.stringify(first)).not.toContain('Half 00');
  expect(keysOf((await screen(EDITOR, 'OPS', { order: 'title', beginning: 'half' })).plans)).toEqual(
    made.map(keyOf),
  );
  expect(keysOf(await all(OUTSIDER, null)).filter((key) => keysOfHalf.has(key))).toEqual([]);
});

it('follow their page into another space, and stand in the list of the first no longer', async () => {
  const moved = await titled('On the move');
  const { site } = app().started;
  const team = site.spaces.byKey(editor(), 'TEAM');
  site.tree.move(editor(), moved.page, { spaceId: team.id, parentId: team.homepageId });
  expect(keysOf(await all(EDITOR, 'OPS'))).not.toContain(keyOf(moved));
  expect(keysOf(await all(EDITOR, 'TEAM'))).toContain(keyOf(moved));
});

it('ask for three things of Confluence and one of storage at most', async () => {
  const { activity } = app().started;
  for (const space of ['OPS', null]) {
    // What was moved or renamed is taken along first.
    await all(EDITOR, space);
    activity.clear();
    await screen(EDITOR, space);
    const kinds = activity.all().map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'storage').length).toBe(1);
    expect(kinds.filter((kind) => kind === 'rest').length).toBeLessThanOrEqual(3);
  }
});

it('leave a question for who leads them where one of three is left, and of blog posts and pages on the site none', async () => {
  const { activity, site } = app().started;
  const post = await titled('Posted');
  const cost = async (as: string, space: string | null) => {
    activity.clear();
    const { mayAskPeople } = await screen(as, space);
    const rest = activity.all().filter(({ kind }) => kind === 'rest').length;
    return { rest, mayAskPeople };
  };
  expect(await cost(EDITOR, 'OPS')).toEqual({ rest: 1, mayAskPeople: true });
  expect(await cost(EDITOR, null)).toEqual({ rest: 2, mayAskPeople: true });
  site.tree.trash(editor(), post.page);
  expect(await cost(ADMIN, 'OPS')).toEqual({ rest: 2, mayAskPeople: true });
  const page = app().page([], { kind: 'blogpost' });
  const config = configOf({ plan: 'plan-of-a-post', home: page, homeType: 'blogpost' });
  await app().call('plan/create', {}, { as: EDITOR, page, config });
  expect(await cost(ADMIN, 'OPS')).toEqual({ rest: 3, mayAskPeople: false });
  expect(await cost(EDITOR, null)).toEqual({ rest: 3, mayAskPeople: false });
});

it('of archived pages are marked, for whoever may see the page', async () => {
  const made = await titled('Archived at last');
  app().started.site.tree.archive(editor(), made.page);
  const asked = { order: 'title', beginning: 'archived' };
  for (const space of ['OPS', null])
    expect((await screen(VIEWER, space, asked)).plans).toMatchObject([
      { key: keyOf(made), pageStatus: 'archived' },
    ]);
  expect((await screen(OUTSIDER, null, asked)).plans).toEqual([]);
});

describe('whose page lies in the trash', () => {
  const asked = { order: 'title', beginning: 'thrown' };
  const remove = (plan: PlanOn, title: string, as: string, space: string | null = 'OPS') =>
    app().callList('plans/delete', { plan: keyOf(plan), contentType: 'page', title }, { as, space });
  const trashed = async (): Promise<PlanOn> => {
    const made = await titled('Thrown away');
    app().started.site.tree.trash(editor(), made.page);
    return made;
  };
  const shownTo = async (as: string, plan: PlanOn) => {
    const { plans, mayDelete } = await screen(as, 'OPS', asked);
    return { row: plans.find(({ key }) => key === keyOf(plan)), mayDelete };
  };

  it('are marked, and come back with their page', async () => {
    const made = await trashed();
    expect(await shownTo(EDITOR, made)).toMatchObject({ row: { pageStatus: 'trashed' }, mayDelete: false });
    expect(await shownTo(ADMIN, made)).toMatchObject({ row: { pageStatus: 'trashed' }, mayDelete: true });
    app().started.site.tree.untrash(editor(), made.page);
    expect(await shownTo(EDITOR, made)).toMatchObject({ row: { pageStatus: 'current' } });
  });

  it('are deleted by an administrator of the space who types the page’s title, and by nobody else', async () => {
    const made = await trashed();
    const { title } = app().started.site.contents.open(editor(), made.page).content;
    expect(await remove(made, title, EDITOR)).toEqual(refused({ code: 'mayNotDelete' }));
    expect(await remove(made, title, OUTSIDER, null)).toEqual(refused({ code: 'notSeen' }));
    expect(await remove(made, 'Thrown away', ADMIN)).toEqual(refused({ code: 'otherTitle' }));
    expect((await shownTo(ADMIN, made)).row).toBeDefined();
    expect(await remove(made, ` ${title} `, ADMIN)).toEqual({ ok: true, value: null });
    expect((await shownTo(ADMIN, made)).row).toBeUndefined();
  });

  it('are deleted with all their history, though queries still find what is gone, and edits race with it', async () => {
    const made = await titled('Thrown away');
    for (let call = 0; call < 2; call += 1)
      expect(
        await app().call('plan/edit', { section: 'values', edits: addValues(16) }, { as: EDITOR, ...made }),
      ).toMatchObject({ ok: true });
    const { started } = app();
    const { title } = started.site.contents.open(editor(), made.page).content;
    started.site.tree.trash(editor(), made.page);
    started.faults.areQueriesLate = () => true;
    expect(await remove(made, title, ADMIN)).toEqual({ ok: true, value: null });
    delete started.faults.areQueriesLate;
    started.site.tree.untrash(editor(), made.page);
    const at = { as: EDITOR, ...made };
    const history = { of: { kind: 'plan' }, movedFrom: null, cursor: null };
    expect(await app().call('plan/history', history, at)).toEqual({
      ok: true,
      value: { entries: [], cursor: null },
    });
    const edits = [set('values', null, 'text', null, 'Too late')];
    expect(await app().call('plan/edit', { section: 'values', edits }, at)).toEqual(
      refused({ code: 'planGone' }),
    );
  });

  it('are not deleted while the page is there', async () => {
    const made = await titled('Thrown at last');
    const { title } = app().started.site.contents.open(editor(), made.page).content;
    expect(await remove(made, title, ADMIN)).toEqual(refused({ code: 'notInTrash' }));
  });
});

it.each([{}, { ...FIRST, order: 'size' }, { ...FIRST, beginning: '' }, { ...FIRST, cursor: 7 }])(
  'are not listed for %j',
  async (payload) => {
    expect(await app().callList('plans/list', payload, { as: ADMIN, space: null })).toEqual(
      refused({ code: 'badRequest' }),
    );
  },
);
