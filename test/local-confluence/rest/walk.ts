/**
 * A walk over Atlassian's descriptions: each operation that this site answers, called once or several times, and its
 * answers held against the description. The test says which answer was wrong, the benchmark how many.
 */
import type { ErrorObject } from 'ajv';
import type { StartedSite } from '../../../local-confluence/src/start-site';
import { ADMIN, adf, type Answer, idIn, restAs } from '../running-site';
import { OPERATIONS, validatorOf } from './descriptions';

/** What the app, the site's pages and the tests never call. */
export const NOT_ANSWERED = new Set([
  'POST /wiki/rest/api/content/{id}/pagehierarchy/copy',
  'GET /wiki/api/v2/pages/{id}/versions',
  'GET /wiki/api/v2/blogposts/{id}/versions',
  'GET /wiki/api/v2/footer-comments',
  'POST /wiki/api/v2/spaces',
]);

/** Where Confluence itself answers what its description does not say: null for what is not there. */
const NULL_ALL_THE_SAME = [
  // A page at the root of its space stands under nothing.
  /\/parent(Id|Type)$/,
  // Of a space, unless `include-icon` asks for it.
  /^(\/results\/\d+)?\/icon$/,
];

/** And what it does not name: a live doc is told by its subtype. */
const isUnnamed = ({ params }: ErrorObject) => params['unevaluatedProperty'] === 'subtype';
const isNull = ({ data, instancePath }: ErrorObject) =>
  data === null && NULL_ALL_THE_SAME.some((at) => at.test(instancePath));

/** Things to ask for. */
export interface World {
  spaceId: string;
  page: string;
  root: string;
  post: string;
  comment: string;
  reply: string;
  me: string;
}

export async function makeWorld(running: StartedSite): Promise<World> {
  const { get, send } = restAs(running, ADMIN);
  const made = async (path: string, body: unknown) => idIn((await send('POST', path, body)).body);
  const me = running.site.people.byEmail(ADMIN)?.accountId ?? '';
  const { body } = await get('/wiki/api/v2/spaces?keys=OPS');
  const spaceId = idIn((body as { results: unknown[] }).results[0]);
  const written = { representation: 'atlas_doc_format', value: adf('Some words') };
  const inSpace = { spaceId, status: 'current', body: written };
  const page = await made('/wiki/api/v2/pages', { ...inSpace, title: 'A page' });
  await made('/wiki/api/v2/pages', { ...inSpace, title: 'A child', parentId: page });
  const root = await made('/wiki/api/v2/pages?root-level=true', { ...inSpace, title: 'At the root' });
  const post = await made('/wiki/api/v2/blogposts', { ...inSpace, title: 'A post' });
  await made('/wiki/api/v2/footer-comments', { blogPostId: post, body: written });
  const comment = await made('/wiki/api/v2/footer-comments', { pageId: page, body: written });
  const reply = await made('/wiki/api/v2/footer-comments', { parentCommentId: comment, body: written });
  return { spaceId, page, root, post, comment, reply, me };
}

const written = { representation: 'atlas_doc_format', value: adf('Other words') };

