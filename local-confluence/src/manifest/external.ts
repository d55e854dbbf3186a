/** What an app may reach beyond its own site, as its manifest has it (manifest-reference/permissions#external-permissions). */
import * as v from 'valibot';

/** It comes to stand in a content security policy, where these characters would end it. */
const address = v.pipe(v.string(), v.regex(/^[^\s;,'"]+$/, 'must be an address'));
const destinations = v.optional(
  v.array(
    v.union(
      [address, v.object({ address }), v.object({ remote: v.string() })],
      'must be an address, { address: … } or { remote: … }',
    ),
  ),
  [],
);
type Destinations = v.InferOutput<typeof destinations>;

export const external = v.objectWithRest(
  {
    fetch: v.optional(v.object({ backend: destinations, client: destinations }), {}),
    images: destinations,
  },
  v.unknown(),
);
type External = v.InferOutput<typeof external>;

/** The addresses that are permitted, by who reaches them; none where nothing is declared. */
export function egressOf({ permissions }: { permissions?: { external?: External } }) {
  const { fetch, images } = permissions?.external ?? v.parse(external, {});
  return {
    backend: addressesIn(fetch.backend),
    client: addressesIn(fetch.client),
    images: addressesIn(images),
  };
}
export type Egress = ReturnType<typeof egressOf>;

const addressesIn = (declared: Destinations): string[] =>
  declared.flatMap((each) => {
    if (typeof each === 'string') return [each];
    return 'address' in each ? [each.address] : [];
  });

/** What of it is not permitted here: other kinds of loading, and what is named by a remote. */
export function unknownExternal({ fetch, images, ...others }: External): string[] {
  const permitted = { 'fetch.backend': fetch.backend, 'fetch.client': fetch.client, images };
  return [
    ...Object.entries(permitted).flatMap(([name, declared]) =>
      declared.flatMap((each) =>
        typeof each === 'object' && 'remote' in each
          ? [`permissions.external.${name}: remote ${each.remote}`]
          : [],
      ),
    ),
    ...Object.keys(others).map((name) => `permissions.external.${name}`),
  ];
}
