/**
 * The one stream of events of this page, for all that its apps subscribed to. It stands while somebody sees the page
 * (`realtime-routes.ts` says why); what was missed meanwhile comes when they are back.
 */
import * as v from 'valibot';

type OnEvent = (payload: unknown, error?: Error) => unknown;

interface Joined {
  /** The last event that was heard. */
  after: number;
  readonly onEvent: OnEvent;
}

const event = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ subscription: v.string(), payload: v.pipe(v.string(), v.parseJson()) }),
);

class RealtimeStream {
  private readonly joined = new Map<string, Joined>();
  private source: EventSource | null = null;
  private readonly seenOrNot = (): void => this.open();

  /** Says, when it is left, whether it was still there. */
  join({ subscription, after }: { subscription: string; after: number }, onEvent: OnEvent): () => boolean {
    this.joined.set(subscription, { after, onEvent });
    document.addEventListener('visibilitychange', this.seenOrNot);
    this.open();
    return () => {
      const wasThere = this.joined.delete(subscription);
      if (wasThere) this.open();
      return wasThere;
    };
  }

  /** Anew, for those who are there now. */
  private open(): void {
    this.source?.close();
    this.source = null;
    if (this.joined.size === 0 || document.visibilityState === 'hidden') return;
    const positions = [...this.joined].map(([id, { after }]) => `subscription=${id}.${after}`);
    const source = new EventSource(`/local/realtime/events?${positions.join('&')}`);
    source.addEventListener('message', ({ data, lastEventId }) => this.hear(data, Number(lastEventId)));
    source.addEventListener('error', () => {
      if (source === this.source && source.readyState === EventSource.CLOSED) this.end();
    });
    this.source = source;
  }

  private hear(data: unknown, sequence: number): void {
    const { subscription, payload } = v.parse(event, data);
    const one = this.joined.get(subscription);
    if (one === undefined || sequence <= one.after) return;
    one.after = sequence;
    one.onEvent(payload);
  }

  /** The server knows these subscriptions no more. */
  private end(): void {
    const left = [...this.joined.values()];
    this.joined.clear();
    this.source = null;
    for (const { onEvent } of left) onEvent(undefined, new Error('The subscription ended.'));
  }
}

export const realtimeStream = new RealtimeStream();
