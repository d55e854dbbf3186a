/** Mentions by the function's clock: ten minutes, a minute, and what the app does after them. */
import { person } from '../../local-confluence/src/site/caller';
import { sendAgain } from '../../src/background/mention-again';
import type { Named } from '../../src/plan/notice';
import { storePlan } from '../../src/resolvers/create-plan';
import { editPlan } from '../../src/resolvers/edit-plan';
import { mentionPeople } from '../../src/resolvers/mention-people';
import type { World } from '../../src/resolvers/world';
import { readPlan } from '../../src/storage/plans';
import { name, refused } from './app-site';
import { localWorld, SANDBOX } from './local-world';

const local = localWorld();
const EDITOR = 'editor@example.com';
const VIEWER = 'viewer@example.com';
const TEN_MINUTES = 600_000;

let made = 0;

async function plan() {
  const place = local().placeOf(EDITOR, { plan: `time-${++made}`, home: SANDBOX });
  expect(await storePlan(local().world, place)).toMatchObject({ ok: true });
  const people = [{ role: 'scribe', person: local().account(VIEWER) }];
  const edit = (type: 'addMember' | 'takeMember') => {
    const { id, change } = name('scribe', local().account(VIEWER));
    if (change.type !== 'addMember') throw new Error('It names somebody.');
    const { at: _at, ...member } = change;
    const edits = [{ id, section: 'roles', change: type === 'addMember' ? change : { ...member, type } }];
    return editPlan(local().world, place, { section: 'roles', edits });
  };
  return {
    name: () => edit('addMember'),
    takeBack: () => edit('takeMember'),
    press: (world: World = local().world) =>
      mentionPeople(world, place, { mention: `time-press-${++made}`, people }),
    record: async (): Promise<Named | undefined> =>
      (await readPlan(local().storage, place.shown.key))?.notices.named[0],
  };
}

/** Mentions in comments of the page since this was asked last. */
function rung(): number {
  const { site } = local();
  const viewer = person(local().account(VIEWER));
  const fresh = site.notifications.of(viewer).filter(({ notification }) => !notification.read);
  site.notifications.markRead(
    viewer,
    fresh.map(({ notification }) => notification.id),
  );
  return fresh.filter(({ notification }) => notification.kind === 'mention').length;
}

/** Confluence, as this world reaches it, when a comment is answered so: written or not. */
function commentAnswered(status: number, isWritten: boolean): World {
  const { world } = local();
  return {
    ...world,
    confluence: {
      async requestConfluence(url, init) {
        const isComment = init?.method === 'POST' && url.value.includes('footer-comments');
        if (!isComment) {
          // Nor does it say a moment later whether it wrote it.
          return url.value.includes('footer-comments')
            ? new Response(null, { status: 503 })
            : world.confluence.requestConfluence(url, init);
        }
        if (isWritten) await world.confluence.requestConfluence(url, init);
        return new Response(null, { status });
      },
    },
  };
}

beforeEach(() => {
  local().again.length = 0;
  rung();
});

describe('[N3] removed and named again', () => {
  it('within ten minutes nobody is mentioned again', async () => {
    const { name: naming, takeBack, press } = await plan();
    await naming();
    await press();
    await takeBack();
    local().pass(TEN_MINUTES - 1);
    await naming();
    expect(await press()).toMatchObject({ ok: true, value: { comment: null } });
    expect(rung()).toBe(1);
  });

  it('after ten minutes it is another naming', async () => {
    const { name: naming, takeBack, press } = await plan();
    await naming();
    await press();
    await takeBack();
    local().pass(TEN_MINUTES);
    await naming();
    await press();
    expect(rung()).toBe(2);
  });
});

describe('[N6] [N15] a comment of which nobody knows', () => {
  it('is found by the app after ten minutes, when it was written', async () => {
    const { name: naming, press, record } = await plan();
    await naming();
    expect(await press(commentAnswered(504, true))).toEqual(refused({ code: 'commentUnknown' }));
    expect((await record())?.told).toMatchObject({ state: 'sending', isOver: true });
    local().pass(TEN_MINUTES);
    const [again] = local().again;
    if (again === undefined) throw new Error('The app is to look.');
    expect(await sendAgain(local().app, again)).toBe(true);
    expect((await record())?.told).toMatchObject({ state: 'mentioned', by: local().account(EDITOR) });
    expect((await record())?.told).not.toHaveProperty('asApp');
    expect(rung()).toBe(1);
  });

  it('is sent by the app after ten minutes, when it was not', async () => {
    const { name: naming, press, record } = await plan();
    await naming();
    await press(commentAnswered(504, false));
    local().pass(TEN_MINUTES);
    const [again] = local().again;
    if (again === undefined) throw new Error('The app is to look.');
    expect(await sendAgain(local().app, again)).toBe(true);
    expect((await record())?.told).toMatchObject({ state: 'mentioned', asApp: true });
    expect(rung()).toBe(1);
  });

  it('is sent by nobody in the minute in which it may be written still', async () => {
    const { name: naming, press } = await plan();
    await naming();
    await press(commentAnswered(504, false));
    local().pass(59_000);
    expect(await press()).toEqual(refused({ code: 'commentUnknown' }));
    expect(rung()).toBe(0);
    local().pass(1_000);
    expect(await press()).toMatchObject({ ok: true });
    expect(rung()).toBe(1);
  });
});
