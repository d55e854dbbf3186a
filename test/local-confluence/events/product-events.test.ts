/** What Confluence tells an app of its pages, and when a schedule calls it: functions that nobody waits for. */
import { join } from 'node:path';
import * as v from 'valibot';
import { ALL_OFF, type Switches } from '../../../local-confluence/src/developer/switches';
import { person } from '../../../local-confluence/src/site/caller';
import { APP_ACCOUNT_ID } from '../../../local-confluence/src/site/site';
import { EDITOR, runningSite, SANDBOX } from '../running-site';

const MINUTE = 60_000;
const LATE = 3 * MINUTE;
const HOUR = 60 * MINUTE;
const started = Date.parse('2026-03-02T09:00:00Z');
let now = started;
const site = runningSite({ app: join(__dirname, '..', 'apps', 'listener'), clock: { now: () => now } });

afterEach(() => (site().faults.productEvent = undefined));

const heardEvent = v.object({
  event: v.looseObject({
    eventType: v.optional(v.string()),
    content: v.optional(v.looseObject({ title: v.string() })),
    retryContext: v.optional(v.unknown()),
  }),
  context: v.unknown(),
});

async function heardBy(by: string) {
  const kept = await site().invoke({
    as: EDITOR,
    moduleKey: 'listener',
    contentId: SANDBOX,
    functionKey: 'heard',
    payload: { by },
  });
  return v.parse(v.array(heardEvent), kept);
}
const typesOf = async (page: string) =>
  (await heardBy(`page:${page}`)).map(({ event }) => event.eventType?.replace('avi:confluence:', ''));

/** Lets the three minutes pass. */
async function later(ms = LATE): Promise<void> {
  now += ms;
  await site().deliverEvents();
}

const accountOf = (email: string) => site().site.people.byEmail(email)?.accountId ?? '';
const me = () => person(accountOf(EDITOR));
const space = (key = 'OPS') => site().site.spaces.byKey(me(), key);
const EMPTY = { type: 'doc', version: 1, content: [] } as const;
const document = () => ({ ...EMPTY, content: [] });

let made = 0;
function create(more: Partial<Parameters<ReturnType<typeof site>['site']['contents']['create']>[1]> = {}) {
  return site().site.contents.create(me(), {
    spaceId: space().id,
    kind: 'page',
    subtype: null,
    status: 'current',
    title: `Page ${++made}`,
    body: document(),
    ...more,
  }).id;
}
function save(id: string, title: string): void {
  const { content } = site().site.contents.open(me(), id);
  const baseVersion = content.version.number;
  site().site.contents.save(me(), id, { title, body: document(), baseVersion, status: 'current' });
}

test('an app that is installed hears nothing of what was there before', async () => {
  await later();
  expect(await heardBy(`page:${SANDBOX}`)).toEqual([]);
});

test('a new page is told three minutes later, in the shape of the documentation, and once', async () => {
  const id = create({ title: 'A brand new page' });
  await later(LATE - 1);
  expect(await heardBy(`page:${id}`)).toEqual([]);
  await later(1);
  const [told] = await heardBy(`page:${id}`);
  const account = accountOf(EDITOR);
  const user = {
    type: 'known',
    username: account,
    accountId: account,
    accountType: 'atlassian',
    email: account,
    publicName: account,
    profilePicture: { path: `/wiki/aa-avatar/${account}`, width: 48, height: 48, isDefault: false },
    displayName: account,
    isExternalCollaborator: false,
  };
  const when = new Date(now - LATE).toISOString();
  expect(told?.event).toEqual({
    eventType: 'avi:confluence:created:page',
    atlassianId: account,
    eventCreatedDate: when,
    suppressNotifications: false,
    content: {
      id,
      type: 'page',
      status: 'current',
      title: 'A brand new page',
      space: {
        id: Number(space().id),
        key: 'OPS',
        alias: 'OPS',
        name: space().name,
        icon: { path: '/images/logo/default-space-logo-256.png', width: 48, height: 48, isDefault: false },
        type: 'global',
        status: 'current',
      },
      history: { latest: true, createdBy: user, ownedBy: user, createdDate: when },
      version: { by: user, when, number: 1 },
    },
  });
  expect(told?.context).not.toHaveProperty('principal');
  await later();
  expect(await typesOf(id)).toEqual(['created:page']);
});

