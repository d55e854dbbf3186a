import { route } from '@forge/api';
import * as v from 'valibot';
import { type Asker, read } from './ask';

const spaces = v.object({ results: v.array(v.object({ id: v.string(), name: v.nullish(v.string(), '') })) });

const space = v.object({
  operations: v.object({
    results: v.array(v.object({ operation: v.string(), targetType: v.string() })),
  }),
});

/** Whether the asker is an administrator of the space. */
export async function administers(asker: Asker, spaceId: string): Promise<boolean> {
  const found = await read(space, (signal) =>
    asker.requestConfluence(route`/wiki/api/v2/spaces/${spaceId}?include-operations=true`, { signal }),
  );
  return (
    found?.operations.results.some(
      ({ operation, targetType }) => operation === 'administer' && targetType === 'space',
    ) ?? false
  );
}

/** Names of spaces by id, of those that the asker may see. */
export async function spaceNames(asker: Asker, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const query = new URLSearchParams([
    ...asked.map((id): [string, string] => ['ids', id]),
    ['limit', String(asked.length)],
  ]);
  const found = await read(spaces, (signal) =>
    asker.requestConfluence(route`/wiki/api/v2/spaces?${query}`, { signal }),
  );
  return new Map((found?.results ?? []).map(({ id, name }) => [id, name]));
}
