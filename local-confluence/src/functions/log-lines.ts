/** What a call writes with `console`, as long as Forge keeps it (/limits-invocation). */
import { MAX_LOG_BYTES, MAX_LOG_LINES_A_MINUTE } from './limits';

export class LogLines {
  private lines = 0;
  private bytes = 0;
  private mostLines = MAX_LOG_LINES_A_MINUTE;

  constructor(private readonly onLine: (line: string) => void) {}

  /** For another call. */
  begin(timeoutSeconds: number): void {
    this.lines = 0;
    this.bytes = 0;
    this.mostLines = MAX_LOG_LINES_A_MINUTE * Math.ceil(timeoutSeconds / 60);
  }

  /** What is over is not kept, and that is said once. */
  write(line: string): void {
    if (this.lines > this.mostLines || this.bytes > MAX_LOG_BYTES) return;
    this.lines += 1;
    this.bytes += Buffer.byteLength(line);
    if (this.lines > this.mostLines) this.onLine(this.rest(`${this.mostLines} lines`));
    else if (this.bytes > MAX_LOG_BYTES) this.onLine(this.rest(`${MAX_LOG_BYTES / 1024} KB`));
    else this.onLine(line);
  }

  private rest(most: string): string {
    return `The function wrote more than the ${most} that Forge keeps of a call: the rest is not shown.`;
  }
}
