import { person } from '../../local-confluence/src/site/caller';
import type { Fault, RestRequest } from '../../local-confluence/src/faults';
import type { Told } from '../../src/plan/notice';
import type { Mentioned } from '../../src/resolvers/contract';
import type { Result } from '../../src/plan/refusal';
import { ADMIN, appSite, EDITOR, EDITOR2, name, refused, VIEWER, type PlanOn } from './app-site';

const app = appSite();
const account = (email: string) => app().account(email);

let presses = 0;

interface Named extends PlanOn {
  readonly people: readonly { readonly role: string; readonly person: string }[];
}

/** A plan in which two people were just named. */
async function named(spaceKey?: string): Promise<Named> {
  const plan = await app().plan({}, spaceKey);
  const people = [
    { role: 'commander', person: account(EDITOR2) },
    { role: 'scribe', person: account(VIEWER) },
  ];
  const edits = people.map(({ role, person }) => name(role, person));
  await app().call('plan/edit', { section: 'roles', edits }, { as: EDITOR, ...plan });
  return { ...plan, people };
}

const press = ({ page, config, people }: Named, as = EDITOR, mention = `press-${++presses}`) =>
  app().call('plan/mention', { mention, people }, { as, page, config });

const commentsOn = (page: string) => app().started.site.comments.of(person(account(ADMIN)), page);

async function toldOn({ page, config }: PlanOn): Promise<Told[]> {
  const answer = await app().call('plan/open', {}, { as: EDITOR, page, config });
  if (!answer.ok || answer.value.state !== 'plan') throw new Error('There is no plan.');
  return answer.value.notices.named.map(({ told }) => told);
}

const isComment = ({ method, path }: RestRequest) => method === 'POST' && path.includes('/footer-comments');
const isLooking = ({ method, path }: RestRequest) => method === 'GET' && path.includes('/footer-comments');

function comments(fault: Fault): void {
  app().started.faults.rest = (request) => (isComment(request) ? fault : undefined);
}