test('what is done to a page is told by its name, with where it was and what it was copied from', async () => {
  const id = create();
  save(id, `Page ${++made}`);
  site().site.contents.restoreVersion(me(), id, 1);
  const copy = site().site.copy(me(), id, { spaceId: space().id, parentId: null, withChildren: false }).id;
  site().site.tree.move(me(), id, { spaceId: space('TEAM').id, parentId: null });
  site().site.tree.trash(me(), id);
  site().site.tree.untrash(me(), id);
  await later();
  expect(await heardBy(`page:${id}`)).toMatchObject([
    { event: { eventType: 'avi:confluence:created:page' } },
    { event: { eventType: 'avi:confluence:updated:page', updateTrigger: 'edit_page' } },
    { event: { eventType: 'avi:confluence:updated:page', updateTrigger: 'revert' } },
    {
      event: {
        eventType: 'avi:confluence:moved:page',
        content: { space: { key: 'TEAM' } },
        prevContent: { id, space: { key: 'OPS' } },
      },
    },
    { event: { eventType: 'avi:confluence:trashed:page', content: { status: 'trashed' } } },
    { event: { eventType: 'avi:confluence:restored:page', content: { status: 'current' } } },
  ]);
  expect((await heardBy(`page:${copy}`)).map(({ event }) => event)).toMatchObject([
    { eventType: 'avi:confluence:copied:page', originContentId: id },
  ]);
});

test('a draft is nobody’s to hear of, and a live doc begins under a name of its own', async () => {
  const draft = create({ status: 'draft' });
  const live = create({ subtype: 'live' });
  const post = create({ kind: 'blogpost' });
  await later();
  expect(await typesOf(draft)).toEqual([]);
  expect(await heardBy(`page:${live}`)).toMatchObject([
    { event: { eventType: 'avi:confluence:initialized:page', content: { subType: 'live' } } },
  ]);
  expect(await typesOf(post)).toEqual(['created:blogpost']);
  save(draft, `Page ${++made}`);
  await later();
  expect(await typesOf(draft)).toEqual(['created:page']);
});

test('nothing is told of a page that the app’s own user may not see, nor of what stands under one', async () => {
  const only = [accountOf(EDITOR)];
  const hidden = create({ isPrivate: true });
  const below = create({ parentId: hidden });
  save(hidden, `Page ${++made}`);
  save(below, `Page ${++made}`);
  const reopened = create();
  site().site.restrictions.set(me(), reopened, { view: only, edit: null });
  save(reopened, `Page ${++made}`);
  site().site.restrictions.set(me(), reopened, { view: null, edit: null });
  await later();
  expect(await typesOf(hidden)).toEqual([]);
  expect(await typesOf(below)).toEqual([]);
  // Open again it is told that it is, and what was done in between stays untold.
  expect(await typesOf(reopened)).toEqual(['created:page', 'permissions_updated:page']);
});

test('a page that is archived, and brought back, is told as it is then', async () => {
  const id = create();
  site().site.tree.archive(me(), id);
  site().site.tree.unarchive(me(), id);
  await later();
  expect(await heardBy(`page:${id}`)).toMatchObject([
    { event: { eventType: 'avi:confluence:created:page' } },
    { event: { eventType: 'avi:confluence:archived:page', content: { status: 'archived' } } },
    { event: { eventType: 'avi:confluence:unarchived:page', content: { status: 'current' } } },
  ]);
});

