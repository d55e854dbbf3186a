/**
 * Calls the app's functions for what nobody waits for, one after the other, the first due first. Where time passes by
 * itself (`Clock.alarm`) each is called when it is due; by the clock of a test, when the test asks.
 */
import type { Clock } from '../clock';

export interface DueSource {
  /** What of it is due first. */
  next(): DueCall | undefined;
}

export interface DueCall {
  dueAt: number;
  /** Done, it is no longer the next; what a stop cuts short is, when the site starts again. */
  deliver(isStopped: () => boolean): Promise<void>;
}

export interface DueLoopOptions {
  clock: Clock;
  sources: readonly DueSource[];
  onLine: (line: string) => void;
}

export class DueLoop {
  private running: Promise<void> | null = null;
  private silence: (() => void) | undefined;
  private isStopped = false;

  constructor(private readonly options: DueLoopOptions) {}

  /** Delivers what is due now, and what that makes due by now; resolves when nothing is. */
  async deliverDue(): Promise<void> {
    await (this.running ??= this.deliverAll().finally(() => (this.running = null)));
  }

  /** Delivers when the next one is due, where time passes by itself. */
  schedule(): void {
    this.silence?.();
    const { clock, onLine } = this.options;
    const next = this.isStopped ? undefined : this.next();
    if (next === undefined || clock.alarm === undefined) return;
    this.silence = clock.alarm(next.dueAt, () => {
      this.deliverDue().then(
        () => this.schedule(),
        (error: unknown) => onLine(`Events are not delivered any more: ${String(error)}`),
      );
    });
  }

  /** Before the functions are stopped: what runs then ends with them, and is delivered again. */
  stop(): Promise<void> {
    this.isStopped = true;
    this.silence?.();
    return Promise.resolve();
  }

  private next(): DueCall | undefined {
    return this.options.sources
      .flatMap((source) => source.next() ?? [])
      .sort((one, other) => one.dueAt - other.dueAt)[0];
  }

  private async deliverAll(): Promise<void> {
    for (;;) {
      if (this.isStopped) return;
      const call = this.next();
      if (call === undefined || call.dueAt > this.options.clock.now()) return;
      await call.deliver(() => this.isStopped);
    }
  }
}
