/** Events on their way to those who subscribed, in the order published, and for a while to those who come back. */
import { randomUUID } from 'node:crypto';
import { KEPT_MS } from './limits';

export interface RealtimeEvent {
  /** Counts up over all channels: a page that comes back says what it heard last. */
  sequence: number;
  at: number;
  /** As it was published: JSON. */
  payload: string;
}

export interface Subscribed {
  subscription: string;
  /** Events after this one are its own. */
  after: number;
}

export type Listener = (subscription: string, event: RealtimeEvent) => void;

interface Subscription {
  channel: string;
  after: number;
  /** Null while nobody listens. */
  listener: Listener | null;
  /** When it was made or last listened to. */
  leftAt: number;
}

export class Channels {
  private lastSequence = 0;
  private readonly events = new Map<string, RealtimeEvent[]>();
  private readonly subscriptions = new Map<string, Subscription>();

  /** Null ids without anybody who subscribed: such an event is nowhere, and is never replayed. */
  publish(
    channel: string,
    payload: string,
    at: number,
  ): { eventId: string | null; eventTimestamp: string | null } {
    this.forget(at);
    const subscribed = [...this.subscriptions].filter(([, each]) => each.channel === channel);
    if (subscribed.length === 0) return { eventId: null, eventTimestamp: null };
    const event = { sequence: ++this.lastSequence, at, payload };
    this.events.set(channel, [...(this.events.get(channel) ?? []), event]);
    for (const [id, { listener }] of subscribed) listener?.(id, event);
    return { eventId: randomUUID(), eventTimestamp: String(at) };
  }

  subscribe(channel: string, replaySeconds: number, now: number): Subscribed {
    this.forget(now);
    const replayed = this.events.get(channel)?.find(({ at }) => at >= now - replaySeconds * 1_000);
    const after = replayed === undefined || replaySeconds === 0 ? this.lastSequence : replayed.sequence - 1;
    const subscription = randomUUID();
    this.subscriptions.set(subscription, { channel, after, listener: null, leftAt: now });
    return { subscription, after };
  }

  unsubscribe(subscription: string): void {
    this.subscriptions.delete(subscription);
  }

  has(subscription: string): boolean {
    return this.subscriptions.has(subscription);
  }

  /** What came after the one that was heard last, oldest first, and from now on all that comes. */
  listen(subscriptions: readonly Subscribed[], listener: Listener): (now: number) => void {
    const taken = subscriptions.flatMap(({ subscription: id, after }) => {
      const found = this.subscriptions.get(id);
      if (found === undefined) return [];
      found.listener = listener;
      return [{ id, found, after: Math.max(after, found.after) }];
    });
    taken
      .flatMap(({ id, found, after }) =>
        (this.events.get(found.channel) ?? [])
          .filter(({ sequence }) => sequence > after)
          .map((event) => ({ id, event })),
      )
      .sort((one, other) => one.event.sequence - other.event.sequence)
      .forEach(({ id, event }) => listener(id, event));
    return (now) => {
      for (const { found } of taken) {
        // Another stream of the same page may have taken it over.
        if (found.listener !== listener) continue;
        found.listener = null;
        found.leftAt = now;
      }
    };
  }

  private forget(now: number): void {
    for (const [id, { listener, leftAt }] of this.subscriptions)
      if (listener === null && leftAt < now - KEPT_MS) this.subscriptions.delete(id);
    for (const [channel, events] of this.events) {
      const kept = events.filter(({ at }) => at >= now - KEPT_MS);
      if (kept.length === 0) this.events.delete(channel);
      else this.events.set(channel, kept);
    }
  }
}