function mentioned(answer: Result<Mentioned>): Mentioned {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

describe('a mention', () => {
  it('[N8] is one comment for all, as the person who presses, the role first', async () => {
    const plan = await named();
    const { comment, notices } = mentioned(await press(plan));
    expect(notices.named.map(({ told }) => told)).toMatchObject([
      { state: 'mentioned', comment, by: account(EDITOR) },
      { state: 'mentioned', comment, by: account(EDITOR) },
    ]);
    expect(await toldOn(plan)).toEqual(notices.named.map(({ told }) => told));
    const [written, ...more] = commentsOn(plan.page);
    expect(more).toEqual([]);
    expect(written).toMatchObject({ id: comment, authorId: account(EDITOR) });
    const { site } = app().started;
    for (const email of [EDITOR2, VIEWER]) {
      const bell = site.notifications.of(person(account(email)));
      const here = bell.filter(({ content }) => content.id === plan.page);
      const name = site.people.byEmail(email)?.name ?? '';
      expect(here.map(({ notification }) => notification.excerpt.startsWith(`@${name}, `))).toEqual([true]);
    }
    const text = JSON.stringify(written?.body);
    expect(text).toContain(`/wiki/spaces/OPS/pages/${plan.page}#incident-plan-mention-press-`);
    expect(text.indexOf('Incident commander')).toBeGreaterThan(0);
    expect(text.indexOf('Incident commander')).toBeLessThan(text.indexOf('/wiki/spaces'));
  });

  it('[N2] tells nobody twice, however often it is pressed or sent', async () => {
    const plan = await named();
    const first = mentioned(await press(plan, EDITOR, 'again'));
    expect(mentioned(await press(plan, EDITOR, 'again')).comment).toBe(first.comment);
    expect(mentioned(await press(plan, EDITOR2)).comment).toBeNull();
    expect(commentsOn(plan.page)).toHaveLength(1);
  });

  it('[N4] pressed in two windows at once is one comment', async () => {
    const plan = await named();
    const answers = await Promise.all([press(plan, EDITOR), press(plan, EDITOR2), press(plan, EDITOR)]);
    expect(answers.filter((answer) => answer.ok && answer.value.comment !== null)).toHaveLength(1);
    expect(commentsOn(plan.page)).toHaveLength(1);
    expect((await toldOn(plan)).map(({ state }) => state)).toEqual(['mentioned', 'mentioned']);
  });

  it('leaves out who was removed, and who was never named', async () => {
    const plan = await named();
    const change = { type: 'takeMember', row: 'scribe', field: 'holders', member: account(VIEWER) };
    const edits = [{ id: 'taken', section: 'roles', change }];
    await app().call('plan/edit', { section: 'roles', edits }, { as: EDITOR2, ...plan });
    const stranger = { role: 'scribe', person: account(ADMIN) };
    mentioned(await press({ ...plan, people: [...plan.people, stranger] }));
    const text = JSON.stringify(commentsOn(plan.page)[0]?.body);
    expect(text).toContain(account(EDITOR2));
    expect(text).not.toContain(account(VIEWER));
    expect(text).not.toContain(account(ADMIN));
  });

  it('from a mirror stands on the plan’s own page', async () => {
    const plan = await named();
    const page = app().page([{}], { spaceKey: 'TEAM' });
    mentioned(await press({ ...plan, page, config: { ...plan.config, shows: 'mirror' } }));
    expect(commentsOn(plan.page)).toHaveLength(1);
    expect(commentsOn(page)).toEqual([]);
  });

  it('on a blog post is a comment of that', async () => {
    const page = app().page([{}], { kind: 'blogpost' });
    const config = { plan: 'blog-mention', home: page, homeType: 'blogpost' };
    await app().call('plan/create', {}, { as: EDITOR, page, config });
    const people = [{ role: 'scribe', person: account(VIEWER) }];
    const edits = [name('scribe', account(VIEWER))];
    await app().call('plan/edit', { section: 'roles', edits }, { as: EDITOR, page, config });
    mentioned(await app().call('plan/mention', { mention: 'blog', people }, { as: EDITOR, page, config }));
    expect(commentsOn(page)).toHaveLength(1);
  });

  it('that is no request is refused', async () => {
    const { page, config } = await named();
    for (const payload of [
      {},
      { mention: 'x', people: [] },
      { mention: 'a b', people: [{ role: 'scribe', person: 'x' }] },
      { mention: 'x', people: [{ role: 'scribe' }] },
    ])
      expect(await app().call('plan/mention', payload, { as: EDITOR, page, config })).toEqual(
        refused({ code: 'badRequest' }),
      );
  });
});

describe('[N5] what Confluence refuses', () => {
  const REFUSALS: readonly [number, string, object][] = [
    [401, 'mayNotComment', { code: 'mayNotComment' }],
    [403, 'mayNotComment', { code: 'mayNotComment' }],
    [404, 'contentGone', { code: 'notSeen' }],
    [400, 'refused', { code: 'unavailable', of: 'confluence' }],
    [503, 'unavailable', { code: 'unavailable', of: 'confluence' }],
  ];
  it.each(REFUSALS)('%i is shown as failed, and can be sent again', async (status, why, refusal) => {
    const plan = await named();
    comments({ kind: 'answer', answer: { status } });
    expect(await press(plan)).toEqual({ ok: false, refusal });
    expect(await toldOn(plan)).toMatchObject([
      { state: 'failed', why },
      { state: 'failed', why },
    ]);
    delete app().started.faults.rest;
    mentioned(await press(plan, EDITOR2));
    expect(commentsOn(plan.page)).toHaveLength(1);
  });

  it('429 leaves them waiting, and says for how long', async () => {
    const plan = await named();
    comments({ kind: 'answer', answer: { status: 429, headers: { 'retry-after': '7' } } });
    expect(await press(plan)).toEqual(refused({ code: 'busy', retryAfterSeconds: 7 }));
    expect((await toldOn(plan)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  it('who may not comment is told so before anybody is claimed', async () => {
    const plan = await named();
    app().started.faults.rest = ({ path }) =>
      path.includes(`/pages/${plan.page}?include-operations`)
        ? { kind: 'answer', answer: { status: 200, body: contentWithout('comment', plan.page) } }
        : undefined;
    expect(await press(plan)).toEqual(refused({ code: 'mayNotComment' }));
    expect((await toldOn(plan)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });
});

describe('[N6] a comment of which nobody knows', () => {
  it('is found when only the answer was lost', async () => {
    const plan = await named();
    comments({ kind: 'lost', answer: { status: 500 } });
    const { comment } = mentioned(await press(plan));
    expect(commentsOn(plan.page).map(({ id }) => id)).toEqual([comment]);
  });

  it('is looked for before anything is sent again', async () => {
    const plan = await named();
    app().started.faults.rest = (request) => {
      if (isComment(request)) return { kind: 'lost', answer: { status: 504 } };
      return isLooking(request) ? { kind: 'answer', answer: { status: 503 } } : undefined;
    };
    expect(await press(plan)).toEqual(refused({ code: 'commentUnknown' }));
    // Still nothing is known: nothing is sent.
    expect(await press(plan, EDITOR2)).toEqual(refused({ code: 'unavailable', of: 'confluence' }));
    delete app().started.faults.rest;
    expect(mentioned(await press(plan, EDITOR2)).comment).toBeNull();
    expect((await toldOn(plan)).map(({ state }) => state)).toEqual(['mentioned', 'mentioned']);
    expect(commentsOn(plan.page)).toHaveLength(1);
  });

  it('is not sent again while Confluence may be writing it still', async () => {
    const plan = await named();
    comments({ kind: 'answer', answer: { status: 504 } });
    expect(await press(plan, EDITOR, 'same-press')).toEqual(refused({ code: 'commentUnknown' }));
    delete app().started.faults.rest;
    for (const mention of ['same-press', 'another-press'])
      expect(await press(plan, EDITOR2, mention)).toEqual(refused({ code: 'commentUnknown' }));
    expect(commentsOn(plan.page)).toEqual([]);
  });

  it('has eight seconds', async () => {
    // Both at once, because both wait as long as a person would.
    const [silent, lost] = [await named(), await named()];
    app().started.faults.rest = (request) => {
      if (!isComment(request)) return undefined;
      return request.body.includes(silent.page) ? { kind: 'silence' } : { kind: 'lost' };
    };
    const [unknown, found] = await Promise.all([press(silent), press(lost)]);
    expect(unknown).toEqual(refused({ code: 'commentUnknown' }));
    expect(mentioned(found).comment).not.toBeNull();
    expect(commentsOn(silent.page)).toEqual([]);
    expect(commentsOn(lost.page)).toHaveLength(1);
  }, 30_000);

  it('is known again when the function could not write down that it was sent', async () => {
    const plan = await named();
    let transactions = 0;
    app().started.faults.storage = ({ path }) =>
      path.endsWith('/transaction') && ++transactions === 2
        ? { kind: 'answer', answer: { status: 500 } }
        : undefined;
    expect(await press(plan)).toEqual(refused({ code: 'unavailable', of: 'storage' }));
    delete app().started.faults.storage;
    expect(commentsOn(plan.page)).toHaveLength(1);
    // For as long as a function can live it may be sending still.
    expect(await press(plan, EDITOR2)).toEqual(refused({ code: 'busy', retryAfterSeconds: null }));
    expect(commentsOn(plan.page)).toHaveLength(1);
  });
});

/** The page as Confluence tells of it to somebody who may change it and not do this. */
const contentWithout = (targetType: string, id: string) => ({
  id,
  status: 'current',
  title: 'A page',
  spaceId: '1',
  operations: {
    results: ['page', 'comment']
      .filter((target) => target !== targetType)
      .map((target) => ({ operation: target === 'page' ? 'update' : 'create', targetType: target })),
  },
  _links: { base: 'http://localhost/wiki', webui: `/pages/${id}` },
});
