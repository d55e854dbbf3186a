/** `realtime` of `@forge/bridge`: events over channels, published and heard. */
import * as v from 'valibot';
import { ask, Refusal } from '../data/ask';
import type { Caller, Command } from './command';
import { realtimeStream } from './realtime-stream';

const options = v.optional(
  v.object({
    replaySeconds: v.exactOptional(v.number()),
    token: v.exactOptional(v.string()),
    contextOverrides: v.exactOptional(v.array(v.string())),
  }),
  {},
);
const channel = { channelName: v.string(), isGlobal: v.optional(v.boolean(), false), options };
const published = v.object({ ...channel, eventPayload: v.unknown() });
const subscribed = v.object({
  ...channel,
  onEvent: v.custom<(payload: unknown, error?: Error) => unknown>((value) => typeof value === 'function'),
});

type Channel = Omit<v.InferOutput<typeof published>, 'eventPayload'>;

const requestOf = ({ channelName, isGlobal, options }: Channel, { context }: Caller) => {
  const { moduleKey, extension } = context();
  // Of a page of the app's own no channel is known here: it would be its space's, or the site's.
  if (extension.type !== 'macro' || extension.content === undefined)
    throw new Error('On this site only a macro in a page has realtime channels.');
  return { moduleKey, contentId: extension.content.id, channelName, isGlobal, ...options };
};

/** What is refused is told in the answer, as `@forge/realtime` tells it. */
export const publishRealtimeChannel: Command = async (sent, caller) => {
  const { eventPayload, ...named } = v.parse(published, sent);
  const payload = JSON.stringify(eventPayload);
  try {
    return await ask<unknown>('POST', '/local/realtime/publish', { ...requestOf(named, caller), payload });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { eventId: null, eventTimestamp: null, errors: [error.message] };
  }
};

export const subscribeRealtimeChannel: Command = async (sent, caller) => {
  const { onEvent, ...named } = v.parse(subscribed, sent);
  const answer = await ask<{ subscription: string; after: number }>(
    'POST',
    '/local/realtime/subscribe',
    requestOf(named, caller),
  );
  const leave = realtimeStream.join(answer, onEvent);
  const unsubscribe = (): void => {
    // Of one that the server has forgotten it needs no word.
    if (leave()) ask('POST', '/local/realtime/unsubscribe', answer).catch(() => undefined);
  };
  caller.whenGone(unsubscribe);
  return { unsubscribe };
};
