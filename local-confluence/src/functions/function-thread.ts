import { Worker } from 'node:worker_threads';
import type { Call } from './call';
import type { FromThread, HttpAnswer, HttpRequest, ThreadData, ToThread } from './messages';
import { LogLines } from './log-lines';
import type { Outcome } from './outcome';

/** Answers what a call asks of storage and of Confluence. */
export type Answerer = (request: HttpRequest) => Promise<HttpAnswer>;

export interface ThreadOptions {
  /** Path of the bundle of `thread.ts`. */
  threadPath: string;
  /** Path of the bundle of the app's functions. */
  functionsPath: string;
  /** Addresses beyond the platform that it may reach, as the manifest has them. */
  permitted: readonly string[];
  memoryMB: number;
  /** A line that the app wrote with `console`. */
  onLine: (line: string) => void;
}

/** An instance of the app's functions, with one call at a time. Once `isOver`, it takes no more. */
export class FunctionThread {
  private readonly worker: Worker;
  private running: { invocation: string; answer: Answerer; finish: (outcome: Outcome) => void } | undefined;
  private readonly log: LogLines;
  /** Why this thread is over, and how every call of it ends from then on. */
  private over: Outcome | undefined;

  constructor(options: ThreadOptions) {
    this.log = new LogLines(options.onLine);
    const workerData: ThreadData = { functions: options.functionsPath, permitted: options.permitted };
    this.worker = new Worker(options.threadPath, {
      workerData,
      stdout: true,
      stderr: true,
      // An app sees nothing of the machine's environment.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMB },
    });
    this.worker.on('message', (message: FromThread) => this.receive(message));
    this.worker.on('error', (error) => this.end(threw(error)));
    this.worker.on('exit', () => this.end(threw(new Error('The process of the function ended.'))));
    for (const output of [this.worker.stdout, this.worker.stderr]) {
      output.setEncoding('utf8');
      output.on('data', (text: string) =>
        text
          .trimEnd()
          .split('\n')
          .forEach((line) => this.log.write(line)),
      );
    }
  }

  get isOver(): boolean {
    return this.over !== undefined;
  }

  /** Runs it to its end, or to the end of its time: then this thread is over, for nothing else stops it. */
  run(call: Call, timeoutSeconds: number, answer: Answerer): Promise<Outcome> {
    return new Promise((resolve) => {
      if (this.over !== undefined) {
        resolve(this.over);
        return;
      }
      this.log.begin(timeoutSeconds);
      const timeoutMs = timeoutSeconds * 1000;
      const timer = setTimeout(() => {
        this.end({ kind: 'timed out', afterSeconds: timeoutSeconds });
      }, timeoutMs);
      const finish = (outcome: Outcome) => {
        clearTimeout(timer);
        this.running = undefined;
        resolve(outcome);
      };
      this.running = { invocation: call.invocation, answer, finish };
      this.tell({ kind: 'call', call, endsAt: Date.now() + call.aheadMs + timeoutMs });
    });
  }

  async stop(): Promise<void> {
    this.end(threw(new Error('The process of the function was stopped.')));
    await this.worker.terminate();
  }

  private receive(message: FromThread): void {
    switch (message.kind) {
      case 'broken':
        this.end({ kind: 'threw', error: message.error });
        return;
      case 'ask':
        void this.answer(message.invocation, message.request, message.asked);
        return;
      case 'returned':
      case 'threw':
        this.running?.finish(message);
    }
  }

  /** What a call asks after it has answered is not done: in the cloud its instance stands still by then. */
  private async answer(invocation: string, request: number, asked: HttpRequest): Promise<void> {
    if (this.running?.invocation !== invocation) return;
    try {
      const answer = await this.running.answer(asked);
      if (!this.isOver) this.tell({ kind: 'answer', request, answer });
    } catch (error) {
      // Killed on demand (`faults.ts`), or this site itself failed: either way no answer comes to wait for.
      this.end(threw(error instanceof Error ? error : new Error(String(error))));
    }
  }

  private end(outcome: Outcome): void {
    if (this.over !== undefined) return;
    this.over = outcome;
    this.running?.finish(outcome);
    void this.worker.terminate();
  }

  private tell(message: ToThread): void {
    this.worker.postMessage(message);
  }
}

const threw = ({ name, message, stack = '' }: Error): Outcome => ({
  kind: 'threw',
  error: { name, message, stack },
});
