/** What a browser that is behind is told, what it costs, and what the others hear of an edit. */
import * as v from 'valibot';
import { UNDELIVERED } from '../../local-confluence/src/faults';
import type { Edit } from '../../src/plan/edit';
import { channelOf, parseNews } from '../../src/plan/news';
import type { CaughtUp } from '../../src/resolvers/contract';
import { appSite, EDITOR, EDITOR2, name, refused, set, VIEWER, type PlanOn } from './app-site';

const app = appSite();
afterEach(() => delete app().started.faults.realtime);

const edit = (plan: PlanOn, as: string, ...edits: Edit[]) =>
  app().call('plan/edit', { section: edits[0]?.section, edits }, { as, ...plan });

async function caughtUp(plan: PlanOn, payload: unknown, as = VIEWER): Promise<CaughtUp> {
  const answer = await app().call('plan/catch-up', payload, { as, ...plan });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

function requests(): { storage: string[]; rest: number; realtime: number } {
  const all = app().started.activity.all();
  return {
    storage: all.flatMap((one) => (one.kind === 'storage' ? [one.path.replace('/api/v1/', '')] : [])),
    rest: all.filter(({ kind }) => kind === 'rest').length,
    realtime: all.filter(({ kind }) => kind === 'realtime').length,
  };
}

describe('catching up', () => {
  it('[O2] brings the parts that are newer, and who made the edits that were heard of, in one read', async () => {
    const plan = await app().plan();
    const rename = set('values', 'customers', 'name', null, 'Customers first');
    const naming = name('scribe', app().account(VIEWER));
    await edit(
      plan,
      EDITOR2,
      set('values', null, 'text', plan.plan.sections.values.own.text ?? null, 'Ours'),
    );
    await edit(plan, EDITOR, naming);
    app().started.activity.clear();
    const known = { roles: 1, channels: 1, notices: 1 };
    const { sections, notices, changes } = await caughtUp(plan, { known, edits: [naming.id, rename.id] });
    expect(requests()).toEqual({ storage: ['batch/get'], rest: 0, realtime: 0 });
    expect(sections.map(({ name: section, revision }) => [section, revision])).toEqual([['roles', 2]]);
    expect(notices?.named.map(({ person }) => person)).toEqual([app().account(VIEWER)]);
    // Of an edit that was not made nothing is said.
    expect(changes).toMatchObject([{ edit: naming, person: app().account(EDITOR) }]);
  });

  it('[O2] costs a mirror one question besides', async () => {
    const plan = await app().plan();
    const mirror = {
      page: app().page([], { spaceKey: 'TEAM' }),
      config: { ...plan.config, shows: 'mirror' },
    };
    app().started.activity.clear();
    await caughtUp({ ...plan, ...mirror }, { known: { roles: 1 }, edits: [] });
    expect(requests()).toEqual({ storage: ['batch/get'], rest: 1, realtime: 0 });
  });

  it('[O5] who heard of no edit is told the newest ones, and none that they knew', async () => {
    const plan = await app().plan();
    const text = (before: string | null, after: string): Edit => set('values', null, 'text', before, after);
    await edit(plan, EDITOR, text(plan.plan.sections.values.own.text ?? null, 'one'));
    await edit(plan, EDITOR2, text('one', 'two'));
    const third = text('two', 'three');
    await edit(plan, EDITOR, third);
    const { sections, changes } = await caughtUp(plan, { known: { values: 3, roles: 1 }, edits: [] });
    expect(sections).toMatchObject([{ name: 'values', revision: 4, section: { own: { text: 'three' } } }]);
    expect(changes.map(({ edit: { id }, person }) => [id, person])).toEqual([
      [third.id, app().account(EDITOR)],
    ]);
  });

  it('[O2] tells who is not behind nothing', async () => {
    const plan = await app().plan();
    app().started.activity.clear();
    expect(await caughtUp(plan, { known: plan.plan.revisions, edits: [] })).toEqual({
      sections: [],
      notices: null,
      changes: [],
    });
    expect(requests().storage).toEqual(['batch/get']);
  });

  it('tells nothing of another plan', async () => {
    const [plan, other] = [await app().plan(), await app().plan()];
    const secret = set('top', null, 'title', null, 'Secret');
    await edit(other, EDITOR, secret);
    expect((await caughtUp(plan, { known: {}, edits: [secret.id] })).changes).toEqual([]);
  });

  it('of a plan that is not there any more says so', async () => {
    const plan = await app().plan();
    const config = { ...plan.config, plan: 'never-stored' };
    const at = { as: VIEWER, page: plan.page, config };
    const asked = { known: { roles: 1 }, edits: [] };
    expect(await app().call('plan/catch-up', asked, at)).toEqual(refused({ code: 'planGone' }));
  });

  it.each([
    null,
    {},
    { known: { roles: -1 }, edits: [] },
    { known: { head: 1 }, edits: [] },
    { known: {}, edits: ['a b'] },
    { known: {}, edits: Array.from({ length: 17 }, (_, at) => `e${at}`) },
  ])('%j is no request', async (payload) => {
    const { page, config } = await app().plan();
    expect(await app().call('plan/catch-up', payload, { as: VIEWER, page, config })).toEqual(
      refused({ code: 'badRequest' }),
    );
  });
});

describe('of an edit', () => {
  /** What was published, as JSON, with its channel. */
  function published(): { channel: string; payload: string }[] {
    const messages: { channel: string; payload: string }[] = [];
    app().started.faults.realtime = ({ channel, payload }) => {
      messages.push({ channel, payload });
      return undefined;
    };
    return messages;
  }

  it('[O1] the others hear ids and revisions, and never a word', async () => {
    const plan = await app().plan();
    const messages = published();
    const secret = set('top', null, 'title', null, 'The name of our customer');
    await edit(plan, EDITOR, secret);
    const [message] = messages;
    expect(messages).toHaveLength(1);
    expect(message?.channel).toBe(channelOf(plan.plan.head.key));
    expect(parseNews(JSON.parse(message?.payload ?? ''))).toEqual({
      revisions: { top: 2, notices: 1 },
      edits: [secret.id],
    });
    expect(v.parse(v.record(v.string(), v.unknown()), JSON.parse(message?.payload ?? ''))).not.toHaveProperty(
      'person',
    );
    expect(message?.payload).not.toContain('customer');
  });

  it('[O1] that was refused nobody hears', async () => {
    const plan = await app().plan();
    const messages = published();
    await edit(plan, EDITOR, set('roles', 'gone', 'name', null, 'x'));
    await edit(plan, VIEWER, set('top', null, 'title', null, 'x'));
    expect(messages).toEqual([]);
  });

  it.each([
    ['is refused', { kind: 'answer', answer: { status: 429 } }],
    ['is lost', UNDELIVERED],
    ['finds nobody at the other end', { kind: 'answer', answer: { status: 502 } }],
    ['is never answered', { kind: 'silence' }],
  ] as const)('[O1] is saved when its message %s', async (_, fault) => {
    const plan = await app().plan();
    app().started.faults.realtime = () => fault;
    expect(await edit(plan, EDITOR, set('top', null, 'title', null, 'Saved'))).toMatchObject({
      ok: true,
      value: { revision: 2, edits: [{ refusal: null }] },
    });
  });
});