test('a comment is told with what it answers and where it stands, and of the replies that go with it nothing', async () => {
  const contentId = create({ title: 'Talked about' });
  const comment = (parentCommentId: string | null) =>
    site().site.comments.create(me(), { contentId, parentCommentId, body: document() }).id;
  const first = comment(null);
  const second = comment(first);
  const third = comment(second);
  site().site.comments.update(me(), third, { body: document(), version: 2, message: '' });
  site().site.comments.delete(me(), second);
  await later();
  const when = new Date(now - LATE).toISOString();
  const told = await heardBy(`page:${third}`);
  expect(told).toMatchObject([
    {
      event: {
        eventType: 'avi:confluence:created:comment',
        atlassianId: accountOf(EDITOR),
        eventCreatedDate: when,
        suppressNotifications: false,
        content: {
          type: 'comment',
          status: 'current',
          title: 'Re: Talked about',
          space: { key: 'OPS' },
          history: { createdDate: when, createdBy: { accountId: accountOf(EDITOR) } },
          version: { number: 1, when },
          ancestors: [{ id: second, title: 'Re: Talked about' }, { id: first }],
          container: { id: contentId, type: 'page', title: 'Talked about', version: { number: 1 } },
          extensions: { location: 'footer' },
        },
      },
    },
    { event: { eventType: 'avi:confluence:updated:comment', content: { version: { number: 2 } } } },
  ]);
  expect(await typesOf(second)).toEqual(['created:comment', 'deleted:comment']);
  expect(await typesOf(first)).toEqual(['created:comment']);
});

test('nothing is told of a comment under a page that the app’s own user may not see', async () => {
  const contentId = create({ isPrivate: true });
  const { id } = site().site.comments.create(me(), { contentId, parentCommentId: null, body: document() });
  await later();
  expect(await typesOf(id)).toEqual([]);
});

test('nothing is told of what follows from another deed', async () => {
  const parent = create();
  const child = create({ parentId: parent });
  site().site.tree.move(me(), parent, { spaceId: space('TEAM').id, parentId: null });
  site().site.tree.trash(me(), parent);
  const admin = person(accountOf('admin@example.com'));
  site().site.tree.purge(admin, parent);
  await later();
  expect(await typesOf(parent)).toEqual(['created:page', 'moved:page', 'trashed:page', 'deleted:page']);
  expect(await typesOf(child)).toEqual(['created:page']);
});

test('a trigger acts for the app and for no person, and who did it is said', async () => {
  const asUser = create({ title: 'As the user' });
  const asApp = create({ title: 'As the app' });
  await later();
  expect([...(await typesOf(asUser)), ...(await typesOf(asApp))]).toEqual(['created:page', 'created:page']);
  const said = await site().invoke({
    as: EDITOR,
    moduleKey: 'listener',
    contentId: SANDBOX,
    functionKey: 'heard',
    payload: { by: 'said' },
  });
  expect(said).toMatchObject([{ event: 'Authentication Required' }, { event: 200 }]);
  const id = site().site.contents.create(
    { kind: 'app' },
    {
      spaceId: space().id,
      kind: 'page',
      subtype: null,
      status: 'current',
      title: 'By the app',
      body: document(),
    },
  ).id;
  await later();
  expect(await heardBy(`page:${id}`)).toMatchObject([
    { event: { atlassianId: APP_ACCOUNT_ID, content: { version: { by: { accountType: 'app' } } } } },
  ]);
});

test('each trigger hears the events that it names and that its filter lets through; a filter that is not understood is named at the start', async () => {
  const id = create();
  const heard = async (by: string) => (await heardBy(by)).length;
  const [moves, odd] = [await heard('moves'), await heard('odd')];
  site().site.tree.move(me(), id, { spaceId: space().id, parentId: null });
  await later();
  expect([await heard('moves'), await heard('odd')]).toEqual([moves, odd + 1]);
  site().site.tree.move(me(), id, { spaceId: space('TEAM').id, parentId: null });
  await later();
  expect((await heardBy('moves')).slice(moves)).toMatchObject([
    { event: { eventType: 'avi:confluence:moved:page', content: { id } } },
  ]);
  expect(await heard('odd')).toBe(odd + 2);
  expect((await typesOf(id)).filter((type) => type === 'moved:page')).toHaveLength(2);
  const unknown = (what: string) =>
    `The local Confluence does not know modules.trigger ${what} of the manifest: it has no effect here.`;
  expect(site().lines).toContain(unknown('odd: filter.expression'));
  expect(site().lines).not.toContain(unknown('moves: filter.expression'));
  expect(site().lines).toContain(unknown('everything: avi:confluence:liked:page'));
});

