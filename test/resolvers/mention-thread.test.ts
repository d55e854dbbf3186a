/** One thread a plan: where it is gone, resolved, or its page moved, and that it is known again. */
import { person } from '../../local-confluence/src/site/caller';
import { appSite, EDITOR, EDITOR2, name, VIEWER, type PlanOn } from './app-site';

const app = appSite();
const account = (email: string) => app().account(email);
const editor = () => person(account(EDITOR));
const commentsOn = (page: string) => app().started.site.comments.of(editor(), page);

let presses = 0;

/** Names somebody and mentions them; says the comment. */
async function mention(plan: PlanOn, role: string, email: string): Promise<string> {
  const at = { as: EDITOR, ...plan };
  await app().call('plan/edit', { section: 'roles', edits: [name(role, account(email))] }, at);
  const people = [{ role, person: account(email) }];
  const answer = await app().call('plan/mention', { mention: `thread-${++presses}`, people }, at);
  if (!answer.ok || answer.value.comment === null) throw new Error(JSON.stringify(answer));
  return answer.value.comment;
}

async function threadOf(plan: PlanOn): Promise<string | undefined> {
  const answer = await app().call('plan/open', {}, { as: EDITOR, ...plan });
  if (!answer.ok || answer.value.state !== 'plan') throw new Error('There is no plan.');
  return answer.value.notices.thread;
}

const parentOf = (page: string, comment: string) =>
  commentsOn(page).find(({ id }) => id === comment)?.parentCommentId;

const bell = (email: string, page: string) =>
  app()
    .started.site.notifications.of(person(account(email)))
    .filter(({ content, notification }) => content.id === page && notification.kind === 'mention');

describe('[N14] the thread of a plan', () => {
  it('is opened by the first comment, and later ones are replies to it', async () => {
    const plan = await app().plan();
    const first = await mention(plan, 'commander', EDITOR2);
    const second = await mention(plan, 'scribe', VIEWER);
    const third = await mention(plan, 'scribe', EDITOR2);
    expect([first, second, third].map((one) => parentOf(plan.page, one))).toEqual([null, first, first]);
    expect(await threadOf(plan)).toBe(first);
    expect(bell(VIEWER, plan.page)).toHaveLength(1);
  });

  it('deleted is another, and the plan remembers that', async () => {
    const plan = await app().plan();
    const first = await mention(plan, 'commander', EDITOR2);
    app().started.site.comments.delete(editor(), first);
    const second = await mention(plan, 'scribe', VIEWER);
    const third = await mention(plan, 'scribe', EDITOR2);
    expect(commentsOn(plan.page).map(({ id, parentCommentId }) => [id, parentCommentId])).toEqual([
      [second, null],
      [third, second],
    ]);
    expect(await threadOf(plan)).toBe(second);
    expect(bell(VIEWER, plan.page)).toHaveLength(1);
  });

  it('resolved is another, so that nobody is told where nobody looks', async () => {
    const plan = await app().plan();
    const first = await mention(plan, 'commander', EDITOR2);
    app().started.site.comments.resolve(editor(), first, true);
    const second = await mention(plan, 'scribe', VIEWER);
    expect(parentOf(plan.page, second)).toBeNull();
    expect(await threadOf(plan)).toBe(second);
  });

  it('that is deleted at this moment is another, and nobody is told twice', async () => {
    const plan = await app().plan();
    const first = await mention(plan, 'commander', EDITOR2);
    const seen: string[] = [];
    app().started.faults.rest = ({ method, path, body }) => {
      if (method !== 'POST' || !path.includes('/footer-comments')) return undefined;
      seen.push(body.includes('parentCommentId') ? 'reply' : 'comment');
      if (seen.length === 1) app().started.site.comments.delete(editor(), first);
      return undefined;
    };
    const second = await mention(plan, 'scribe', VIEWER);
    expect(seen).toEqual(['reply', 'comment']);
    expect(await threadOf(plan)).toBe(second);
    expect(bell(VIEWER, plan.page)).toHaveLength(1);
  });

  it('of which version 1 of the API says nothing is taken as open', async () => {
    const plan = await app().plan();
    const first = await mention(plan, 'commander', EDITOR2);
    app().started.faults.rest = ({ path }) =>
      path.includes('/wiki/rest/api/content/') ? { kind: 'answer', answer: { status: 410 } } : undefined;
    expect(parentOf(plan.page, await mention(plan, 'scribe', VIEWER))).toBe(first);
  });

  it('goes where its page goes', async () => {
    const plan = await app().plan();
    const first = await mention(plan, 'commander', EDITOR2);
    const { site } = app().started;
    const { id: spaceId, homepageId } = site.spaces.byKey(editor(), 'TEAM');
    site.tree.move(editor(), plan.page, { spaceId, parentId: homepageId });
    expect(parentOf(plan.page, await mention(plan, 'scribe', VIEWER))).toBe(first);
    expect(bell(EDITOR2, plan.page)).toHaveLength(1);
    expect(bell(VIEWER, plan.page)).toHaveLength(1);
  });
});

describe('[N6] a reply of which nobody knows', () => {
  it('is found in the thread', async () => {
    const plan = await app().plan();
    const first = await mention(plan, 'commander', EDITOR2);
    app().started.faults.rest = ({ method, path }) =>
      method === 'POST' && path.includes('/footer-comments')
        ? { kind: 'lost', answer: { status: 500 } }
        : undefined;
    const second = await mention(plan, 'scribe', VIEWER);
    expect(parentOf(plan.page, second)).toBe(first);
    expect(await threadOf(plan)).toBe(first);
    expect(bell(VIEWER, plan.page)).toHaveLength(1);
  });
});
