/** What is known of who was told: how a plan's mentions go, whom nobody could reach, and who has taken it on. */
import { person } from '../../local-confluence/src/site/caller';
import { APP_ACCOUNT_ID } from '../../local-confluence/src/site/site';
import type { Edit } from '../../src/plan/edit';
import { LIMITS } from '../../src/plan/limits';
import type { Named, Notices } from '../../src/plan/notice';
import type { Calls } from '../../src/resolvers/contract';
import {
  ADMIN,
  appSite,
  configOf,
  EDITOR,
  EDITOR2,
  name,
  OUTSIDER,
  planIn,
  refused,
  set,
  VIEWER,
  type PlanOn,
} from './app-site';

const app = appSite();
const account = (email: string) => app().account(email);
const FORMER = 'former@example.com';

let presses = 0;
const inRole = (role: string, ...emails: readonly string[]) =>
  emails.map((email) => ({ role, person: account(email) }));

async function edit(plan: PlanOn, edits: readonly Edit[], as = EDITOR): Promise<Notices> {
  const section = edits[0]?.section;
  const answer = await app().call('plan/edit', { section, edits }, { as, ...plan });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  expect(answer.value.edits.map(({ refusal }) => refusal)).toEqual(edits.map(() => null));
  return answer.value.notices;
}

const press = (
  plan: PlanOn,
  people: readonly { readonly role: string; readonly person: string }[],
  more: { as?: string; how?: 'press' | 'byItself' | 'anew' } = {},
): Promise<ReturnType<Calls['plan/mention']>> => {
  const { as = EDITOR, how = 'press' } = more;
  return app().call('plan/mention', { mention: `record-${++presses}`, people, how }, { as, ...plan });
};

const accept = (plan: PlanOn, as: string, payload: unknown = { role: 'scribe' }) =>
  app().call('plan/accept', payload, { as, ...plan });

async function noticesOf(plan: PlanOn, as = EDITOR): Promise<Notices> {
  const answer = await app().call('plan/open', {}, { as, ...plan });
  if (!answer.ok || answer.value.state !== 'plan') throw new Error('There is no plan.');
  return answer.value.notices;
}

async function recordOf(plan: PlanOn, role: string, email: string): Promise<Named | undefined> {
  const { named } = await noticesOf(plan);
  return named.find((one) => one.role === role && one.person === account(email));
}

const commentsOn = (page: string) => app().started.site.comments.of(person(account(ADMIN)), page);

