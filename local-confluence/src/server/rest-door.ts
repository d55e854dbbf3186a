/** Confluence's REST API over HTTP: the session's person or HTTP Basic, counted and logged at the border. */
import { Hono } from 'hono';
import type { Reader } from '../developer/switches';
import { guestRefused, NEEDS_AUTHENTICATION, proxyError, responseOf } from '../functions/app-requests';
import type { Border } from '../functions/border';
import type { DeclaredScopes } from '../manifest/scopes';
import { basicAuth } from '../rest/basic-auth';
import { callerOf, type DoorEnv } from '../rest/door';
import type { Rest } from '../rest/rest';
import { restAs } from '../rest/rest';
import { coverage, scopeRefusal } from '../rest/scopes';
import { ANONYMOUS, type Caller } from '../site/caller';
import type { Site } from '../site/site';

export interface RestDoorOptions {
  rest: Rest;
  site: Site;
  border: Border;
  /** Of the installed app, for what its front end calls. */
  scopes: DeclaredScopes;
  wantsConsent: (accountId: string) => boolean;
  reader: (caller: Caller) => Reader;
}

export function restDoor({ rest, site, border, scopes, wantsConsent, reader }: RestDoorOptions) {
  const door = new Hono<DoorEnv>();
  door.use(basicAuth(site));
  door.all('*', async (c) => {
    const isBridge = c.req.header('x-local-via') === 'bridge';
    const who = callerOf(c);
    // The front end of an anonymous reader asks as nobody.
    const caller = isBridge && reader(who) === 'anonymous' ? ANONYMOUS : who;
    const { pathname, search } = new URL(c.req.url);
    const [method, path, body] = [c.req.method, pathname + search, await c.req.text()];
    const request = {
      via: isBridge ? 'bridge' : 'outside',
      as: caller.kind === 'person' ? 'user' : 'nobody',
      method,
      path,
      body,
    } as const;
    const { headers } = c.req.raw;
    return border.rest(request, async () => {
      if (request.via === 'bridge') {
        const covered = coverage(scopes.names, method, path);
        if (covered === 'not described') border.unknown('REST path', `${method} ${path}`);
        if (covered === 'not covered') return scopeRefusal();
        if (caller.kind === 'person' && reader(caller) === 'guest') return responseOf(guestRefused());
        if (caller.kind === 'person' && wantsConsent(caller.accountId))
          return responseOf(proxyError(401, NEEDS_AUTHENTICATION));
      }
      return restAs(rest, caller)(path, { method, headers, ...(body === '' ? {} : { body }) });
    });
  });
  return door;
}
