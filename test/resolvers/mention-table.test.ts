/**
 * Every kind of person of the demo site, on pages of every kind: whose bell rings, what the record says, and so what an
 * editor reads. The record says "mentioned" where a bell may stay silent: nobody can know, and nobody claims to.
 */
import { person } from '../../local-confluence/src/site/caller';
import { APP_ACCOUNT_ID } from '../../local-confluence/src/site/site';
import { wordsOf } from '../../locales/catalogs';
import { dayOf, markOf } from '../../src/frontend/mention/mark-sentence';
import { ADMIN, appSite, EDITOR, EDITOR2, name, type PlanOn } from './app-site';

const app = appSite();
const account = (email: string) => app().account(email);
const as = (email: string) => person(account(email));

/** Who is named by the editor, and as whom. */
const PEOPLE = {
  admin: () => account(ADMIN),
  /** Who names them all. */
  editor: () => account(EDITOR),
  editor2: () => account(EDITOR2),
  redacteur: () => account('redacteur@example.com'),
  viewer: () => account('viewer@example.com'),
  outsider: () => account('outsider@example.com'),
  former: () => account('former@example.com'),
  theApp: () => APP_ACCOUNT_ID,
  nobody: () => '557058:7d3a2f6e-0000-4000-8000-000000000000',
};
type Who = keyof typeof PEOPLE;
const WHO: readonly Who[] = [
  'admin',
  'editor',
  'editor2',
  'redacteur',
  'viewer',
  'outsider',
  'former',
  'theApp',
  'nobody',
];

/** What is on record, whether this mention rang, and what an editor reads behind the name. */
type Seen = Readonly<Record<Who, string>>;

const MARKED = {
  editor: 'self, silent',
  former: 'unreachable, silent: This account is deactivated. Name somebody else.',
  theApp: 'unreachable, silent: This is an app, which reads no mentions. Name a person.',
  nobody: 'unreachable, silent: Nobody has this account. Name somebody else.',
};
const RANG = 'mentioned, rang: Mentioned today';
const SILENT = 'mentioned, silent: Mentioned today';
const WAITS = 'waiting, silent: Not mentioned yet';
const FAILED = 'failed, silent: Not mentioned: Confluence did not answer. Mention them again.';

interface Situation {
  readonly page: () => Promise<PlanOn>;
  /** Between naming and mentioning. */
  readonly before?: (plan: PlanOn) => Promise<void> | void;
  /** After mentioning, before an editor looks. */
  readonly after?: (plan: PlanOn) => void;
  /** The refusal, where the press is refused. */
  readonly refused?: string;
  readonly seen: Seen;
}

let presses = 0;

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'an open page': {
    page: () => app().plan(),
    seen: {
      ...MARKED,
      admin: RANG,
      editor2: RANG,
      redacteur: RANG,
      viewer: RANG,
      // Does not see the space, and nothing says so to anybody.
      outsider: SILENT,
    },
  },
  'a page that was restricted after the naming': {
    page: () => app().plan(),
    before: (plan) => restrict(plan, [EDITOR, ADMIN]),
    seen: {
      ...MARKED,
      admin: RANG,
      editor2: SILENT,
      redacteur: SILENT,
      viewer: SILENT,
      outsider: SILENT,
    },
  },
  'a page that was restricted before anybody was named': {
    page: async () => {
      const plan = await app().plan();
      restrict(plan, [EDITOR, ADMIN, EDITOR2]);
      return plan;
    },
    seen: { ...MARKED, admin: RANG, editor2: RANG, redacteur: SILENT, viewer: SILENT, outsider: SILENT },
  },
  'a page that was restricted and renamed after the mention': {
    page: () => app().plan(),
    after: (plan) => {
      const { contents } = app().started.site;
      const { content, version } = contents.open(as(EDITOR), plan.page);
      contents.save(as(EDITOR), plan.page, {
        title: `${content.title}, renamed`,
        body: version.body,
        baseVersion: content.version.number,
        status: 'current',
      });
      restrict(plan, [EDITOR, ADMIN]);
    },
    // A bell shows nothing of a page that one does not see any more; that they were mentioned stays true.
    seen: { ...MARKED, admin: RANG, editor2: SILENT, redacteur: SILENT, viewer: SILENT, outsider: SILENT },
  },
  'a page on which Confluence answers nothing': {
    page: () => app().plan(),
    before: () => {
      app().started.faults.rest = ({ method, path }) =>
        method === 'POST' && path.includes('/footer-comments')
          ? { kind: 'answer', answer: { status: 503 } }
          : undefined;
    },
    refused: 'unavailable',
    seen: { ...MARKED, admin: FAILED, editor2: FAILED, redacteur: FAILED, viewer: FAILED, outsider: FAILED },
  },
  'a page on which the sender may not comment': {
    page: () => quietPlan(),
    refused: 'mayNotComment',
    seen: {
      ...MARKED,
      admin: WAITS,
      editor2: WAITS,
      redacteur: WAITS,
      viewer: WAITS,
      outsider: WAITS,
    },
  },
  'a page whose thread was deleted': {
    page: () => app().plan(),
    before: async (plan) => {
      const first = await mention(plan, [{ role: 'commander', person: account(EDITOR2) }]);
      if (!first.ok || first.value.comment === null) throw new Error('The first comment opens the thread.');
      app().started.site.comments.delete(as(EDITOR), first.value.comment);
    },
    seen: { ...MARKED, admin: RANG, editor2: RANG, redacteur: RANG, viewer: RANG, outsider: SILENT },
  },
  'a page that was moved to another space': {
    page: () => app().plan(),
    before: ({ page }) => {
      const { site } = app().started;
      const { id: spaceId, homepageId } = site.spaces.byKey(as(EDITOR), 'TEAM');
      site.tree.move(as(EDITOR), page, { spaceId, parentId: homepageId });
    },
    // There the outsider is a reader.
    seen: { ...MARKED, admin: RANG, editor2: RANG, redacteur: RANG, viewer: RANG, outsider: RANG },
  },
  'a page that was archived after the mention': {
    page: () => app().plan(),
    after: ({ page }) => void app().started.site.tree.archive(as(EDITOR), page),
    seen: { ...MARKED, admin: RANG, editor2: RANG, redacteur: RANG, viewer: RANG, outsider: SILENT },
  },
  'a page that was archived after the naming': {
    page: () => app().plan(),
    before: ({ page }) => void app().started.site.tree.archive(as(EDITOR), page),
    refused: 'mayNotChange',
    seen: {
      ...MARKED,
      admin: WAITS,
      editor2: WAITS,
      redacteur: WAITS,
      viewer: WAITS,
      outsider: WAITS,
    },
  },
  'a page that went to the trash': {
    page: () => app().plan(),
    before: ({ page }) => void app().started.site.tree.trash(as(EDITOR), page),
    refused: 'mayNotChange',
    seen: {
      ...MARKED,
      admin: WAITS,
      editor2: WAITS,
      redacteur: WAITS,
      viewer: WAITS,
      outsider: WAITS,
    },
  },
};

