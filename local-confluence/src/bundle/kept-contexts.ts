/**
 * esbuild's contexts, one for each bundle, kept from one change of a file to the next: what did not change is not
 * parsed again, and nothing is made small: together that is five sixths of a build.
 */
import { type BuildContext, type BuildOptions, type BuildResult, context } from 'esbuild';
import type { BuildRequest, Compiler } from './cached-build';

interface Kept {
  /** A changed manifest makes other functions of the same name. */
  options: string;
  context: Promise<BuildContext>;
}

export class KeptContexts implements Compiler {
  private readonly kept = new Map<string, Kept>();
  /** One at a time: whoever opens a page meanwhile goes first. */
  private ahead: Promise<unknown> = Promise.resolve();

  its({ name, folder, options }: BuildRequest): BuildRequest {
    return { name: `${name}-watched`, folder, options: { ...options, minify: false } };
  }

  async build(name: string, options: BuildOptions): Promise<BuildResult> {
    // To ask a context that is at work is to get what it began with, without the newest change.
    await this.ahead;
    return this.rebuild(name, options);
  }

  private async rebuild(name: string, given: BuildOptions): Promise<BuildResult> {
    const options = JSON.stringify(given);
    const before = this.kept.get(name);
    if (before?.options === options) return (await before.context).rebuild();
    const made = { options, context: context(given) };
    this.kept.set(name, made);
    await (await before?.context)?.dispose();
    return (await made.context).rebuild();
  }

  /** Parsed before it is wanted, so that the first change is seen as soon as the others. */
  stands(name: string, options: BuildOptions): void {
    if (this.kept.has(name)) return;
    // What does not build is said when it is asked for.
    this.ahead = this.ahead.then(() => this.rebuild(name, options)).catch(() => undefined);
  }

  async dispose(): Promise<void> {
    await this.ahead;
    const all = [...this.kept.values()];
    this.kept.clear();
    await Promise.all(all.map(async (each) => (await each.context).dispose()));
  }
}