describe('[N9] [N10] how a plan’s mentions go', () => {
  it('by itself goes what the caller named, in nobody else’s name', async () => {
    const plan = await app().plan();
    await edit(plan, [name('scribe', account(VIEWER))]);
    await edit(plan, [name('commander', account(ADMIN))], EDITOR2);
    const both = [...inRole('scribe', VIEWER), ...inRole('commander', ADMIN)];
    expect(await press(plan, both, { how: 'byItself' })).toMatchObject({ ok: true });
    expect((await recordOf(plan, 'scribe', VIEWER))?.told.state).toBe('mentioned');
    expect((await recordOf(plan, 'commander', ADMIN))?.told.state).toBe('waiting');
    expect(commentsOn(plan.page)).toHaveLength(1);
  });

  it('by the button alone, nothing goes by itself', async () => {
    const plan = await app().plan();
    await edit(plan, [set('top', null, 'mentions', null, 'byButton')]);
    await edit(plan, [name('scribe', account(VIEWER))]);
    const people = inRole('scribe', VIEWER);
    expect(await press(plan, people, { how: 'byItself' })).toEqual(refused({ code: 'mentionsNobody' }));
    expect(commentsOn(plan.page)).toEqual([]);
    expect(await press(plan, people)).toMatchObject({ ok: true });
    expect(commentsOn(plan.page)).toHaveLength(1);
  });

  it('never mentions nobody, until the plan is set otherwise and an editor says so', async () => {
    const plan = await app().plan();
    await edit(plan, [set('top', null, 'mentions', null, 'never')]);
    const { named } = await edit(plan, [name('scribe', account(VIEWER))]);
    expect(named).toMatchObject([{ told: { state: 'held', why: 'never' } }]);
    const people = inRole('scribe', VIEWER);
    expect(await press(plan, people)).toEqual(refused({ code: 'mentionsNobody' }));
    await edit(plan, [set('top', null, 'mentions', 'never', 'byItself')]);
    expect(await press(plan, people, { how: 'byItself' })).toMatchObject({ value: { comment: null } });
    expect(await press(plan, people)).toMatchObject({ ok: true });
    expect(commentsOn(plan.page)).toHaveLength(1);
  });

  it('in a copied plan are held back until an editor says so', async () => {
    const plan = await app().plan();
    await edit(plan, [name('scribe', account(VIEWER)), name('commander', account(EDITOR2))]);
    const page = app().page([{ config: plan.config }]);
    const copy: PlanOn = { page, config: plan.config, plan: plan.plan };
    planIn(await app().call('plan/create', {}, { as: EDITOR2, ...copy }));
    expect((await noticesOf(copy)).named).toMatchObject([
      { person: account(EDITOR2), told: { state: 'self' }, namedBy: account(EDITOR2) },
      { person: account(VIEWER), told: { state: 'held', why: 'copy' } },
    ]);
    const people = inRole('scribe', VIEWER);
    expect(await press(copy, people, { how: 'byItself', as: EDITOR2 })).toMatchObject({
      value: { comment: null },
    });
    expect(await press(copy, people)).toMatchObject({ ok: true });
    expect(commentsOn(page)).toHaveLength(1);
    expect(commentsOn(plan.page)).toEqual([]);
  });
});

describe('[N11] whom a mention would not reach', () => {
  const cases: readonly [string, () => string, string][] = [
    ['a forged account', () => '"><script>alert(1)</script>', 'noAccount'],
    ['an account that nobody has', () => '557058:7d3a2f6e-0000-4000-8000-000000000000', 'noAccount'],
    ['a group', () => '2f6e0000-7d3a-4000-8000-0000000000aa', 'noAccount'],
    ['an app', () => APP_ACCOUNT_ID, 'app'],
    ['a deactivated account', () => account(FORMER), 'left'],
  ];
  it.each(cases)('%s is marked at once, and no press claims it', async (_, id, why) => {
    const plan = await app().plan();
    const { named } = await edit(plan, [name('scribe', id())]);
    expect(named).toMatchObject([{ told: { state: 'unreachable', why } }]);
    expect(await press(plan, [{ role: 'scribe', person: id() }])).toMatchObject({ value: { comment: null } });
    expect((await noticesOf(plan)).named).toMatchObject([{ told: { state: 'unreachable', why } }]);
    expect(commentsOn(plan.page)).toEqual([]);
  });

  it('a customer’s of a service desk too, who sees no pages', async () => {
    const plan = await app().plan();
    const customer = { accountId: account(VIEWER), accountStatus: 'active', accountType: 'customer' };
    app().started.faults.rest = ({ path }) =>
      path.includes('/users-bulk')
        ? { kind: 'answer', answer: { status: 200, body: { results: [customer] } } }
        : undefined;
    const { named } = await edit(plan, [name('scribe', account(VIEWER))]);
    expect(named).toMatchObject([{ told: { state: 'unreachable', why: 'customer' } }]);
  });

  it('is looked at once more when an editor presses: an account may be back', async () => {
    const plan = await app().plan();
    const { people } = app().started.site;
    people.setStatus(account(ADMIN), 'inactive');
    await edit(plan, [name('scribe', account(ADMIN))]);
    people.setStatus(account(ADMIN), 'active');
    expect(await press(plan, inRole('scribe', ADMIN))).toMatchObject({ ok: true });
    expect((await recordOf(plan, 'scribe', ADMIN))?.told.state).toBe('mentioned');
  });

  it('is not claimed to be known where Confluence does not say', async () => {
    const plan = await app().plan();
    app().started.faults.rest = ({ path }) =>
      path.includes('/users-bulk') ? { kind: 'answer', answer: { status: 503 } } : undefined;
    const { named } = await edit(plan, [name('scribe', account(FORMER))]);
    expect(named).toMatchObject([{ told: { state: 'waiting' } }]);
  });
});

