/**
 * A whole site, running: the installed app, the store under it, the people and pages, REST, the app's functions
 * and storage, and the server before them. What `start-site.ts` (tests) and `cli.ts` (people) both start.
 */
import { installApp } from './bundle/installed-app';
import { watchApp } from './bundle/watch-app';
import { buildFrameRuntime, buildFunctionThread, buildWebApp } from './bundle/own-bundles';
import type { ActivityLog } from './activity';
import type { Clock } from './clock';
import { checkFormat } from './data-format';
import { MovableClock } from './developer/movable-clock';
import { Switchboard } from './developer/switchboard';
import { isDemoMade, makeDemo } from './demo/make-demo';
import { readSiteFile } from './demo/site-file';
import { AppCalls } from './functions/app-calls';
import { answerAppRequest, type AppRequestsOptions } from './functions/app-requests';
import { appStorage, withRates } from './functions/app-storage';
import { Border } from './functions/border';
import { FunctionRunner } from './functions/function-runner';
import { readerOf } from './functions/reader-of';
import type { Reader } from './developer/switches';
import type { Caller } from './site/caller';
import type { Faults } from './faults';
import { DueLoop } from './events/due-loop';
import { ProductEvents } from './events/product-events';
import { Queues, queuesOf } from './events/push';
import { PushedEvents } from './events/pushed-events';
import { Schedules } from './events/schedules';
import { Realtime } from './realtime/realtime';
import { egressOf } from './manifest/external';
import { unknownParts } from './manifest/manifest';
import { declaredScopes } from './manifest/scopes';
import { createRest } from './rest/rest';
import { smallPage } from './server/html';
import { listen } from './server/listen';
import { createServer } from './server/server';
import { createSite, type Site } from './site/site';
import { openStore } from './store/lmdb-store';
import { ENVIRONMENT_ID } from './bundle/installed-app';

export interface RunSiteOptions {
  /** Folder of the Forge app. */
  app: string;
  /** Folder of the data. */
  dataDir: string;
  /** 0 is any free one. */
  port: number;
  clock: Clock;
  log: ActivityLog;
  faults: Faults;
  /**
   * With it, the app's files are watched: changed code runs from the next call and frame on, and this is called for a
   * changed manifest, with which only a new start can begin.
   */
  onManifestChanged?: (() => void) | undefined;
  /** What is being done, for who waits. */
  onStep: (step: string) => void;
  /** What the app's functions write with `console`, and what went wrong. */
  onLine: (line: string) => void;
}

export interface RunningSite {
  address: string;
  site: Site;
  calls: AppCalls;
  due: DueLoop;
  /** The compiler's words, when the app does not build. */
  readonly buildError: string | null;
  stop(): Promise<void>;
}

const SITE_NAME = 'Local Confluence';

/**
 * What stands in the way is said before anything is built: a taken port, data that somebody else holds or that has
 * another format.
 * @throws SentenceError for what the person who starts it can put right.
 */
export async function runSite(options: RunSiteOptions): Promise<RunningSite> {
  const begun: Begun = [];
  try {
    return await start(options, begun);
  } catch (error) {
    await stopAll(begun);
    throw error;
  }
}

/** How to stop what was begun, in the order of beginning. */
type Begun = (() => Promise<unknown>)[];

async function stopAll(begun: Begun): Promise<void> {
  for (const stop of begun.splice(0).reverse()) await stop();
}

