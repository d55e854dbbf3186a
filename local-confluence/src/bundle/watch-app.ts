/**
 * Looks for changes of the app's files and installs it anew, so that who develops it sees them in the page. What does not
 * build, and a manifest that Forge would not take, is said on every page, and what ran last runs on.
 */
import { type FSWatcher, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forgeProblems } from '../manifest/forge-problems';
import { ManifestError } from '../manifest/manifest-error';
import { SentenceError } from '../sentence-error';
import { installApp, type InstalledApp } from './installed-app';
import { KeptContexts } from './kept-contexts';

export interface WatchOptions {
  /** Renewed in place. */
  app: InstalledApp;
  onRenewed: () => void;
  /** Storage, queues and scopes are of the manifest: a site begins with it. */
  onManifestChanged: () => void;
  /** What went wrong that is not the app's own. */
  onLine: (line: string) => void;
}

/** An editor writes a file in several steps, and several files at a time. */
const SETTLE_MS = 80;

/** @returns how to stop. */
export async function watchApp({ app, onRenewed, onManifestChanged, onLine }: WatchOptions) {
  const contexts = new KeptContexts();
  const watchers = new Map<string, FSWatcher>();
  const manifestPath = join(app.folder, 'manifest.yml');
  let manifest = await readFile(manifestPath, 'utf8');
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  // It is as it was; what it is built of is read ahead of the first change.
  let running: Promise<unknown> = installApp(app.folder, contexts).catch(() => undefined);

  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(renew).catch((error: unknown) => onLine(String(error)));
    }, SETTLE_MS);
  };

  async function renew(): Promise<void> {
    if (isStopped) return;
    try {
      const newer = await installApp(app.folder, contexts);
      const text = await readFile(manifestPath, 'utf8');
      if (text !== manifest) {
        const problems = await forgeProblems(app.folder);
        if (problems.length === 0) {
          manifest = text;
          onManifestChanged();
          return;
        }
        app.buildError = new ManifestError(problems).message;
      } else {
        if (newer.buildError === null) Object.assign(app, newer);
        else app.buildError = newer.buildError;
        app.deployment = newer.deployment;
      }
    } catch (error) {
      if (!(error instanceof SentenceError)) throw error;
      app.buildError = error.message;
      if (error instanceof ManifestError) void inForgesWords(error);
    }
    watchFolders();
    onRenewed();
  }

  /** What is wrong is said at once, and in the words of Forge when they are there, if it is still wrong then. */
  async function inForgesWords({ message }: ManifestError): Promise<void> {
    const problems = await forgeProblems(app.folder);
    if (isStopped || app.buildError !== message || problems.length === 0) return;
    app.buildError = new ManifestError(problems).message;
    if (app.buildError !== message) onRenewed();
  }

  function watchFolders(): void {
    for (const folder of [app.folder, ...app.sources]) {
      if (watchers.has(folder)) continue;
      const watcher = watch(folder, (_, name) => {
        // Beside the manifest stands much that is nothing of the app.
        if (name === 'manifest.yml' || app.sources.includes(folder)) look();
      });
      // A folder that is taken away is none to look into any more.
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    }
  }
  watchFolders();

  return async () => {
    isStopped = true;
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
    await running;
    await contexts.dispose();
  };
}
