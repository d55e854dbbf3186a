/** Footer comments and what they tell people: mentions ring the bells of those who may view the page, and nobody else's. */
import { person } from '../../../local-confluence/src/site/caller';
import {
  ADMIN,
  EDITOR,
  EDITOR2,
  FORMER,
  idIn,
  OUTSIDER,
  RESTRICTED,
  restAs,
  runningSite,
  SANDBOX,
  VIEWER,
} from '../running-site';

const site = runningSite();
const as = (email: string) => restAs(site(), email);
const idOf = (email: string) => site().site.people.byEmail(email)?.accountId ?? '';

const COMMENTS = '/wiki/api/v2/footer-comments';

/** A body that names these people in a sentence. */
function naming(...emails: string[]) {
  const mentions = emails.map((email) => ({
    type: 'mention',
    attrs: { id: idOf(email), text: `@${email}` },
  }));
  const text = { type: 'text', text: 'Please look, ' };
  const document = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [text, ...mentions] }],
  };
  return { representation: 'atlas_doc_format', value: JSON.stringify(document) };
}

async function comment(email: string, on: object, body = naming()): Promise<string> {
  const answer = await as(email).send('POST', COMMENTS, { ...on, body });
  expect(answer).toMatchObject({ status: 201 });
  return idIn(answer.body);
}

const edit = (email: string, id: string, number: number, body = naming()) =>
  as(email).send('PUT', `${COMMENTS}/${id}`, { version: { number }, body });

/** What came to this bell since `since` was called. */
const bell = (email: string) => site().site.notifications.of(person(idOf(email)));
let before = new Map<string, number>();
beforeEach(() => {
  before = new Map([ADMIN, EDITOR, EDITOR2, VIEWER, OUTSIDER].map((email) => [email, bell(email).length]));
});
const rung = (email: string) => {
  const all = bell(email);
  return all.slice(0, all.length - (before.get(email) ?? 0)).map(({ notification }) => notification.kind);
};

describe('a mention', () => {
  test('rings once for each person, and not for who writes', async () => {
    await comment(EDITOR, { pageId: SANDBOX }, naming(EDITOR2, EDITOR2, VIEWER, EDITOR));
    expect(rung(EDITOR2)).toEqual(['mention']);
    expect(rung(VIEWER)).toEqual(['mention']);
    expect(rung(EDITOR)).toEqual([]);
    const [told] = bell(EDITOR2);
    expect(told?.notification).toMatchObject({ byId: idOf(EDITOR), contentId: SANDBOX, read: false });
    expect(told?.notification.excerpt).toMatch(/^Please look, @/);
  });

  test('of somebody who may not view the page tells nobody, and says nothing', async () => {
    await comment(EDITOR, { pageId: RESTRICTED }, naming(EDITOR2, OUTSIDER, FORMER, ADMIN));
    await comment(EDITOR, { pageId: SANDBOX }, naming(OUTSIDER));
    expect([EDITOR2, OUTSIDER].flatMap(rung)).toEqual([]);
    expect(rung(ADMIN)).toEqual(['mention']);
  });

  test('of an account that is deactivated or unknown is kept as it was written', async () => {
    const id = await comment(EDITOR, { pageId: SANDBOX }, naming(FORMER, 'nobody@example.com'));
    const read = await as(EDITOR).get(`${COMMENTS}/${id}?body-format=atlas_doc_format`);
    expect(read).toHaveProperty(
      'body.body.atlas_doc_format.value',
      naming(FORMER, 'nobody@example.com').value,
    );
  });

  test('rings again for nobody who was named in the version before', async () => {
    const id = await comment(EDITOR, { pageId: SANDBOX }, naming(EDITOR2));
    expect(await edit(EDITOR, id, 2, naming(EDITOR2, VIEWER))).toMatchObject({ status: 200 });
    expect(rung(EDITOR2)).toEqual(['mention']);
    expect(rung(VIEWER)).toEqual(['mention']);
  });

  test('is gone from the bell while the page may not be viewed', async () => {
    await comment(EDITOR, { pageId: SANDBOX }, naming(EDITOR2));
    const restrictions = site().site.restrictions;
    restrictions.set(person(idOf(EDITOR)), SANDBOX, { view: [idOf(EDITOR)], edit: null });
    expect(bell(EDITOR2).filter(({ content }) => content.id === SANDBOX)).toEqual([]);
    restrictions.set(person(idOf(EDITOR)), SANDBOX, { view: null, edit: null });
    expect(rung(EDITOR2)).toEqual(['mention']);
  });
});