/** One call of each operation, or several; a body makes it a call with one. */
export const CALLS: Readonly<Record<string, (made: World) => { path: string; body?: unknown }[]>> = {
  'GET /wiki/api/v2/spaces': () => [{ path: '?limit=1' }, { path: '?keys=OPS,TEAM' }],
  'GET /wiki/api/v2/spaces/{id}': ({ spaceId }) => [
    { path: spaceId },
    { path: `${spaceId}?include-operations=true` },
  ],
  'GET /wiki/api/v2/pages': ({ spaceId }) => [
    { path: '' },
    { path: `?space-id=${spaceId}&limit=2&body-format=atlas_doc_format` },
  ],
  'POST /wiki/api/v2/pages': ({ spaceId }) => [
    { path: '', body: { spaceId, status: 'draft', title: '' } },
    { path: '', body: { spaceId, status: 'current', title: 'New', body: written } },
    { path: '', body: { spaceId, status: 'current', title: 'New live doc', subtype: 'live', body: written } },
  ],
  'GET /wiki/api/v2/pages/{id}': ({ page, root }) => [
    { path: page },
    { path: `${page}?body-format=atlas_doc_format` },
    { path: root },
  ],
  'PUT /wiki/api/v2/pages/{id}': ({ page }) => [
    {
      path: page,
      body: {
        id: page,
        status: 'current',
        title: 'A page, renamed',
        body: written,
        version: { number: 2, message: 'Renamed' },
      },
    },
  ],
  'GET /wiki/api/v2/pages/{id}/operations': ({ page }) => [{ path: page }],
  'GET /wiki/api/v2/pages/{id}/children': ({ page }) => [{ path: page }],
  'GET /wiki/api/v2/pages/{id}/ancestors': ({ page }) => [{ path: page }],
  'GET /wiki/api/v2/pages/{id}/footer-comments': ({ page }) => [
    { path: page },
    { path: `${page}?body-format=atlas_doc_format&sort=-created-date` },
  ],
  'GET /wiki/api/v2/blogposts': () => [{ path: '' }],
  'POST /wiki/api/v2/blogposts': ({ spaceId }) => [
    { path: '', body: { spaceId, status: 'current', title: 'News', body: written } },
  ],
  'GET /wiki/api/v2/blogposts/{id}': ({ post }) => [{ path: `${post}?body-format=atlas_doc_format` }],
  'PUT /wiki/api/v2/blogposts/{id}': ({ post }) => [
    {
      path: post,
      body: { id: post, status: 'current', title: 'A post', body: written, version: { number: 2 } },
    },
  ],
  'GET /wiki/api/v2/blogposts/{id}/operations': ({ post }) => [{ path: post }],
  'GET /wiki/api/v2/blogposts/{id}/footer-comments': ({ post }) => [{ path: post }],
  'POST /wiki/api/v2/footer-comments': ({ page, post, comment }) => [
    { path: '', body: { pageId: page, body: written } },
    { path: '', body: { blogPostId: post, body: written } },
    { path: '', body: { parentCommentId: comment, body: written } },
  ],
  'GET /wiki/api/v2/footer-comments/{comment-id}': ({ comment, reply }) => [
    { path: comment },
    { path: `${reply}?body-format=atlas_doc_format` },
  ],
  'PUT /wiki/api/v2/footer-comments/{comment-id}': ({ comment }) => [
    { path: comment, body: { version: { number: 2 }, body: written } },
  ],
  'GET /wiki/api/v2/footer-comments/{id}/children': ({ comment }) => [{ path: comment }],
  'POST /wiki/api/v2/users-bulk': ({ me }) => [{ path: '', body: { accountIds: [me, 'nobody'] } }],
  'GET /wiki/rest/api/user': ({ me }) => [{ path: `?accountId=${me}` }],
  'GET /wiki/rest/api/user/current': () => [{ path: '' }],
  'POST /wiki/rest/api/content/{id}/permission/check': ({ page, me }) => [
    { path: page, body: { subject: { type: 'user', identifier: me }, operation: 'update' } },
  ],
  'POST /wiki/rest/api/content/{id}/copy': ({ root, page }) => [
    { path: root, body: { pageTitle: 'A copy', destination: { type: 'space', value: 'TEAM' } } },
    { path: root, body: { destination: { type: 'parent_page', value: page } } },
  ],
  'GET /wiki/rest/api/content/search': () => [
    { path: '?limit=5&cql=type%20in%20(page,%20blogpost)%20and%20title%20~%20%22pag*%22' },
    { path: '?expand=space&cql=space%20=%20%22OPS%22%20order%20by%20lastmodified%20desc' },
  ],
  'GET /wiki/rest/api/content/{id}': ({ comment }) => [
    { path: comment },
    { path: `${comment}?expand=extensions.resolution` },
  ],
  'GET /wiki/rest/api/content/{id}/restriction': ({ page }) => [{ path: page }],
  'PUT /wiki/rest/api/content/{id}/restriction': ({ page, me }) => [
    {
      path: page,
      body: [{ operation: 'update', restrictions: { user: [{ type: 'known', accountId: me }] } }],
    },
  ],
  'POST /wiki/rest/api/content/{id}/restriction': ({ page, me }) => [
    { path: page, body: { results: [{ operation: 'read', restrictions: { user: [{ accountId: me }] } }] } },
  ],
  'DELETE /wiki/rest/api/content/{id}/restriction': ({ page }) => [{ path: page }],
  // What ends things comes last.
  'DELETE /wiki/api/v2/footer-comments/{comment-id}': ({ reply }) => [{ path: reply }],
  'DELETE /wiki/api/v2/pages/{id}': ({ root }) => [{ path: root }],
  'DELETE /wiki/api/v2/blogposts/{id}': ({ post }) => [{ path: post }],
};

/** `{id}` is the beginning of a call's path; what follows it in the operation stands before the query. */
export function addressOf(name: string, path: string): { method: string; address: string } {
  const [method = '', template = ''] = name.split(' ');
  const [before = '', after = ''] = template.split(/\{[^}]+\}/);
  const [id = '', query] = path.split('?');
  return { method, address: `${before}${id}${after}${query === undefined ? '' : `?${query}`}` };
}

/** An answer of an operation, and in what it is not as described. */
export interface Walked {
  readonly address: string;
  readonly wrong: readonly string[];
}

export async function walk(running: StartedSite, made: World, name: string): Promise<Walked[]> {
  const walked: Walked[] = [];
  for (const { path, body } of CALLS[name]?.(made) ?? []) {
    const { method, address } = addressOf(name, path);
    const answer = await restAs(running, ADMIN).send(method, address, body);
    walked.push({ address, wrong: wrongIn(name, answer) });
  }
  return walked;
}

function wrongIn(name: string, { status, body }: Answer): string[] {
  const described = OPERATIONS.find((operation) => operation.name === name);
  if (status !== described?.status) return [`status ${status}: ${JSON.stringify(body)}`];
  if (described.schema === undefined) return body === null ? [] : ['a body where none is described'];
  const validate = validatorOf(described.schema);
  validate(body);
  return (validate.errors ?? [])
    .filter((error) => !isNull(error) && !isUnnamed(error))
    .map(({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}
