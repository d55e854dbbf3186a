/**
 * What happened at the border between the app and Confluence, in order: the log that a test counts in
 * and that the terminal prints. It never holds a payload, only names, sizes, times, outcomes and, as `refused`, why
 * something was.
 */
export type Activity =
  | {
      kind: 'invocation';
      /** Shared by everything that this invocation caused. */
      invocation: string;
      at: number;
      /** The function's key in the manifest. */
      functionKey: string;
      /** The resolver's name in `invoke('name')`; absent for exports and events. */
      call?: string;
      accountId?: string;
      contentId?: string;
      /** Whether its instance had to be started; absent when the function was not called at all. */
      start?: 'cold' | 'warm';
      requestBytes: number;
      responseBytes: number;
      tookMs: number;
      outcome: 'answered' | 'threw' | 'timed out';
      /** The error's message, when it threw. */
      error?: string;
    }
  | {
      kind: 'storage';
      invocation: string;
      at: number;
      /** `/api/v1/transaction` and its like. */
      path: string;
      status: number;
      requestBytes: number;
      responseBytes: number;
      /** Bytes of the values that were set; 0 for reads. */
      writtenBytes: number;
      tookMs: number;
      refused?: string;
    }
  | {
      kind: 'rest';
      /** Absent when the call came from a browser or from outside. */
      invocation?: string;
      at: number;
      via: 'function' | 'bridge' | 'outside';
      as: 'user' | 'app' | 'nobody';
      method: string;
      /** Path and query, without the host. */
      path: string;
      status: number;
      requestBytes: number;
      responseBytes: number;
      /** What it costs an app of its hourly pool; absent for a call from outside, which costs none. */
      points?: number;
      tookMs: number;
      refused?: string;
    }
  | {
      kind: 'realtime';
      /** Absent when it came from a browser. */
      invocation?: string;
      at: number;
      via: 'function' | 'bridge';
      operation: 'publish' | 'subscribe' | 'sign';
      channel: string;
      isGlobal: boolean;
      status: number;
      payloadBytes: number;
      tookMs: number;
      refused?: string;
    }
  /** Events that a function pushed on a queue. */
  | {
      kind: 'push';
      invocation: string;
      at: number;
      queue: string;
      events: number;
      status: number;
      requestBytes: number;
      tookMs: number;
      refused?: string;
    }
  /** One of those events, at its consumer. */
  | {
      kind: 'event';
      at: number;
      queue: string;
      eventId: string;
      bytes: number;
      /** How often it was delivered one right after the other. */
      times: number;
      outcome: 'done' | 'tried again' | 'given up';
    }
  /** A trigger of the manifest, scheduled or for a product event. */
  | {
      kind: 'triggered';
      at: number;
      /** The trigger's key in the manifest. */
      module: string;
      /** Name of the product event, or the interval. */
      event: string;
      bytes: number;
      times: number;
      outcome: 'done' | 'tried again' | 'given up';
    }
  /** The front end sent its document to the host. */
  | { kind: 'reconcile'; at: number; module: string; bytes: number }
  /** Something that the app used and this stand-in does not know. */
  | {
      kind: 'unknown';
      at: number;
      what: 'component' | 'bridge command' | 'descriptor' | 'REST path';
      name: string;
    };

export interface ActivityLog {
  record(activity: Activity): void;
  /** Everything since the site started or `clear` was called, oldest first; a copy. */
  all(): Activity[];
  /** What was recorded after the first `seen` of all, at most the newest so many, oldest first. */
  after(seen: number, atMost: number): { seen: number; activity: Activity[] };
  clear(): void;
}
