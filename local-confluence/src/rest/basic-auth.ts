import { createMiddleware } from 'hono/factory';
import { ANONYMOUS, person } from '../site/caller';
import { Refusal } from '../site/refusal';
import type { Site } from '../site/site';
import type { DoorEnv } from './door';
import { refusedV1 } from './v1/errors';
import { refusedV2 } from './v2/errors';

/**
 * HTTP Basic with a person's address and any token: how scripts and tests call from outside. Without a
 * header the caller stays who it was, or is anonymous. Different from Confluence: the token is not checked.
 */
export function basicAuth(site: Site) {
  return createMiddleware<DoorEnv>(async (c, next) => {
    const header = c.req.header('authorization');
    if (header === undefined) {
      if (c.get('caller') === undefined) c.set('caller', ANONYMOUS);
      return next();
    }
    const caller = site.people.byEmail(emailIn(header) ?? '');
    if (caller?.status !== 'active') {
      c.header('www-authenticate', 'Basic realm="Confluence"');
      const refusal = new Refusal('unauthenticated', 'Unknown or deactivated account.');
      return c.req.path.startsWith('/wiki/rest/') ? refusedV1(c, refusal) : refusedV2(c, refusal);
    }
    c.set('caller', person(caller.accountId));
    return next();
  });
}

function emailIn(header: string): string | null {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header)?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : text.slice(0, colon);
}
