/** `events` of `@forge/bridge`: what the modules of the app tell each other on one page. */
import * as v from 'valibot';
import type { Caller, Command } from './command';

const emitted = v.object({ event: v.string(), payload: v.optional(v.unknown()) });
const listened = v.object({
  event: v.string(),
  callback: v.custom<(payload: unknown) => unknown>((value) => typeof value === 'function'),
});

type Listener = v.InferOutput<typeof listened>['callback'];

export class EventBus {
  private readonly listeners = new Map<string, Map<Listener, Caller>>();

  readonly emit: Command = (sent) => {
    const { event, payload } = v.parse(emitted, sent);
    for (const listener of this.of(event).keys()) listener(payload);
  };

  readonly on: Command = (sent, caller) => {
    const { event, callback } = v.parse(listened, sent);
    const listeners = this.of(event).set(callback, caller);
    const unsubscribe = (): void => {
      listeners.delete(callback);
    };
    caller.whenGone(unsubscribe);
    return { unsubscribe };
  };

  /** What Confluence itself says, to one frame alone. */
  tell(frame: Caller, event: string, payload: unknown): void {
    for (const [listener, caller] of this.of(event)) if (caller === frame) listener(payload);
  }

  private of(event: string): Map<Listener, Caller> {
    const listeners = this.listeners.get(event) ?? new Map<Listener, Caller>();
    this.listeners.set(event, listeners);
    return listeners;
  }
}
