/**
 * Runs the app's functions as Forge's cloud does: each call has an instance to itself, idle instances are used
 * again, a call that is over its time takes its instance with it and no other call. Different from the cloud: on
 * one machine there are few instances, and a call beyond them waits for one.
 */
import type { Call } from './call';
import { type Answerer, FunctionThread, type ThreadOptions } from './function-thread';
import type { Outcome } from './outcome';

const MAX_THREADS = 6;

export interface Run {
  outcome: Outcome;
  /** Whether the call was the first of its instance, which had to load the functions. */
  isCold: boolean;
}

export class FunctionRunner {
  private readonly idle: FunctionThread[] = [];
  private readonly busy = new Set<FunctionThread>();
  private readonly waiting: (() => void)[] = [];
  private isRetired = false;

  constructor(private readonly options: ThreadOptions) {}

  async run(call: Call, timeoutSeconds: number, answer: Answerer): Promise<Run> {
    while (this.idle.length === 0 && this.busy.size >= MAX_THREADS)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    const warm = this.idle.pop();
    const thread = warm ?? new FunctionThread(this.options);
    this.busy.add(thread);
    try {
      return { outcome: await thread.run(call, timeoutSeconds, answer), isCold: warm === undefined };
    } finally {
      this.busy.delete(thread);
      if (this.isRetired) void thread.stop();
      else if (!thread.isOver) this.idle.push(thread);
      this.waiting.shift()?.();
    }
  }

  /** Newer functions took its place: what runs comes to its end, and nothing is kept warm. */
  async retire(): Promise<void> {
    this.isRetired = true;
    await Promise.all(this.idle.splice(0).map((thread) => thread.stop()));
  }

  /** Ends what runs, in the middle of it; the next calls are cold. */
  async stop(): Promise<void> {
    await Promise.all([...this.idle.splice(0), ...this.busy].map((thread) => thread.stop()));
  }
}
