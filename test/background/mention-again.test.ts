/** What the app sends ten minutes after a press failed, through a queue as Forge has it. */
import { bareAppId } from '../../local-confluence/src/manifest/manifest';
import { readManifest } from '../../local-confluence/src/manifest/read-manifest';
import { person } from '../../local-confluence/src/site/caller';
import { APP_ACCOUNT_ID } from '../../local-confluence/src/site/site';
import { startSite } from '../../local-confluence/src/start-site';
import { mentionAgain } from '../../src/background/mention-again';
import type { Told } from '../../src/plan/notice';
import {
  ADMIN,
  appSiteOn,
  EDITOR,
  EDITOR2,
  name,
  VIEWER,
  type AppSite,
  type PlanOn,
} from '../resolvers/app-site';

const TEN_MINUTES = 600_000;

let app: AppSite;
/** The site's clock: the functions have their own, by which everything here happens in a moment. */
let later = 0;

beforeAll(async () => {
  const clock = { now: () => Date.now() + later };
  app = appSiteOn(await startSite({ app: '.', clock }), bareAppId(await readManifest('.')));
}, 120_000);
afterEach(() => {
  const { faults } = app.started;
  delete faults.rest;
  delete faults.delivery;
});
afterAll(() => app.started.stop());

let presses = 0;
const scribe = (email: string) => ({ role: 'scribe', person: app.account(email) });

async function named(...emails: readonly string[]): Promise<PlanOn> {
  const plan = await app.plan();
  const edits = emails.map((email) => name('scribe', app.account(email)));
  await app.call('plan/edit', { section: 'roles', edits }, { as: EDITOR, ...plan });
  return plan;
}

const press = (plan: PlanOn, ...emails: readonly string[]) =>
  app.call(
    'plan/mention',
    { mention: `again-${++presses}`, people: emails.map(scribe) },
    { as: EDITOR, ...plan },
  );

function failing(status: number): void {
  app.started.faults.rest = ({ method, path }) =>
    method === 'POST' && path.includes('/footer-comments')
      ? { kind: 'answer', answer: { status } }
      : undefined;
}

/** A press that fails, and ten minutes. */
async function failed(plan: PlanOn, status: number, ...emails: readonly string[]): Promise<void> {
  failing(status);
  expect(await press(plan, ...emails)).toMatchObject({ ok: false });
  delete app.started.faults.rest;
}

async function tenMinutesPass(): Promise<void> {
  later += TEN_MINUTES;
  await app.started.deliverEvents();
}

async function toldOn(plan: PlanOn): Promise<Told[]> {
  const answer = await app.call('plan/open', {}, { as: EDITOR, ...plan });
  if (!answer.ok || answer.value.state !== 'plan') throw new Error('There is no plan.');
  return answer.value.notices.named.map(({ told }) => told);
}

const commentsOn = (page: string) => app.started.site.comments.of(person(app.account(EDITOR)), page);
const bell = (email: string, page: string) =>
  app.started.site.notifications
    .of(person(app.account(email)))
    .filter(({ content, notification }) => content.id === page && notification.kind === 'mention');