function restrict({ page }: PlanOn, emails: readonly string[]): void {
  const only = emails.map(account);
  app().started.site.restrictions.set(as(EDITOR), page, { view: only, edit: only });
}

/** In a space where editors write and nobody comments. */
async function quietPlan(): Promise<PlanOn> {
  const { site } = app().started;
  if (!site.spaces.all(as(ADMIN)).some(({ key }) => key === 'QUIET'))
    site.spaces.add({
      key: 'QUIET',
      name: 'Quiet',
      authorId: account(ADMIN),
      grants: [{ to: 'everyone', rights: ['view', 'edit'] }],
      home: { id: '98399', title: 'Quiet', body: { type: 'doc', version: 1, content: [] } },
    });
  return app().plan({}, 'QUIET');
}

function mention(plan: PlanOn, people: readonly { readonly role: string; readonly person: string }[]) {
  const payload = { mention: `table-${++presses}`, people };
  return app().call('plan/mention', payload, { as: EDITOR, ...plan });
}

const ringsOn = (page: string, accountId: string): number =>
  app()
    .started.site.notifications.of(person(accountId))
    .filter(({ content, notification }) => content.id === page && notification.kind === 'mention')
    .filter(({ notification }) => notification.excerpt.includes('Scribe')).length;

describe.each(Object.entries(SITUATIONS))('on %s', (_, { page, before, after, refused, seen }) => {
  it('bells and records are these', async () => {
    const plan = await page();
    const at = { as: EDITOR, ...plan };
    const edits = [name('commander', account(EDITOR2)), ...WHO.map((who) => name('scribe', PEOPLE[who]()))];
    expect(await app().call('plan/edit', { section: 'roles', edits }, at)).toMatchObject({ ok: true });
    await before?.(plan);
    const people = WHO.map((who) => ({ role: 'scribe', person: PEOPLE[who]() }));
    const answer = await mention(plan, people);
    expect(answer.ok ? null : answer.refusal.code).toBe(refused ?? null);
    after?.(plan);

    const opened = await app().call('plan/open', {}, at);
    if (!opened.ok || opened.value.state !== 'plan') throw new Error('There is no plan.');
    const { named } = opened.value.notices;
    const now = Date.now();
    const today = dayOf(now, now, 'en-US');
    const record = (who: Who): string => {
      const found = named.find((one) => one.role === 'scribe' && one.person === PEOPLE[who]());
      if (found === undefined) return 'not on record';
      const rings = ringsOn(plan.page, PEOPLE[who]());
      const bell = rings === 0 ? 'silent' : rings === 1 ? 'rang' : `rang ${rings} times`;
      const mark = markOf(found, { now, go: 'byItself', words: wordsOf('en-US') });
      const said = mark === null ? '' : `: ${mark.sentence.replace(today, 'today')}`;
      return `${found.told.state}, ${bell}${said}`;
    };
    expect(Object.fromEntries(WHO.map((who) => [who, record(who)]))).toEqual(seen);
  });
});
