/** `/local/developer/…`: the panel beside the page. For everybody who is signed in; on this machine all are developers. */
import { Hono } from 'hono';
import * as v from 'valibot';
import type { ActivityLog } from '../activity';
import type { ActivityFound, DeveloperView } from '../local-api';
import { bodyOf, type DoorEnv, signedIn } from '../rest/door';
import { Refusal } from '../site/refusal';
import type { MovableClock } from './movable-clock';
import type { Switchboard } from './switchboard';
import { switches } from './switches';

export interface DeveloperRoutesOptions {
  board: Switchboard;
  clock: MovableClock;
  log: ActivityLog;
  killFunctions: () => Promise<void>;
}

/** A list longer than this is read by nobody. */
const MAX_SHOWN = 300;

const YEAR_MS = 366 * 24 * 3_600_000;
const clockPut = v.object({ aheadMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(YEAR_MS)) });

export function developerRoutes({ board, clock, log, killFunctions }: DeveloperRoutesOptions) {
  const routes = new Hono<DoorEnv>().basePath('/local/developer');

  routes.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    return c.json({ message: error.message }, error.code === 'unauthenticated' ? 401 : 400);
  });
  routes.use(async (c, next) => {
    signedIn(c);
    await next();
  });

  const view = (): DeveloperView => ({
    switches: board.switches,
    aheadMs: clock.aheadMs,
    now: clock.now(),
  });

  routes.get('/', (c) => c.json(view()));

  routes.put('/switches', async (c) => {
    board.set(await bodyOf(c, switches));
    return c.json(view());
  });

  routes.put('/clock', async (c) => {
    clock.put((await bodyOf(c, clockPut)).aheadMs);
    return c.json(view());
  });

  routes.post('/kill', async (c) => {
    await killFunctions();
    return c.body(null, 204);
  });

  routes.post('/consent', (c) => {
    const caller = signedIn(c);
    if (caller.kind === 'person') board.consent(caller.accountId);
    return c.body(null, 204);
  });

  routes.get('/activity', (c) => {
    const found: ActivityFound = log.after(Number(c.req.query('after') ?? 0) || 0, MAX_SHOWN);
    return c.json(found);
  });

  return routes;
}
