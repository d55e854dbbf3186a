/** Pages and blog posts over HTTP: who gets what, and in which words they are refused. */
import * as v from 'valibot';
import { person } from '../../../local-confluence/src/site/caller';
import {
  ADMIN,
  adf,
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

const PAGES = '/wiki/api/v2/pages';
const body = { representation: 'atlas_doc_format', value: adf('Some words') };

/** The body of a refusal of version 2. */
const refused = (status: number, code: string, title: unknown = expect.any(String)) => ({
  status,
  body: { errors: [{ status, code, title, detail: null }] },
});
const NOT_FOUND = refused(404, 'NOT_FOUND');

const opsId = () => site().site.spaces.byKey({ kind: 'app' }, 'OPS').id;
const list = (answer: { body: unknown }, of: string) =>
  (answer.body as { results: Record<string, unknown>[] }).results.map((each) => each[of]);

async function newPage(title: string, more: object = {}): Promise<string> {
  const asked = { spaceId: opsId(), status: 'current', title, body, ...more };
  const answer = await as(EDITOR).send('POST', PAGES, asked);
  expect(answer).toMatchObject({ status: 200 });
  return idIn(answer.body);
}

const update = (id: string, number: number, more: object = {}) => ({
  id,
  status: 'current',
  title: `Page ${id}`,
  body,
  version: { number },
  ...more,
});

describe('who calls', () => {
  test('nobody without a name', async () => {
    const response = await fetch(`${site().address}${PAGES}/${SANDBOX}`);
    expect({ status: response.status, body: await response.json() }).toEqual(refused(401, 'UNAUTHORIZED'));
  });

  test.each([FORMER, 'nobody@example.com'])('not %s', async (email) => {
    const answer = await as(email).get(`${PAGES}/${SANDBOX}`);
    expect(answer).toMatchObject(refused(401, 'UNAUTHORIZED'));
    expect(answer.headers.get('www-authenticate')).toBe('Basic realm="Confluence"');
  });

  test('and who may not view a page finds none', async () => {
    expect(await as(OUTSIDER).get(`${PAGES}/${SANDBOX}`)).toMatchObject(NOT_FOUND);
    expect(await as(EDITOR2).get(`${PAGES}/${RESTRICTED}`)).toMatchObject(NOT_FOUND);
    expect(await as(EDITOR).get(`${PAGES}/no-id`)).toMatchObject(NOT_FOUND);
    expect(list(await as(OUTSIDER).get('/wiki/api/v2/spaces'), 'key')).toEqual(['TEAM']);
    expect(list(await as(EDITOR2).get(`${PAGES}?limit=250`), 'id')).not.toContain(RESTRICTED);
    expect(list(await as(EDITOR).get(`${PAGES}?limit=250`), 'id')).toContain(RESTRICTED);
  });

  test('only those pages that are named and may be viewed', async () => {
    const path = `${PAGES}?id=${SANDBOX}&id=${RESTRICTED}&id=${SANDBOX}&id=1`;
    expect(list(await as(EDITOR).get(path), 'id')).toEqual([SANDBOX, RESTRICTED]);
    expect(list(await as(EDITOR2).get(path), 'id')).toEqual([SANDBOX]);
  });

  test('what one may do in a space', async () => {
    const path = `/wiki/api/v2/spaces/${opsId()}`;
    const administers = { operation: 'administer', targetType: 'space' };
    const operations = async (email: string) => {
      const { body } = await as(email).get(`${path}?include-operations=true`);
      return v.parse(v.object({ operations: v.object({ results: v.array(v.unknown()) }) }), body).operations
        .results;
    };
    expect(await operations(ADMIN)).toContainEqual(administers);
    expect(await operations(EDITOR)).not.toContainEqual(administers);
    expect(await operations(EDITOR)).toContainEqual({ operation: 'create', targetType: 'page' });
    expect(await operations(VIEWER)).not.toContainEqual({ operation: 'create', targetType: 'page' });
    expect(await as(OUTSIDER).get(path)).toMatchObject(NOT_FOUND);
    expect((await as(ADMIN).get(path)).body).not.toHaveProperty('operations');
  });
});

describe('writing', () => {
  test('a page is made, read, saved and given back with its body', async () => {
    const id = await newPage('Made and read');
    const read = await as(VIEWER).get(`${PAGES}/${id}?body-format=atlas_doc_format`);
    expect(read).toMatchObject({
      status: 200,
      body: { title: 'Made and read', version: { number: 1 }, body: { atlas_doc_format: body } },
    });
    const saved = await as(EDITOR2).send('PUT', `${PAGES}/${id}`, update(id, 2, { title: 'Saved' }));
    expect(saved).toMatchObject({ status: 200, body: { title: 'Saved', version: { number: 2 } } });
    const old = await as(EDITOR2).get(`${PAGES}/${id}?version=1`);
    expect(old).toMatchObject({ status: 200, body: { title: 'Made and read', version: { number: 1 } } });
  });

  test.each([1, 3, 0])('the second version is number 2, not %d', async (number) => {
    const id = await newPage(`Version ${number}`);
    expect(await as(EDITOR).send('PUT', `${PAGES}/${id}`, update(id, number))).toMatchObject(
      refused(409, 'CONFLICT', 'Version must be incremented on update. Current version is: 1'),
    );
  });

  test('of two who save the same version one is refused', async () => {
    const id = await newPage('Saved twice');
    const save = (email: string) => as(email).send('PUT', `${PAGES}/${id}`, update(id, 2));
    const answers = await Promise.all([save(EDITOR), save(EDITOR2)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('who may only view gets what somebody gets who may not see it', async () => {
    const id = await newPage('Not for viewers');
    const viewer = as(VIEWER);
    expect(await viewer.send('PUT', `${PAGES}/${id}`, update(id, 2))).toMatchObject(NOT_FOUND);
    expect(await viewer.send('PUT', `${PAGES}/${id}`, update(id, 9))).toMatchObject(NOT_FOUND);
    expect(await viewer.send('DELETE', `${PAGES}/${id}`)).toMatchObject(NOT_FOUND);
    const asked = { spaceId: opsId(), status: 'current', title: 'By a viewer', body };
    expect(await viewer.send('POST', PAGES, asked)).toMatchObject(NOT_FOUND);
    expect(await viewer.get(`${PAGES}/${id}`)).toMatchObject({ body: { version: { number: 1 } } });
  });

  const written = (value: unknown, representation = 'atlas_doc_format') => ({
    body: { representation, value },
  });
  test.each([
    ['a title that a page of the space has', { title: 'SANDBOX' }],
    ['no title', { title: ' ' }],
    ['a title too long', { title: 'x'.repeat(256) }],
    ['a body that is no JSON', written('<p>words</p>')],
    ['a body that is no document', written('{"type":"paragraph"}')],
    [
      'a document with an empty text',
      written('{"type":"doc","version":1,"content":[{"type":"text","text":""}]}'),
    ],
    ['a body in another format', written('<p>words</p>', 'storage')],
    ['a parent in another space', { parentId: '98306' }],
    ['a status that there is not', { status: 'deleted' }],
    ['no space', { spaceId: undefined }],
  ])('refuses %s', async (_, more) => {
    const asked = { spaceId: opsId(), status: 'current', title: 'Refused', body, ...more };
    const answer = await as(EDITOR).send('POST', PAGES, asked);
    expect(answer).toMatchObject(refused(400, 'INVALID_REQUEST_PARAMETER'));
  });

  test('a space that there is not, and a body without end, are refused', async () => {
    const asked = { spaceId: '999999', status: 'current', title: 'Nowhere', body };
    expect(await as(EDITOR).send('POST', PAGES, asked)).toMatchObject(NOT_FOUND);
    const huge = await as(EDITOR).send('POST', PAGES, { ...asked, title: 'x'.repeat(20_000_001) });
    expect(huge).toMatchObject({ status: 413, body: { message: 'The body is larger than 20 MB.' } });
  });

  test('a body that is no JSON at all is refused', async () => {
    const authorization = `Basic ${btoa(`${EDITOR}:x`)}`;
    const response = await fetch(site().address + PAGES, {
      method: 'POST',
      headers: { authorization },
      body: '{',
    });
    expect(response.status).toBe(400);
  });

  test('any text is kept as it is', async () => {
    const title = 'عربي 👩‍👩‍👧 é̂ <b>&amp;';
    const id = await newPage(title, { body: { ...body, value: adf(`<script>${title}`) } });
    const read = await as(EDITOR).get(`${PAGES}/${id}?body-format=atlas_doc_format`);
    expect(read.body).toMatchObject({
      title,
      body: { atlas_doc_format: { value: adf(`<script>${title}`) } },
    });
  });
});

describe('drafts and the trash', () => {
  test('a draft is its author’s alone until it is published', async () => {
    const id = await newPage('A draft', { status: 'draft' });
    expect(await as(ADMIN).get(`${PAGES}/${id}?get-draft=true`)).toMatchObject(NOT_FOUND);
    expect(await as(EDITOR).get(`${PAGES}/${id}`)).toMatchObject(NOT_FOUND);
    expect(await as(EDITOR).get(`${PAGES}/${id}?get-draft=true`)).toMatchObject({
      body: { status: 'draft' },
    });
    expect(list(await as(EDITOR).get(`${PAGES}?limit=250`), 'id')).not.toContain(id);
    const published = await as(EDITOR).send('PUT', `${PAGES}/${id}`, update(id, 1));
    expect(published).toMatchObject({ status: 200, body: { status: 'current', version: { number: 1 } } });
    expect(await as(ADMIN).get(`${PAGES}/${id}`)).toMatchObject({ status: 200 });
  });

  test('a deleted page is in the trash, comes back, and goes for good by an administrator', async () => {
    const parent = await newPage('A parent');
    const child = await newPage('Its child', { parentId: parent });
    expect(await as(EDITOR).send('DELETE', `${PAGES}/${parent}?purge=true`)).toMatchObject({ status: 400 });
    expect(await as(EDITOR).send('DELETE', `${PAGES}/${parent}`)).toMatchObject({ status: 204, body: null });
    expect(await as(EDITOR).get(`${PAGES}/${parent}`)).toMatchObject({ body: { status: 'trashed' } });
    expect(await as(EDITOR).get(`${PAGES}/${child}`)).toMatchObject({ body: { parentId: '98305' } });
    expect(await as(EDITOR).send('PUT', `${PAGES}/${parent}`, update(parent, 2))).toMatchObject({
      body: { status: 'current' },
    });
    await as(EDITOR).send('DELETE', `${PAGES}/${parent}`);
    expect(await as(EDITOR).send('DELETE', `${PAGES}/${parent}?purge=true`)).toMatchObject(NOT_FOUND);
    expect(await as(ADMIN).send('DELETE', `${PAGES}/${parent}?purge=true`)).toMatchObject({ status: 204 });
    expect(await as(ADMIN).get(`${PAGES}/${parent}`)).toMatchObject(NOT_FOUND);
  });

  test('an archived page is read and listed by whoever may view it, and neither edited nor commented on', async () => {
    const parent = await newPage('An old page');
    const child = await newPage('Still in use', { parentId: parent });
    site().site.tree.archive(person(idOf(EDITOR)), parent);
    expect(await as(VIEWER).get(`${PAGES}/${parent}`)).toMatchObject({ body: { status: 'archived' } });
    expect(list(await as(VIEWER).get(`${PAGES}?id=${parent}`), 'id')).toEqual([parent]);
    expect(list(await as(VIEWER).get(`${PAGES}?id=${parent}&status=current`), 'id')).toEqual([]);
    expect(await as(EDITOR).send('PUT', `${PAGES}/${parent}`, update(parent, 2))).toMatchObject(NOT_FOUND);
    const comment = { pageId: parent, body };
    expect(await as(EDITOR).send('POST', '/wiki/api/v2/footer-comments', comment)).toMatchObject(NOT_FOUND);
    expect(await as(EDITOR).get(`${PAGES}/${child}`)).toMatchObject({ body: { parentId: '98305' } });
  });

  test('a draft that is deleted is gone', async () => {
    const id = await newPage('Discarded', { status: 'draft' });
    expect(await as(EDITOR).send('DELETE', `${PAGES}/${id}?draft=true`)).toMatchObject({ status: 204 });
    expect(await as(EDITOR).get(`${PAGES}/${id}?get-draft=true`)).toMatchObject(NOT_FOUND);
  });
});

describe('what may be done', () => {
  const operations = async (email: string, id: string) => {
    const { body: answer } = await as(email).get(`${PAGES}/${id}/operations`);
    return (answer as { operations: { operation: string; targetType: string }[] }).operations.map(
      ({ operation, targetType }) => `${operation} ${targetType}`,
    );
  };

  test('an editor edits, a viewer reads, each as Confluence says it', async () => {
    expect(await operations(EDITOR, SANDBOX)).toEqual(
      expect.arrayContaining(['read page', 'update page', 'delete page', 'create comment']),
    );
    expect(await operations(VIEWER, SANDBOX)).toEqual(['read page', 'copy page', 'export page']);
    expect(await as(OUTSIDER).get(`${PAGES}/${SANDBOX}/operations`)).toMatchObject(NOT_FOUND);
  });

  test('about another person only an administrator may ask', async () => {
    const check = (email: string, about: string, operation = 'update') =>
      as(email).send('POST', `/wiki/rest/api/content/${SANDBOX}/permission/check`, {
        subject: { type: 'user', identifier: site().site.people.byEmail(about)?.accountId },
        operation,
      });
    expect(await check(EDITOR, EDITOR)).toMatchObject({ status: 200, body: { hasPermission: true } });
    expect(await check(VIEWER, VIEWER)).toMatchObject({ status: 200, body: { hasPermission: false } });
    expect(await check(EDITOR, VIEWER)).toMatchObject({
      status: 403,
      body: { statusCode: 403, data: { authorized: false, successful: false } },
    });
    expect(await check(ADMIN, OUTSIDER, 'read')).toMatchObject({ body: { hasPermission: false } });
    expect(await check(ADMIN, VIEWER, 'read')).toMatchObject({ body: { hasPermission: true } });
  });
});

describe('restrictions', () => {
  const RESTRICTION = (id: string) => `/wiki/rest/api/content/${id}/restriction`;
  const only = (operation: string, email: string) => ({
    operation,
    restrictions: { user: [{ type: 'known', accountId: site().site.people.byEmail(email)?.accountId }] },
  });

  test('to view them is to be inside: what stands under the page is hidden with it', async () => {
    const id = await newPage('Restricted here');
    const child = await newPage('Under it', { parentId: id });
    expect(await as(EDITOR).send('PUT', RESTRICTION(id), [only('read', ADMIN)])).toMatchObject({
      status: 200,
    });
    expect(await as(EDITOR2).get(`${PAGES}/${id}`)).toMatchObject(NOT_FOUND);
    expect(await as(EDITOR2).get(`${PAGES}/${child}`)).toMatchObject(NOT_FOUND);
    expect(await as(ADMIN).get(`${PAGES}/${child}`)).toMatchObject({ status: 200 });
    // Who sets a restriction stays inside it.
    expect(await as(EDITOR).get(`${PAGES}/${id}`)).toMatchObject({ status: 200 });
    expect(await as(EDITOR).send('DELETE', RESTRICTION(id))).toMatchObject({ status: 200 });
    expect(await as(EDITOR2).get(`${PAGES}/${child}`)).toMatchObject({ status: 200 });
  });

  test('to edit are not inherited, and leave the page to be read', async () => {
    const id = await newPage('Edited by one');
    const child = await newPage('Edited by all', { parentId: id });
    await as(EDITOR).send('PUT', RESTRICTION(id), [only('update', EDITOR)]);
    expect(await as(EDITOR2).get(`${PAGES}/${id}`)).toMatchObject({ status: 200 });
    expect(await as(EDITOR2).send('PUT', `${PAGES}/${id}`, update(id, 2))).toMatchObject(NOT_FOUND);
    expect(await as(EDITOR2).send('PUT', `${PAGES}/${child}`, update(child, 2))).toMatchObject({
      status: 200,
    });
    expect(await as(EDITOR2).send('PUT', RESTRICTION(id), [])).toMatchObject({ status: 403 });
  });

  test('are said to those who may view', async () => {
    const answer = await as(ADMIN).get(RESTRICTION(RESTRICTED));
    const { results } = answer.body as {
      results: { operation: string; restrictions: { user: { size: number } } }[];
    };
    expect(results.map(({ operation, restrictions }) => [operation, restrictions.user.size])).toEqual([
      ['read', 2],
      ['update', 2],
    ]);
    expect(await as(EDITOR2).get(RESTRICTION(RESTRICTED))).toMatchObject({ status: 404 });
  });
});

describe('copies', () => {
  const copy = (email: string, id: string, asked: object) =>
    as(email).send('POST', `/wiki/rest/api/content/${id}/copy`, asked);

  test('a copy holds the body as it was, on another id, and nothing of the rest', async () => {
    const id = await newPage('To copy');
    await as(EDITOR).send('POST', '/wiki/api/v2/footer-comments', { pageId: id, body });
    const answer = await copy(EDITOR2, id, { destination: { type: 'space', value: 'TEAM' } });
    expect(answer).toMatchObject({ status: 200, body: { title: 'Copy of To copy', space: { key: 'TEAM' } } });
    const copied = idIn(answer.body);
    const read = await as(EDITOR2).get(`${PAGES}/${copied}?body-format=atlas_doc_format`);
    expect(read.body).toMatchObject({ body: { atlas_doc_format: body }, version: { number: 1 } });
    expect(list(await as(EDITOR2).get(`${PAGES}/${copied}/footer-comments`), 'id')).toEqual([]);
  });

  test('who may not see the page, or not write where it shall stand, copies nothing', async () => {
    const to = { destination: { type: 'space', value: 'TEAM' } };
    expect(await copy(EDITOR2, RESTRICTED, to)).toMatchObject({ status: 404 });
    expect(await copy(VIEWER, SANDBOX, to)).toMatchObject({ status: 403 });
    expect(await copy(EDITOR, SANDBOX, { destination: { type: 'space', value: 'NONE' } })).toMatchObject({
      status: 404,
    });
  });
});

describe('lists', () => {
  test('come in parts, and `next` leads through all of them once', async () => {
    const parent = await newPage('A parent of many');
    const made: string[] = [];
    for (let n = 0; n < 5; n++) made.push(await newPage(`Child ${n}`, { parentId: parent }));
    const found: unknown[] = [];
    let next: string | undefined = `${PAGES}/${parent}/children?limit=2`;
    while (next !== undefined) {
      const answer = await as(EDITOR).get(next);
      found.push(...list(answer, 'id'));
      next = (answer.body as { _links: { next?: string } })._links.next;
      expect(answer.headers.get('link')?.startsWith(`<${next}>; rel="next"`)).toBe(
        next === undefined ? undefined : true,
      );
    }
    expect(found).toEqual(made);
  });

  test('of what a page stands under begin at the top, and hold the nearest where there are too many', async () => {
    const above = await newPage('A page above');
    const between = await newPage('A page between', { parentId: above });
    const below = await newPage('A page below', { parentId: between });
    const all = list(await as(EDITOR).get(`${PAGES}/${below}/ancestors`), 'id');
    expect(all.slice(-2)).toEqual([above, between]);
    expect(list(await as(EDITOR).get(`${PAGES}/${below}/ancestors?limit=1`), 'id')).toEqual([between]);
    expect(await as(EDITOR).get(`${PAGES}/none/ancestors`)).toMatchObject({ status: 404 });
  });

  test.each(['limit=0', 'limit=251', 'limit=x', 'cursor=x', 'sort=nonsense', 'body-format=view'])(
    'refuse %s',
    async (query) => {
      expect(await as(EDITOR).get(`${PAGES}?${query}`)).toMatchObject({ status: 400 });
    },
  );
});

test('a blog post answers at its own address alone', async () => {
  const { body: post } = await as(EDITOR).send('POST', '/wiki/api/v2/blogposts', {
    spaceId: opsId(),
    status: 'current',
    title: 'Sandbox',
    body,
  });
  const id = idIn(post);
  const operations = await as(EDITOR).get(`/wiki/api/v2/blogposts/${id}/operations`);
  expect(operations).toHaveProperty('body.operations.0', { operation: 'read', targetType: 'blogpost' });
  expect(await as(EDITOR).get(`${PAGES}/${id}`)).toMatchObject(NOT_FOUND);
  expect(await as(EDITOR).get(`/wiki/api/v2/blogposts/${SANDBOX}`)).toMatchObject(NOT_FOUND);
});
