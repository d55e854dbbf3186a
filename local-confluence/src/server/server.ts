/** Everything that the site answers over HTTP, each part where its own file says. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Built } from '../bundle/cached-build';
import type { InstalledApp } from '../bundle/installed-app';
import type { AppCalls } from '../functions/app-calls';
import type { Border } from '../functions/border';
import type { ActivityLog } from '../activity';
import { developerRoutes } from '../developer/developer-routes';
import type { MovableClock } from '../developer/movable-clock';
import type { Switchboard } from '../developer/switchboard';
import type { Reader } from '../developer/switches';
import type { Faults } from '../faults';
import { createLocalRoutes } from '../local-routes/local-routes';
import { egressOf } from '../manifest/external';
import { declaredScopes } from '../manifest/scopes';
import type { DoorEnv } from '../rest/door';
import type { Realtime } from '../realtime/realtime';
import { realtimeRoutes } from '../realtime/realtime-routes';
import type { Rest } from '../rest/rest';
import type { Caller } from '../site/caller';
import type { Site } from '../site/site';
import { appRoutes } from './app-routes';
import { frameRoutes } from './frame-routes';
import { loginRoutes } from './login-routes';
import { ownName } from './own-name';
import { restDoor } from './rest-door';
import { sameOrigin } from './same-origin';
import { session } from './session';
import { siteRoutes } from './site-routes';

export interface ServerOptions {
  siteName: string;
  app: InstalledApp;
  site: Site;
  rest: Rest;
  calls: AppCalls;
  border: Border;
  realtime: Realtime;
  clock: MovableClock;
  log: ActivityLog;
  board: Switchboard;
  /** Whether pages are to look for a newer app. */
  isWatched: boolean;
  faults: Faults;
  /** Whether this person has yet to press “Allow access”. */
  wantsConsent: (accountId: string) => boolean;
  /** Who the platform says that reads. */
  reader: (caller: Caller) => Reader;
  webApp: Built;
  frameRuntime: Built;
  onError: (error: Error) => void;
}

/** Confluence states no limit that a client meets; without one here a single request could take all memory. */
const MAX_BODY_BYTES = 20_000_000;

export function createServer(options: ServerOptions) {
  const { siteName, app, site, rest, calls, border, webApp, frameRuntime, onError } = options;
  const { realtime, clock, log, board, isWatched, faults, wantsConsent, reader } = options;
  const server = new Hono<DoorEnv>();

  server.onError((error, c) => {
    onError(error);
    return c.json({ message: `The local Confluence failed: ${error.message}` }, 500);
  });

  server.use(ownName);
  server.use(
    secureHeaders({ xFrameOptions: false, crossOriginResourcePolicy: false, strictTransportSecurity: false }),
  );
  server.route('/', frameRoutes({ app, runtimePath: frameRuntime.js }));
  server.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c) => c.json({ message: `The body is larger than ${MAX_BODY_BYTES / 1_000_000} MB.` }, 413),
    }),
  );
  server.use(session(site), sameOrigin);
  server.route('/', loginRoutes(site));
  server.route('/', siteRoutes({ siteName, webApp, images: egressOf(app.manifest).images }));
  server.route('/', appRoutes({ app, isWatched, site, calls, border, faults, reader }));
  server.route('/', developerRoutes({ board, clock, log, killFunctions: () => calls.killFunctions() }));
  server.route('/', realtimeRoutes({ realtime, site, border, clock }));
  server.route('/', createLocalRoutes({ site, siteName, exportMacro: calls.exportMacro }));
  const scopes = declaredScopes(app.manifest);
  for (const api of ['/wiki/api/v2', '/wiki/rest/api'])
    server.route(api, restDoor({ rest, site, border, scopes, wantsConsent, reader }));
  return server;
}
