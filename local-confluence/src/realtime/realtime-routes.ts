/**
 * `/local/realtime/…`: what the pages of the site ask for the front ends that stand in them. Events come as one stream
 * of server-sent events a page. Different from Confluence, which has a web socket: a browser opens six connections to
 * this site and no more, so a page that nobody looks at closes its stream and gets what it missed when it opens it again.
 */
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import * as v from 'valibot';
import type { Clock } from '../clock';
import type { Border } from '../functions/border';
import { bodyOf, type DoorEnv, signedIn } from '../rest/door';
import type { Caller } from '../site/caller';
import { Refusal } from '../site/refusal';
import type { Site } from '../site/site';
import { OVERRIDES } from './channel-key';
import type { Subscribed } from './channels';
import type { Named, Outcome, Realtime } from './realtime';

const channel = {
  moduleKey: v.string(),
  contentId: v.string(),
  channelName: v.pipe(v.string(), v.nonEmpty()),
  isGlobal: v.optional(v.boolean(), false),
  token: v.optional(v.string()),
  contextOverrides: v.optional(v.array(v.picklist(OVERRIDES))),
};
const publishing = v.object({ ...channel, payload: v.string() });
const subscribing = v.object({
  ...channel,
  replaySeconds: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
});
const position = v.pipe(
  v.string(),
  v.regex(/^[\w-]+\.\d+$/),
  v.transform((said): Subscribed => {
    const [subscription = '', after] = said.split('.');
    return { subscription, after: Number(after) };
  }),
);

const RETRY_MS = 500;

export interface RealtimeRoutesOptions {
  realtime: Realtime;
  site: Site;
  border: Border;
  clock: Clock;
}

export function realtimeRoutes({ realtime, site, border, clock }: RealtimeRoutesOptions) {
  const routes = new Hono<DoorEnv>().basePath('/local/realtime');
  const { channels } = realtime;

  routes.onError((error, c) => {
    if (error instanceof Refusal)
      return c.json({ message: error.message }, error.code === 'unauthenticated' ? 401 : 404);
    throw error;
  });

  /** @throws Refusal for who may not view the content: a channel of a module is its content's. */
  const named = (caller: Caller, sent: v.InferOutput<typeof publishing | typeof subscribing>): Named => {
    const { content } = site.contents.open(caller, sent.contentId);
    return {
      name: sent.channelName,
      isGlobal: sent.isGlobal,
      place: { moduleKey: sent.moduleKey, contentId: content.id, spaceId: content.spaceId },
      overrides: sent.contextOverrides,
      token: sent.token,
    };
  };

  routes.post('/publish', async (c) => {
    const caller = signedIn(c);
    const sent = await bodyOf(c, publishing);
    const { name, ...where } = named(caller, sent);
    const crossing = { operation: 'publish', channel: name, isGlobal: sent.isGlobal } as const;
    return border.realtime({ via: 'bridge', ...crossing, payload: sent.payload }, (isDelivered) =>
      responseOf(realtime.publish({ name, ...where }, sent.payload, isDelivered)),
    );
  });

  routes.post('/subscribe', async (c) => {
    const caller = signedIn(c);
    const sent = await bodyOf(c, subscribing);
    const { name, ...where } = named(caller, sent);
    const crossing = { operation: 'subscribe', channel: name, isGlobal: sent.isGlobal } as const;
    return border.realtime({ via: 'bridge', ...crossing, payload: '' }, () =>
      responseOf(realtime.subscribe({ name, ...where }, sent.replaySeconds)),
    );
  });

  routes.post('/unsubscribe', async (c) => {
    signedIn(c);
    channels.unsubscribe((await bodyOf(c, v.object({ subscription: v.string() }))).subscription);
    return c.body(null, 204);
  });

  routes.get('/events', (c) => {
    signedIn(c);
    const heard = Number(c.req.header('last-event-id') ?? 0);
    const asked = (c.req.queries('subscription') ?? []).map((each) => v.safeParse(position, each));
    const positions = asked.flatMap((each) => (each.success ? [each.output] : []));
    // A stream that would stay silent for good is none: the page then tells the app.
    if (positions.length === 0 || !positions.every(({ subscription }) => channels.has(subscription)))
      return c.json({ message: 'There is no such subscription.' }, 404);
    return streamSSE(c, async (stream) => {
      await stream.writeSSE({ event: 'open', data: '', retry: RETRY_MS });
      const stop = channels.listen(
        positions.map(({ subscription, after }) => ({ subscription, after: Math.max(after, heard) })),
        (subscription, { sequence, payload }) => {
          void stream.writeSSE({ id: String(sequence), data: JSON.stringify({ subscription, payload }) });
        },
      );
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      stop(clock.now());
    });
  });

  return routes;
}

function responseOf(outcome: Outcome<unknown>): Response {
  return outcome.ok
    ? Response.json(outcome.value)
    : Response.json({ message: outcome.message }, { status: outcome.status });
}