describe('[N12] a role that changes', () => {
  it('mentions nobody, and tells them anew what changed when an editor says so', async () => {
    const plan = await app().plan();
    const scribe = plan.plan.sections.roles.rows.find(({ id }) => id === 'scribe');
    const before = scribe?.cells.responsibilities ?? null;
    await edit(plan, [name('scribe', account(VIEWER))]);
    const people = inRole('scribe', VIEWER);
    await press(plan, people);
    await edit(plan, [set('roles', 'scribe', 'responsibilities', before, 'Write it all down.')]);
    expect(await press(plan, people)).toMatchObject({ value: { comment: null } });
    expect(await press(plan, people, { how: 'byItself' })).toMatchObject({ value: { comment: null } });
    expect(await press(plan, people, { how: 'anew' })).toMatchObject({ ok: true });
    expect(await press(plan, people, { how: 'anew' })).toMatchObject({ value: { comment: null } });
    const [first, second, ...more] = commentsOn(plan.page);
    expect(more).toEqual([]);
    expect(JSON.stringify(first?.body)).not.toContain('Changed since you were last told');
    expect(JSON.stringify(second?.body)).toContain(
      'Changed since you were last told: what you are responsible for.',
    );
    expect(JSON.stringify(second?.body)).toContain('Write it all down.');
  });
});

