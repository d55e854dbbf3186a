import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** The folder that holds `lmdb/dist/index.cjs`. */
const MODULES = dirname(dirname(dirname(require.resolve('lmdb'))));

/** Bundles `child.ts` into `folder`, and says how to run it as a process of its own. */
export function childProgram(folder: string) {
  const program = join(folder, 'child.cjs');
  execFileSync(join(MODULES, '.bin', 'esbuild'), [
    join(__dirname, 'child.ts'),
    '--bundle',
    '--platform=node',
    '--external:lmdb',
    `--outfile=${program}`,
    '--log-level=error',
  ]);
  return (deed: 'hold' | 'write', storeFolder: string): Child => {
    const child = spawn(process.execPath, [program, deed, storeFolder], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_PATH: MODULES },
    });
    return new Child(child);
  };
}

export class Child {
  private said = '';
  constructor(private readonly child: ChildProcessByStdio<Writable, Readable, null>) {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.said += text;
    });
  }

  get processId(): number | undefined {
    return this.child.pid;
  }

  /** Every whole line that it said. */
  lines(): string[] {
    return this.said.split('\n').slice(0, -1);
  }

  async untilItSaid(count: number): Promise<void> {
    while (this.lines().length < count) await once(this.child.stdout, 'data');
  }

  /** `kill -9`, and everything that it had said by then. */
  async kill(): Promise<string[]> {
    this.child.kill('SIGKILL');
    await once(this.child, 'close');
    return this.lines();
  }
}
