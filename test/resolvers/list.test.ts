import { person } from '../../local-confluence/src/site/caller';
import type { Listed } from '../../src/resolvers/contract';
import { ADMIN, appSite, EDITOR, OUTSIDER, refused, set, VIEWER } from './app-site';

const app = appSite();

async function list(as: string, page: string, cursor: string | null = null): Promise<Listed> {
  const answer = await app().call('plan/list', { cursor }, { as, page });
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

async function everything(as: string, page: string): Promise<Listed['plans']> {
  const plans = [];
  for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
    const screen: Listed = await list(as, page, cursor);
    plans.push(...screen.plans);
    ({ cursor } = screen);
  }
  return plans;
}

it('shows plans with their pages, those of this space first', async () => {
  const [ops, team] = [await app().plan({}, 'OPS'), await app().plan({}, 'TEAM')];
  const edits = [set('top', null, 'title', null, 'Payments')];
  await app().call('plan/edit', { section: 'top', edits }, { as: EDITOR, ...ops });
  const fromTeam = (await everything(EDITOR, team.page)).map(({ key }) => key);
  const fromOps = await everything(EDITOR, ops.page);
  expect(fromTeam.indexOf(team.plan.head.key)).toBeLessThan(fromTeam.indexOf(ops.plan.head.key));
  expect(fromOps.map(({ key }) => key).indexOf(ops.plan.head.key)).toBeLessThan(
    fromOps.map(({ key }) => key).indexOf(team.plan.head.key),
  );
  const { content } = app().started.site.contents.open(person(app().account(EDITOR)), ops.page);
  expect(fromOps.find(({ key }) => key === ops.plan.head.key)).toMatchObject({
    home: { contentId: ops.page, contentType: 'page' },
    title: 'Payments',
    pageTitle: content.title,
    spaceId: content.spaceId,
    spaceName: 'Operations',
  });
});

it('shows nobody a plan whose page they may not see, its title included', async () => {
  const hidden = await app().plan({}, 'OPS');
  const restricted = await app().plan({}, 'TEAM');
  const trashed = await app().plan({}, 'TEAM');
  const { site } = app().started;
  const editor = person(app().account(EDITOR));
  site.restrictions.set(editor, restricted.page, { view: [app().account(EDITOR)], edit: null });
  site.tree.trash(editor, trashed.page);
  const seen = await everything(OUTSIDER, app().page([{}], { spaceKey: 'TEAM' }));
  const keys = seen.map(({ key }) => key);
  for (const { plan } of [hidden, restricted, trashed]) expect(keys).not.toContain(plan.head.key);
  expect((await everything(EDITOR, hidden.page)).map(({ key }) => key)).toContain(restricted.plan.head.key);
});

it('goes on where the last screen ended, with every plan once, at three queries and three REST calls a screen', async () => {
  const page = app().page();
  for (let n = 0; n < 60; n++) await app().plan({}, n % 2 === 0 ? 'OPS' : 'TEAM');
  const { activity } = app().started;
  const seen = new Set<string>();
  let cursor: string | null = null;
  let screens = 0;
  do {
    activity.clear();
    const screen: Listed = await list(VIEWER, page, cursor);
    const log = activity.all();
    expect(screen.plans.length).toBeLessThanOrEqual(50);
    expect(log.filter(({ kind }) => kind === 'storage').length).toBeLessThanOrEqual(3);
    expect(log.filter(({ kind }) => kind === 'rest').length).toBeLessThanOrEqual(3);
    for (const { key } of screen.plans) {
      expect(seen.has(key)).toBe(false);
      seen.add(key);
    }
    ({ cursor } = screen);
    screens += 1;
  } while (cursor !== null);
  expect(seen.size).toBeGreaterThanOrEqual(60);
  expect(screens).toBeGreaterThan(1);
}, 60_000);

it('refuses a cursor that is none', async () => {
  const page = app().page();
  for (const payload of [{}, { cursor: 7 }, { cursor: 'elsewhere:x' }])
    expect(await app().call('plan/list', payload, { as: ADMIN, page })).toEqual(
      refused({ code: 'badRequest' }),
    );
});