describe('[N13] “I’ve got it”', () => {
  async function named(): Promise<PlanOn> {
    const plan = await app().plan();
    await edit(plan, [name('scribe', account(VIEWER)), name('scribe', account(EDITOR2))]);
    return plan;
  }

  it('needs no more than to see the plan, and writes the caller’s own entry alone', async () => {
    const plan = await named();
    const before = await noticesOf(plan);
    const answer = await accept(plan, VIEWER);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    expect(answer.value.notices).toEqual(await noticesOf(plan));
    const [viewer, other] = answer.value.notices.named;
    expect(viewer).toMatchObject({ ...before.named[0], accepted: expect.any(Number) as number });
    expect(other).toEqual(before.named[1]);
    expect(answer.value.notices.revision).toBe(before.revision + 1);
  });

  it('said twice, in two windows, is said once', async () => {
    const plan = await named();
    const answers = await Promise.all([accept(plan, VIEWER), accept(plan, VIEWER), accept(plan, EDITOR2)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    const { named: all, revision } = await noticesOf(plan);
    expect(all.map(({ accepted }) => typeof accepted)).toEqual(['number', 'number']);
    await accept(plan, VIEWER);
    expect((await noticesOf(plan)).revision).toBe(revision);
  });

  it('is refused for another person, and in a role that one does not have', async () => {
    const plan = await named();
    const before = await noticesOf(plan);
    const forged = { role: 'scribe', person: account(VIEWER) };
    expect(await accept(plan, EDITOR2, forged)).toEqual(refused({ code: 'badRequest' }));
    expect(await accept(plan, EDITOR)).toEqual(refused({ code: 'notNamed' }));
    expect(await accept(plan, VIEWER, { role: 'commander' })).toEqual(refused({ code: 'notNamed' }));
    expect(await accept(plan, VIEWER, { role: '__proto__' })).toEqual(refused({ code: 'badRequest' }));
    expect(await accept(plan, VIEWER, {})).toEqual(refused({ code: 'badRequest' }));
    expect(await noticesOf(plan)).toEqual(before);
  });

  it('is refused to whoever was removed a moment ago', async () => {
    const plan = await named();
    const change = { type: 'takeMember', row: 'scribe', field: 'holders', member: account(VIEWER) } as const;
    await edit(plan, [{ id: `taken-${++presses}`, section: 'roles', change }]);
    expect(await accept(plan, VIEWER)).toEqual(refused({ code: 'notNamed' }));
  });

  it('can be said on a page that mirrors the plan, by whoever may see the plan’s own', async () => {
    const plan = await named();
    await edit(plan, [name('scribe', account(OUTSIDER))]);
    const page = app().page([{}], { spaceKey: 'TEAM' });
    const config = configOf({ ...plan.config, plan: planId(plan), home: plan.page, shows: 'mirror' });
    const mirror: PlanOn = { page, config, plan: plan.plan };
    expect(await accept(mirror, OUTSIDER)).toEqual(refused({ code: 'notSeen' }));
    expect(await accept(mirror, VIEWER)).toMatchObject({ ok: true });
  });
});

const planId = ({ plan }: PlanOn): string => plan.head.key.split(':')[0] ?? '';

describe('[N1] a naming', () => {
  it('is refused for the 21st holder of a role, who is told the limit', async () => {
    const plan = await app().plan();
    const many = Array.from({ length: LIMITS.peopleInACell }, (_, index) => `somebody-${index}`);
    await edit(
      plan,
      many.slice(0, 16).map((each) => name('scribe', each)),
    );
    await edit(
      plan,
      many.slice(16).map((each) => name('scribe', each)),
    );
    const section = 'roles';
    const answer = await app().call(
      'plan/edit',
      { section, edits: [name('scribe', account(VIEWER))] },
      { as: EDITOR, ...plan },
    );
    expect(answer).toMatchObject({
      value: { edits: [{ refusal: { code: 'tooMany', limit: LIMITS.peopleInACell } }] },
    });
    expect((await noticesOf(plan)).named).toHaveLength(LIMITS.peopleInACell);
  });

  it('in a role with markup in its name and a text of the full length is text in the comment', async () => {
    const plan = await app().plan();
    const scribe = plan.plan.sections.roles.rows.find(({ id }) => id === 'scribe');
    const markup = '<b>Scribe</b> [x](javascript:alert(1)) @tom {plan}';
    const long = 'Writes it all down. '.repeat(LIMITS.textCharacters).slice(0, LIMITS.textCharacters);
    await edit(plan, [
      set('roles', 'scribe', 'name', scribe?.cells.name ?? null, markup),
      set('roles', 'scribe', 'responsibilities', scribe?.cells.responsibilities ?? null, long.trim()),
      name('scribe', account(VIEWER)),
    ]);
    expect(await press(plan, inRole('scribe', VIEWER))).toMatchObject({ ok: true });
    const [comment] = commentsOn(plan.page);
    const written = JSON.stringify(comment?.body);
    expect(written).toContain(JSON.stringify({ type: 'text', text: markup }).slice(1, -1));
    expect(written).toContain(long.trim());
    expect(written.match(/"type":"mention"/g)).toHaveLength(1);
  });

  it('undone before it went tells nobody', async () => {
    const plan = await app().plan();
    await edit(plan, [name('scribe', account(VIEWER))]);
    const change = { type: 'takeMember', row: 'scribe', field: 'holders', member: account(VIEWER) } as const;
    await edit(plan, [{ id: `undone-${++presses}`, section: 'roles', change }]);
    expect(await press(plan, inRole('scribe', VIEWER))).toMatchObject({ value: { comment: null } });
    expect((await noticesOf(plan)).named).toEqual([]);
    expect(commentsOn(plan.page)).toEqual([]);
  });

  it('of oneself by another is no mention in one’s own comment', async () => {
    const plan = await app().plan();
    await edit(plan, [name('scribe', account(EDITOR2))]);
    const answer = await press(plan, inRole('scribe', EDITOR2), { as: EDITOR2 });
    expect(answer).toMatchObject({
      value: { comment: null, notices: { named: [{ told: { state: 'self' } }] } },
    });
    expect(commentsOn(plan.page)).toEqual([]);
  });
});
