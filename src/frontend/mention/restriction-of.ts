/**
 * Who may view a page by its restrictions, asked by the browser as the person who looks. A page inherits those of every
 * page above it, which Confluence says of each alone.
 */
import { requestConfluence } from '@forge/bridge';
import * as v from 'valibot';
import type { Head } from '../../plan/plan';
import type { AccountId } from '../../plan/values';

export interface Restriction {
  /** Named as persons wherever it is restricted; who else is in a group that is named, nobody tells an app. */
  readonly people: ReadonlySet<AccountId>;
  /** Whether it is inherited alone: the page itself has none. */
  readonly isInherited: boolean;
}

/** Deeper than people stack pages. */
const ANCESTORS = 50;
/** Confluence has no question about many pages, and answers few that come side by side without "too many". */
const AT_ONCE = 6;

/** Null where there is none, and where Confluence does not say: then nothing is said. */
export async function restrictionOf({
  contentId,
  contentType,
}: Pick<Head, 'contentId' | 'contentType'>): Promise<Restriction | null> {
  const [own, above] = await Promise.all([
    viewersOf(contentId),
    // A blog post stands under nothing.
    contentType === 'page' ? ancestorsOf(contentId).then(viewersOfEach) : [],
  ]);
  const [first, ...more] = [own, ...above].filter((one) => one !== null);
  if (first === undefined) return null;
  const people = new Set([...first].filter((person) => more.every((others) => others.has(person))));
  return { people, isInherited: own === null };
}

const listed = v.fallback(v.object({ results: v.array(v.looseObject({})) }), { results: [] });
const restrictions = v.object({
  results: v.array(
    v.object({
      operation: v.string(),
      restrictions: v.object({ user: v.optional(listed), group: v.optional(listed) }),
    }),
  ),
});
const user = v.object({ accountId: v.string() });

/** Those who are named as persons; null where everybody of the space may view it. */
async function viewersOf(contentId: string): Promise<ReadonlySet<AccountId> | null> {
  const found = await asked(restrictions, `/wiki/rest/api/content/${contentId}/restriction`);
  const viewing = found?.results.filter(({ operation }) => operation === 'read') ?? [];
  const users = viewing.flatMap(({ restrictions: { user: users } }) => users?.results ?? []);
  const groups = viewing.flatMap(({ restrictions: { group } }) => group?.results ?? []);
  if (users.length + groups.length === 0) return null;
  return new Set(users.flatMap((one) => (v.is(user, one) ? [one.accountId] : [])));
}

async function viewersOfEach(ids: readonly string[]): Promise<(ReadonlySet<AccountId> | null)[]> {
  const found = [];
  for (let start = 0; start < ids.length; start += AT_ONCE)
    found.push(...(await Promise.all(ids.slice(start, start + AT_ONCE).map(viewersOf))));
  return found;
}

const ancestors = v.object({ results: v.array(v.object({ id: v.string() })) });

async function ancestorsOf(pageId: string): Promise<string[]> {
  const found = await asked(ancestors, `/wiki/api/v2/pages/${pageId}/ancestors?limit=${ANCESTORS}`);
  return found?.results.map(({ id }) => id) ?? [];
}

async function asked<Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
): Promise<v.InferOutput<Schema> | null> {
  try {
    const response = await requestConfluence(path);
    const parsed = v.safeParse(schema, response.ok ? await response.json() : null);
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