describe('a reply', () => {
  test('rings for who is answered, as a mention when it names them', async () => {
    const id = await comment(EDITOR, { pageId: SANDBOX });
    await comment(EDITOR2, { parentCommentId: id });
    expect(rung(EDITOR)).toEqual(['reply']);
    await comment(EDITOR2, { parentCommentId: id }, naming(EDITOR));
    expect(rung(EDITOR)).toEqual(['mention', 'reply']);
    await comment(EDITOR, { parentCommentId: id });
    expect(rung(EDITOR)).toHaveLength(2);
  });

  test('stands among its comment’s children, not among the page’s comments', async () => {
    const id = await comment(EDITOR, { pageId: SANDBOX });
    const reply = await comment(EDITOR2, { parentCommentId: id });
    const children = await as(EDITOR).get(`${COMMENTS}/${id}/children`);
    expect(children).toHaveProperty('body.results.0.id', reply);
    const { body } = await as(EDITOR).get(`/wiki/api/v2/pages/${SANDBOX}/footer-comments?limit=250`);
    const ids = (body as { results: { id: string }[] }).results.map((each) => each.id);
    expect(ids).toContain(id);
    expect(ids).not.toContain(reply);
  });

  test('goes with its comment', async () => {
    const id = await comment(EDITOR, { pageId: SANDBOX });
    const reply = await comment(EDITOR2, { parentCommentId: id });
    expect(await as(EDITOR).send('DELETE', `${COMMENTS}/${id}`)).toMatchObject({ status: 204 });
    expect(await as(EDITOR2).get(`${COMMENTS}/${reply}`)).toMatchObject({ status: 404 });
  });

  test('to a comment that is deleted finds none', async () => {
    const id = await comment(EDITOR, { pageId: SANDBOX });
    await as(EDITOR).send('DELETE', `${COMMENTS}/${id}`);
    const reply = { parentCommentId: id, body: naming() };
    expect(await as(EDITOR2).send('POST', COMMENTS, reply)).toMatchObject({ status: 404 });
  });
});

describe('who may', () => {
  test('comment: those whom the space lets', async () => {
    const body = naming();
    expect(await as(VIEWER).send('POST', COMMENTS, { pageId: SANDBOX, body })).toMatchObject({ status: 404 });
    expect(await as(OUTSIDER).send('POST', COMMENTS, { pageId: SANDBOX, body })).toMatchObject({
      status: 404,
    });
    await comment(VIEWER, { pageId: '98306' });
  });

  test('edit: the author, on the version before', async () => {
    const id = await comment(EDITOR, { pageId: SANDBOX });
    expect(await edit(EDITOR2, id, 2)).toMatchObject({ status: 404 });
    expect(await edit(EDITOR, id, 1)).toMatchObject({ status: 409 });
    expect(await edit(EDITOR, id, 2)).toMatchObject({ status: 200, body: { version: { number: 2 } } });
  });

  test('delete: the author and the space’s administrators', async () => {
    const id = await comment(EDITOR, { pageId: SANDBOX });
    expect(await as(EDITOR2).send('DELETE', `${COMMENTS}/${id}`)).toMatchObject({ status: 404 });
    expect(await as(ADMIN).send('DELETE', `${COMMENTS}/${id}`)).toMatchObject({ status: 204 });
  });

  test('read: who may view the page', async () => {
    const id = await comment(EDITOR, { pageId: RESTRICTED });
    expect(await as(EDITOR2).get(`${COMMENTS}/${id}`)).toMatchObject({ status: 404 });
    expect(await as(ADMIN).get(`${COMMENTS}/${id}`)).toMatchObject({ status: 200 });
  });
});

test.each([
  ['nothing', {}],
  ['two things', { pageId: SANDBOX, parentCommentId: '1' }],
])('a comment under %s is refused', async (_, on) => {
  expect(await as(EDITOR).send('POST', COMMENTS, { ...on, body: naming() })).toMatchObject({ status: 400 });
});

test('a comment under a page at the address of a blog post finds none', async () => {
  const asked = { blogPostId: SANDBOX, body: naming() };
  expect(await as(EDITOR).send('POST', COMMENTS, asked)).toMatchObject({ status: 404 });
});

describe('people', () => {
  test('in bulk: whatever their status, without addresses, unknown ones left out', async () => {
    const accountIds = [idOf(FORMER), idOf(EDITOR), 'unknown', idOf(EDITOR)];
    const { status, body } = await as(VIEWER).send('POST', '/wiki/api/v2/users-bulk', { accountIds });
    const { results } = body as { results: { accountId: string; accountStatus: string; email: string }[] };
    expect(status).toBe(200);
    expect(results.map(({ accountId, accountStatus, email }) => [accountId, accountStatus, email])).toEqual([
      [idOf(FORMER), 'inactive', ''],
      [idOf(EDITOR), 'active', ''],
    ]);
  });

  test.each([[[]], [Array.from({ length: 251 }, String)]])(
    'in bulk are from 1 to 250',
    async (accountIds) => {
      const answer = await as(VIEWER).send('POST', '/wiki/api/v2/users-bulk', { accountIds });
      expect(answer).toMatchObject({ status: 400 });
    },
  );

  test('oneself is who the request names, with one’s own address', async () => {
    expect(await as(VIEWER).get('/wiki/rest/api/user/current')).toMatchObject({
      status: 200,
      body: { type: 'known', accountId: idOf(VIEWER), email: VIEWER },
    });
    const nobody = await fetch(`${site().address}/wiki/rest/api/user/current`);
    expect(await nobody.json()).toMatchObject({ type: 'anonymous' });
  });

  test('another person’s address is not said', async () => {
    const answer = await as(VIEWER).get(`/wiki/rest/api/user?accountId=${idOf(EDITOR)}`);
    expect(answer).toMatchObject({ status: 200, body: { email: '' } });
    expect(await as(VIEWER).get('/wiki/rest/api/user?accountId=nobody')).toMatchObject({ status: 404 });
  });

  test('a person who is deactivated is locked out at once', async () => {
    site().site.people.setStatus(idOf(EDITOR2), 'inactive');
    expect(await as(EDITOR2).get(`/wiki/api/v2/pages/${SANDBOX}`)).toMatchObject({ status: 401 });
    site().site.people.setStatus(idOf(EDITOR2), 'active');
    expect(await as(EDITOR2).get(`/wiki/api/v2/pages/${SANDBOX}`)).toMatchObject({ status: 200 });
  });
});
