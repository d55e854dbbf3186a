/** Starts a site for a test: on a free port, with data of its own, the time handed in. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActivityLog } from './activity';
import { createActivityLog } from './activity-log';
import { type Clock, systemClock } from './clock';
import type { Faults } from './faults';
import type { InvokeRequest } from './local-api';
import { runSite } from './run-site';
import { person } from './site/caller';
import type { Site } from './site/site';

export interface StartSiteOptions {
  /** Folder of the Forge app. */
  app: string;
  /** Kept when the site stops; without it a temporary folder is made, and removed. */
  dataDir?: string;
  /** Any free one, if none is given. */
  port?: number;
  clock?: Clock;
  /** Whether the app's files are watched, and this is called for a changed manifest. */
  onManifestChanged?: () => void;
}

/** `invoke(functionKey, payload)` of a module's front end, for somebody of the site. */
export type Invocation = Pick<
  InvokeRequest,
  'moduleKey' | 'contentId' | 'spaceId' | 'templateId' | 'functionKey' | 'payload'
> &
  Partial<
    Pick<
      InvokeRequest,
      'localId' | 'config' | 'autoConvertLink' | 'isEditing' | 'isConfiguring' | 'isInserting'
    >
  > & {
    /** The address of who calls. */
    as: string;
  };

export interface StartedSite {
  /** `http://localhost:<port>` */
  readonly address: string;
  readonly activity: ActivityLog;
  /** Set its hooks to let storage or REST fail; emptied by nobody else. */
  readonly faults: Faults;
  /** What the app's functions wrote with `console`, and what went wrong. */
  readonly lines: readonly string[];
  /** People, pages, comments: to arrange and to look. A new one after each `restart()`. */
  readonly site: Site;
  /** The compiler's words, when the app does not build. */
  readonly buildError: string | null;
  /** Through the same path as the bridge; rejects as `invoke` does in the browser. */
  invoke(invocation: Invocation): Promise<unknown>;
  /** Delivers every event that is due by the clock, and what that makes due: a clock that a test sets has no alarm. */
  deliverEvents(): Promise<void>;
  /** Ends every function in the middle of what it does; the next calls are cold. */
  killFunctions(): Promise<void>;
  /** Stops, and starts again with the same data and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSite(options: StartSiteOptions): Promise<StartedSite> {
  const { app, port = 0, clock = systemClock } = options;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'local-confluence-')));
  const activity = createActivityLog();
  const faults: Faults = {};
  const lines: string[] = [];
  const run = (onPort: number) =>
    runSite({
      app,
      dataDir,
      port: onPort,
      clock,
      log: activity,
      faults,
      onStep: () => undefined,
      onLine: (line) => lines.push(line),
      onManifestChanged: options.onManifestChanged,
    });
  let running = await run(port);

  return {
    address: running.address,
    activity,
    faults,
    lines,
    get site() {
      return running.site;
    },
    get buildError() {
      return running.buildError;
    },
    async invoke({ as, ...request }) {
      const who = running.site.people.byEmail(as);
      if (!who) throw new Error(`There is no account ${as} on this site.`);
      return running.calls.invoke(person(who.accountId), {
        localId: undefined,
        config: undefined,
        isEditing: false,
        isConfiguring: false,
        isInserting: false,
        ...request,
      });
    },
    deliverEvents: () => running.due.deliverDue(),
    killFunctions: () => running.calls.killFunctions(),
    async restart() {
      await running.stop();
      running = await run(Number(new URL(running.address).port));
    },
    async stop() {
      await running.stop();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