describe('[N15] what failed in passing', () => {
  it.each([503, 429])(
    'with %i is sent by the app after ten minutes, on behalf of whoever pressed',
    async (status) => {
      const plan = await named(VIEWER, EDITOR2);
      await failed(plan, status, VIEWER, EDITOR2);
      await app.started.deliverEvents();
      expect(commentsOn(plan.page)).toEqual([]);
      await tenMinutesPass();
      const [comment, ...more] = commentsOn(plan.page);
      expect(more).toEqual([]);
      expect(comment?.authorId).toBe(APP_ACCOUNT_ID);
      expect(JSON.stringify(comment?.body)).toContain('Sent by the app on behalf of Tom Becker');
      expect(JSON.stringify(comment?.body)).not.toContain(app.account(EDITOR));
      const told = { state: 'mentioned', comment: comment?.id, by: app.account(EDITOR), asApp: true };
      expect(await toldOn(plan)).toMatchObject([told, told]);
      expect([VIEWER, EDITOR2].map((email) => bell(email, plan.page).length)).toEqual([1, 1]);
    },
  );

  it('comes at least once, and is sent once', async () => {
    const plan = await named(VIEWER);
    await failed(plan, 503, VIEWER);
    app.started.faults.delivery = () => 'twice';
    await tenMinutesPass();
    expect(commentsOn(plan.page)).toHaveLength(1);
    expect(bell(VIEWER, plan.page)).toHaveLength(1);
  });

  it('is left alone when an editor was faster', async () => {
    const plan = await named(VIEWER);
    await failed(plan, 503, VIEWER);
    expect(await press(plan, VIEWER)).toMatchObject({ ok: true });
    await tenMinutesPass();
    expect(commentsOn(plan.page).map(({ authorId }) => authorId)).toEqual([app.account(EDITOR)]);
  });

  it('is left alone when nobody is named any more, or the plan mentions nobody', async () => {
    const [undone, silent] = [await named(VIEWER), await named(VIEWER)];
    await failed(undone, 503, VIEWER);
    await failed(silent, 503, VIEWER);
    const taken = { type: 'takeMember', row: 'scribe', field: 'holders', member: app.account(VIEWER) };
    const never = { type: 'set', row: null, field: 'mentions', before: null, after: 'never' };
    for (const [plan, section, change] of [
      [undone, 'roles', taken],
      [silent, 'top', never],
    ] as const) {
      const edits = [{ id: `meanwhile-${++presses}`, section, change }];
      expect(await app.call('plan/edit', { section, edits }, { as: EDITOR2, ...plan })).toMatchObject({
        ok: true,
      });
    }
    await tenMinutesPass();
    expect([...commentsOn(undone.page), ...commentsOn(silent.page)]).toEqual([]);
  });

  it('on a restricted page, which the app does not see, stays failed and is shown', async () => {
    const plan = await named(ADMIN);
    const only = [app.account(EDITOR), app.account(ADMIN)];
    app.started.site.restrictions.set(person(app.account(EDITOR)), plan.page, { view: only, edit: only });
    await failed(plan, 503, ADMIN);
    await tenMinutesPass();
    expect(commentsOn(plan.page)).toEqual([]);
    expect(await toldOn(plan)).toMatchObject([{ state: 'failed', why: 'unavailable' }]);
    expect(await press(plan, ADMIN)).toMatchObject({ ok: true });
    expect(bell(ADMIN, plan.page)).toHaveLength(1);
  });

  it('is tried again as long as Confluence fails, and then left to people', async () => {
    const plan = await named(VIEWER);
    await failed(plan, 503, VIEWER);
    failing(503);
    for (let hour = 0; hour < 12; hour++) await tenMinutesPass();
    const tries = app.started.activity
      .all()
      .filter(
        (one) => one.kind === 'rest' && one.method === 'POST' && one.as === 'app' && one.status === 503,
      );
    expect(tries).toHaveLength(6);
    expect(await toldOn(plan)).toMatchObject([{ state: 'failed', why: 'unavailable' }]);
    delete app.started.faults.rest;
    expect(await press(plan, VIEWER)).toMatchObject({ ok: true });
    expect(bell(VIEWER, plan.page)).toHaveLength(1);
  });

  it.each([403, 404, 400])('but not what Confluence forbids (%i)', async (status) => {
    const plan = await named(VIEWER);
    app.started.activity.clear();
    await failed(plan, status, VIEWER);
    await tenMinutesPass();
    expect(commentsOn(plan.page)).toEqual([]);
    expect(app.started.activity.all().filter((one) => one.kind === 'rest' && one.as === 'app')).toEqual([]);
  });

  it('and a press that works asks nothing of the queue', async () => {
    const plan = await named(VIEWER);
    app.started.activity.clear();
    await press(plan, VIEWER);
    expect(app.started.activity.all().map(({ kind }) => kind)).not.toContain('push');
  });
});

it('an event that an older app wrote is none', async () => {
  for (const called of [
    undefined,
    {},
    { body: null },
    { body: { plan: 'x' } },
    { body: { plan: 1, people: [] } },
  ])
    expect(await mentionAgain(called)).toBeUndefined();
});
