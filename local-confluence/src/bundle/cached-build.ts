/**
 * Builds with esbuild, and not again while nothing changed. What a build read is kept beside what it
 * made; as long as every file of that list has the size and the time that it had, the outputs stand. So a
 * restart and every test file after the first begin at once, though Atlaskit alone is thousands of files.
 * Outputs are named by what is in them and put in place whole: two processes may build at the same time.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import {
  build,
  type BuildFailure,
  type BuildOptions,
  type BuildResult,
  formatMessages,
  version,
} from 'esbuild';
import * as v from 'valibot';

export interface BuildRequest {
  /** Outputs are called so, with a hash. */
  name: string;
  /** Where outputs and the list of what was read are kept. */
  folder: string;
  options: BuildOptions;
}

/** How esbuild is asked for the outputs of that name. */
export interface Compiler {
  /** What it makes of a request; another build has another name. */
  its(request: BuildRequest): BuildRequest;
  build(name: string, options: BuildOptions): Promise<BuildResult>;
  /** What was built stands; the next change of a file will ask for it. */
  stands(name: string, options: BuildOptions): void;
}

const once: Compiler = {
  its: (request) => request,
  build: (_, options) => build(options),
  stands: () => undefined,
};

/** Paths of what was made. */
export interface Built {
  js: string;
  css: string | null;
  /** Files that were read for it. */
  inputs: readonly string[];
}

/** The compiler's own words, with file and line. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}

const record = v.object({
  key: v.string(),
  inputs: v.array(v.tuple([v.string(), v.string()])),
  js: v.string(),
  css: v.nullable(v.string()),
});
type BuildRecord = v.InferOutput<typeof record>;

export async function cachedBuild(asked: BuildRequest, compiler: Compiler = once): Promise<Built> {
  const { name, folder, options } = compiler.its(asked);
  const recordPath = join(folder, `${name}.json`);
  const whole: BuildOptions = {
    ...options,
    bundle: true,
    metafile: true,
    write: false,
    logLevel: 'silent',
    // Names nothing on disk here: esbuild wants one to put a style sheet beside a script.
    outdir: 'out',
    // Whatever the package around it says of its modules.
    outExtension: options.format === 'cjs' ? { '.js': '.cjs' } : {},
  };
  const key = hashOf(version + JSON.stringify(whole));
  const kept = await readRecord(recordPath);
  if (kept?.key === key && (await isFresh(kept))) {
    compiler.stands(name, whole);
    return builtOf(kept);
  }

  const { outputFiles, inputs } = await buildOrSay(whole, () => compiler.build(name, whole));
  await mkdir(folder, { recursive: true });
  const fresh: BuildRecord = { key, inputs, js: '', css: null };
  for (const { path, contents } of outputFiles) {
    const extension = extname(path);
    const written = join(folder, `${name}-${hashOf(contents)}${extension}`);
    await writeWhole(written, contents);
    if (extension === '.css') fresh.css = written;
    else fresh.js = written;
  }
  await writeWhole(recordPath, JSON.stringify(fresh));
  return builtOf(fresh);
}

const builtOf = ({ js, css, inputs }: BuildRecord): Built => ({
  js,
  css,
  inputs: inputs.map(([file]) => file),
});

async function buildOrSay(options: BuildOptions, compile: () => Promise<BuildResult>) {
  const workingDir = resolve(options.absWorkingDir ?? '.');
  const surelyBefore = Date.now() - CLOCK_GRAIN_MS;
  try {
    const { metafile, outputFiles } = await compile();
    if (metafile === undefined || outputFiles === undefined) throw new Error('esbuild kept its outputs.');
    const files = Object.keys(metafile.inputs)
      .filter((input) => !input.startsWith('<'))
      .map((input) => resolve(workingDir, input));
    const inputs = await Promise.all(
      files.map(async (file): Promise<[string, string]> => [file, await stampOf(file, surelyBefore)]),
    );
    return { outputFiles, inputs };
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    throw new BuildError((await formatMessages(error.errors, { kind: 'error' })).join('\n').trim());
  }
}

const isBuildFailure = (error: unknown): error is BuildFailure =>
  error instanceof Error && 'errors' in error && Array.isArray(error.errors);

async function readRecord(path: string): Promise<BuildRecord | null> {
  try {
    const parsed = v.safeParse(record, JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null; // not there, or not whole: then it is built
  }
}

async function isFresh({ inputs, js, css }: BuildRecord): Promise<boolean> {
  const outputs = css === null ? [js] : [js, css];
  const stamps = await Promise.all([
    ...inputs.map(async ([file, stamp]) => (await stampOf(file)) === stamp),
    ...outputs.map(async (file) => (await stampOf(file)) !== GONE),
  ]);
  return stamps.every(Boolean);
}

const GONE = 'gone';

/** A file's time is of a coarser clock. */
const CLOCK_GRAIN_MS = 20;
/** Nobody knows what the build read of such a file: the next one reads it again. */
const CHANGED_MEANWHILE = 'changed meanwhile';

async function stampOf(file: string, surelyBefore = Infinity): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(file);
    if (mtimeMs >= surelyBefore) return CHANGED_MEANWHILE;
    return `${mtimeMs} ${size}`;
  } catch {
    return GONE;
  }
}

async function writeWhole(path: string, contents: string | Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, contents);
  await rename(unfinished, path);
}

const hashOf = (contents: string | Uint8Array) =>
  createHash('sha256').update(contents).digest('hex').slice(0, 16);
