/**
 * Forge's realtime: events that modules of the app send each other over channels. They are hints and no record: nobody
 * subscribed, nobody hears, and they may be lost on their way.
 */
import type { Clock } from '../clock';
import { type ChannelPlace, channelKey, type Override } from './channel-key';
import { Channels, type Subscribed } from './channels';
import { Operations } from './operations';
import { type Permission, type SignedToken, Tokens } from './tokens';

/** A channel as somebody names it, from a place or from nowhere. */
export interface Named {
  name: string;
  isGlobal: boolean;
  place: ChannelPlace | null;
  overrides?: readonly Override[] | undefined;
  token?: string | undefined;
}

export type Outcome<Value> =
  { ok: true; value: Value } | { ok: false; status: 400 | 403 | 429; message: string };

export interface Published {
  eventId: string | null;
  eventTimestamp: string | null;
}

export class Realtime {
  readonly channels = new Channels();
  private readonly tokens = new Tokens();
  private readonly operations = new Operations();

  constructor(private readonly clock: Clock) {}

  /** An event that is not delivered was lost on its way: whoever published it hears nothing of that. */
  publish(named: Named, payload: string, isDelivered = true): Outcome<Published> {
    return this.on(named, 'publish', (channel, now) =>
      isDelivered
        ? this.channels.publish(channel, payload, now)
        : { eventId: 'lost', eventTimestamp: String(now) },
    );
  }

  subscribe(named: Named, replaySeconds: number): Outcome<Subscribed> {
    return this.on(named, 'subscribe', (channel, now) =>
      this.channels.subscribe(channel, replaySeconds, now),
    );
  }

  sign(name: string, claims: unknown, permissions?: readonly Permission[]): Outcome<SignedToken> {
    const now = this.clock.now();
    if (!this.operations.take(now)) return OVER_LIMIT;
    return { ok: true, value: this.tokens.sign(name, claims, permissions, now) };
  }

  private on<Value>(
    { name, token, overrides, ...where }: Named,
    permission: Permission,
    work: (channel: string, now: number) => Value,
  ): Outcome<Value> {
    const now = this.clock.now();
    if (!this.operations.take(now)) return OVER_LIMIT;
    const read = token === undefined ? null : this.tokens.claims(token, name, permission, now);
    if (read?.ok === false)
      return { ok: false, status: 403, message: `Realtime token validation failed: ${read.fault}` };
    const channel = channelKey(name, { ...where, overrides, claims: read?.claims });
    // Forge's documentation: such a request works only "when the request originated from a UI context invocation".
    if (channel === null)
      return { ok: false, status: 400, message: 'A channel of a module needs a call from its front end.' };
    return { ok: true, value: work(channel, now) };
  }
}

const OVER_LIMIT = { ok: false, status: 429, message: 'Too Many Requests' } as const;