test('an event is tried again four times at most, when its function asks for it, and not when it throws', async () => {
  const again = create({ title: 'Again and again' });
  const thrown = create({ title: 'Throw' });
  await later();
  for (let n = 0; n < 6; n += 1) await later(MINUTE);
  const tries = (await heardBy(`page:${again}`)).map(({ event }) => event.retryContext);
  expect(tries).toEqual([
    undefined,
    ...[1, 2, 3, 4].map((retryCount) => ({
      retryCount,
      retryReason: 'FUNCTION_RETRY_REQUEST',
      retryData: { asked: true },
    })),
  ]);
  expect(await typesOf(thrown)).toEqual(['created:page']);
});

test('an event waits through a restart, may come twice, soon or never', async () => {
  const kept = create();
  site().faults.productEvent = () => 'twice';
  const twice = create();
  site().faults.productEvent = () => 'lost';
  const lost = create();
  site().faults.productEvent = () => ({ lateMs: 0 });
  const soon = create();
  await site().restart();
  await site().deliverEvents();
  expect([await typesOf(soon), await typesOf(kept)]).toEqual([['created:page'], []]);
  await later();
  expect(await typesOf(kept)).toEqual(['created:page']);
  expect(await typesOf(twice)).toEqual(['created:page', 'created:page']);
  expect(await typesOf(lost)).toEqual([]);
});

test('the panel beside the page lets events come twice, or never', async () => {
  const login = await fetch(`${site().address}/login?as=${EDITOR}`, { redirect: 'manual' });
  const cookie = (login.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  const turn = async (switched: Partial<Switches>) => {
    const answer = await fetch(`${site().address}/local/developer/switches`, {
      method: 'PUT',
      headers: { cookie, origin: site().address, 'content-type': 'application/json' },
      body: JSON.stringify({ ...ALL_OFF, ...switched }),
    });
    expect(answer.status).toBe(200);
  };
  await turn({ eventsTwice: true });
  const twice = create();
  await turn({ productEventsLost: true });
  const lost = create();
  await turn({});
  await later();
  expect(await typesOf(twice)).toEqual(['created:page', 'created:page']);
  expect(await typesOf(lost)).toEqual([]);
});

describe('a schedule', () => {
  test('begins five minutes after its app was there, and comes by its interval, with nobody there', async () => {
    const before = (await heardBy('hour')).length;
    // What was missed while nobody delivered is not made up for.
    await later(5 * HOUR);
    expect(await heardBy('hour')).toHaveLength(before + 1);
    const sinceFirst = (now - started - 5 * MINUTE) % HOUR;
    await later(HOUR - sinceFirst - 1);
    expect(await heardBy('hour')).toHaveLength(before + 1);
    await later(1);
    const heard = await heardBy('hour');
    expect(heard).toHaveLength(before + 2);
    expect(heard.at(-1)?.event).toEqual({
      context: { cloudId: expect.any(String) as unknown, moduleKey: 'by-the-hour' },
      contextToken: expect.any(String) as unknown,
    });
    expect(heard.at(-1)?.context).not.toHaveProperty('principal');
  });

  test('that throws is not tried again before its next time', async () => {
    const before = (await heardBy('day')).length;
    await later(24 * HOUR);
    await later(HOUR);
    expect(await heardBy('day')).toHaveLength(before + 1);
    const triggered = site()
      .activity.all()
      .flatMap((each) => (each.kind === 'triggered' && each.module === 'by-the-day' ? [each.outcome] : []));
    expect(triggered.at(-1)).toBe('given up');
  });

  test('goes on after a restart where it was', async () => {
    const before = (await heardBy('hour')).length;
    await site().restart();
    await site().deliverEvents();
    expect(await heardBy('hour')).toHaveLength(before);
    await later(HOUR);
    expect(await heardBy('hour')).toHaveLength(before + 1);
  });
});
