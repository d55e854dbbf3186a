import * as v from 'valibot';
import type { Command } from './command';
import { NEEDS_AUTHENTICATION } from './invoke';

const request = v.object({
  product: v.literal('confluence', 'This site has Confluence and no other product.'),
  restPath: v.pipe(v.string(), v.startsWith('/', 'A path of the REST API begins with a slash.')),
  fetchRequestInit: v.object({
    method: v.optional(v.string(), 'GET'),
    headers: v.optional(v.array(v.tuple([v.string(), v.string()])), []),
    body: v.nullish(v.string()),
  }),
});

/** `requestConfluence` of `@forge/bridge`: the REST API, as the person who is signed in. */
export const fetchProduct: Command = async (sent, { wantConsent }) => {
  const { restPath, fetchRequestInit } = v.parse(request, sent);
  const { method, headers, body } = fetchRequestInit;
  const response = await fetch(restPath, {
    method,
    headers: [...headers, ['x-local-via', 'bridge']],
    body: body ?? null,
  });
  if (response.headers.get('forge-proxy-error') === NEEDS_AUTHENTICATION) wantConsent();
  return {
    body: await response.text(),
    headers: Object.fromEntries(response.headers),
    status: response.status,
    statusText: response.statusText,
    isAttachment: false,
  };
};