async function start(options: RunSiteOptions, begun: Begun): Promise<RunningSite> {
  const { log, onStep, onLine, onManifestChanged } = options;
  const clock = new MovableClock(options.clock);
  const board = new Switchboard();
  const faults = board.with(options.faults);
  const wantsConsent = (accountId: string) => faults.wantsConsent?.(accountId) === true;
  let step = 'Starting';
  const say = (next: string) => {
    step = next;
    onStep(next);
  };
  const listening = await listen(options.port, () => notYet(step));
  begun.push(() => listening.stop());
  const store = openStore(options.dataDir);
  begun.push(() => store.close());
  checkFormat(store, options.dataDir);

  say('Building the app');
  const app = await installApp(options.app);
  for (const part of unknownParts(app.manifest))
    onLine(`The local Confluence does not know ${part} of the manifest: it has no effect here.`);
  say('Building the pages of the local Confluence');
  const [webApp, frameRuntime, thread] = [
    await buildWebApp(),
    await buildFrameRuntime(),
    await buildFunctionThread(),
  ];

  const site = createSite({
    store,
    clock,
    appName: app.name,
    // What a first run makes was there before the app was installed.
    happened: (writer, happening) => {
      if (isDemoMade(writer)) productEvents.happened(writer, happening);
    },
  });
  const rest = createRest({ site, siteUrl: () => listening.address });
  const border = new Border(log, clock, faults);
  const realtime = new Realtime(clock);
  const storage = withRates(
    appStorage({
      store,
      clock,
      manifest: app.manifest,
      areQueriesLate: () => faults.areQueriesLate?.() === true,
    }),
    clock,
  );
  const { consumer: consumers, trigger: triggers, scheduledTrigger: schedules } = app.manifest.modules;
  const pushedEvents = new PushedEvents({
    store,
    clock,
    faults,
    border,
    consumers,
    consume: (consumer, event) => calls.consume(consumer, event),
    onLine,
  });
  const productEvents = new ProductEvents({
    store,
    clock,
    faults,
    border,
    triggers,
    call: (trigger, event) => calls.trigger(trigger, event),
    onHappened: () => due.schedule(),
  });
  const scheduled = new Schedules({
    store,
    clock,
    border,
    schedules,
    call: (schedule) => calls.scheduled(schedule),
  });
  const due = new DueLoop({ clock, sources: [pushedEvents, productEvents, scheduled], onLine });
  const queues = new Queues({
    store,
    clock,
    queues: queuesOf(app.manifest.modules),
    onPushed: () => due.schedule(),
  });
  const runnerOf = (functionsPath: string | null) =>
    functionsPath === null
      ? null
      : new FunctionRunner({
          threadPath: thread.js,
          functionsPath,
          permitted: egressOf(app.manifest).backend,
          memoryMB: app.manifest.app.runtime.memoryMB,
          onLine,
        });
  let runner = runnerOf(app.functionsPath);
  begun.push(async () => runner?.stop());
  const platform: AppRequestsOptions = {
    border,
    rest,
    storage,
    realtime,
    queues,
    scopes: declaredScopes(app.manifest),
    isActive: (accountId) => site.people.get(accountId)?.status === 'active',
    wantsConsent,
  };
  const reader = (caller: Caller): Reader => faults.reader?.() ?? readerOf(site, caller);
  const calls = new AppCalls({
    app,
    site,
    border,
    clock,
    runner: () => runner,
    reader,
    aheadMs: () => clock.aheadMs,
    answer: (invoked, request) => answerAppRequest(platform, invoked, request),
  });

  if (!isDemoMade(store)) {
    say('Making the demo site');
    const view = await Promise.all(
      app.manifest.modules.macro.map(async ({ key, title, layout }) => ({
        key,
        title: await app.translations.resolve(title, 'en-US'),
        layout,
      })),
    );
    const problems = await makeDemo({
      site,
      store,
      app: { appId: app.appId, environmentId: ENVIRONMENT_ID, macros: view },
      siteFile: await readSiteFile(app.folder),
      invoke: ({ caller, request }) => calls.invoke(caller, request),
    });
    problems.forEach(onLine);
  }

  const server = createServer({
    siteName: SITE_NAME,
    app,
    site,
    rest,
    calls,
    border,
    realtime,
    clock,
    log,
    board,
    isWatched: onManifestChanged !== undefined,
    faults,
    wantsConsent,
    reader,
    webApp,
    frameRuntime,
    onError: (error) => onLine(error.stack ?? error.message),
  });
  listening.answer = (request) => server.fetch(request);
  begun.push(() => due.stop());
  if (onManifestChanged !== undefined) {
    let runningFunctions = app.functionsPath;
    const onRenewed = () => {
      onLine(app.buildError ?? 'The app was built anew.');
      // Named by what is in them: who changed the front end alone waits for no cold start.
      if (app.functionsPath === runningFunctions) return;
      runningFunctions = app.functionsPath;
      void runner?.retire();
      runner = runnerOf(app.functionsPath);
    };
    begun.push(await watchApp({ app, onRenewed, onManifestChanged, onLine }));
  }
  due.schedule();

  return {
    address: listening.address,
    site,
    calls,
    due,
    get buildError() {
      return app.buildError;
    },
    async stop() {
      // First what asks, then what is asked.
      await listening.stop();
      await stopAll(begun);
    },
  };
}

function notYet(step: string): Response {
  return new Response(smallPage('Starting …', `<p>${step} …</p>`), {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '1', refresh: '1' },
  });
}
