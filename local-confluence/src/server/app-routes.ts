/** `/local/app…` and `/local/bridge/…`: what the site's pages ask of the installed app. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import * as v from 'valibot';
import { ENVIRONMENT_ID, type InstalledApp } from '../bundle/installed-app';
import type { AppCalls } from '../functions/app-calls';
import type { Reader } from '../developer/switches';
import { type Faults, withFault } from '../faults';
import type { Border } from '../functions/border';
import { InvocationError } from '../functions/invocation-error';
import type { AppPageView, AppView, Language, MacroView } from '../local-api';
import { isOpenTo, type MacroModule, PAGE_KINDS } from '../manifest/manifest';
import { bodyOf, callerOf, type DoorEnv, signedIn } from '../rest/door';
import type { Caller } from '../site/caller';
import { Refusal, type RefusalCode } from '../site/refusal';
import type { Site } from '../site/site';
import { iconFile } from './icon-file';

const invokeRequest = v.object({
  moduleKey: v.string(),
  contentId: v.optional(v.string()),
  spaceId: v.optional(v.string()),
  templateId: v.optional(v.string()),
  localId: v.optional(v.string()),
  config: v.optional(v.record(v.string(), v.unknown())),
  autoConvertLink: v.optional(v.string()),
  isEditing: v.optional(v.boolean(), false),
  isConfiguring: v.optional(v.boolean(), false),
  isInserting: v.optional(v.boolean(), false),
  functionKey: v.string(),
  payload: v.optional(v.unknown()),
});

/** What only the browser sees. */
const report = v.object({
  activity: v.array(
    v.variant('kind', [
      v.object({ kind: v.literal('reconcile'), at: v.number(), module: v.string(), bytes: v.number() }),
      v.object({
        kind: v.literal('unknown'),
        at: v.number(),
        what: v.picklist(['component', 'bridge command']),
        name: v.string(),
      }),
    ]),
  ),
});

const STATUS = {
  unauthenticated: 401,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
} as const satisfies Record<RefusalCode, number>;

export interface AppRoutesOptions {
  app: InstalledApp;
  isWatched: boolean;
  site: Site;
  calls: AppCalls;
  border: Border;
  faults: Faults;
  reader: (caller: Caller) => Reader;
}

export function appRoutes({ app, isWatched, site, calls, border, faults, reader }: AppRoutesOptions) {
  const routes = new Hono<DoorEnv>().basePath('/local');
  const { modules } = app.manifest;

  routes.onError((error, c) => {
    if (error instanceof Refusal) return c.json({ message: error.message }, STATUS[error.code]);
    throw error;
  });

  const languageOf = (caller: Caller): Language =>
    (caller.kind === 'person' ? site.people.get(caller.accountId)?.language : undefined) ?? 'en-US';

  routes.get('/app', async (c) => {
    const caller = callerOf(c);
    const [language, who] = [languageOf(caller), reader(caller)];
    const view: AppView = {
      appId: app.appId,
      environmentId: ENVIRONMENT_ID,
      macros: await Promise.all(modules.macro.map((macro) => macroView(app, macro, language, who))),
      spacePages: await pageViews(app, 'confluence:spacePage', language, who),
      globalPages: await pageViews(app, 'confluence:globalPage', language, who),
      reader: who,
      deployment: app.deployment,
      isWatched,
      buildError: app.buildError,
    };
    return c.json(view);
  });

  routes.get('/app/icon/:key', async (c) => {
    const withIcon = [...modules.macro, ...PAGE_KINDS.flatMap((kind) => modules[kind])];
    const module = withIcon.find(({ key }) => key === c.req.param('key'));
    const file = module && iconFile(app.manifest, module);
    if (!file) return c.notFound();
    const type = extname(file) === '.svg' ? 'image/svg+xml' : 'image/png';
    // An SVG that is opened by itself is a document: nothing in it may run.
    const headers = { 'content-type': type, 'content-security-policy': "default-src 'none'; sandbox" };
    return c.body(new Uint8Array(await readFile(join(app.folder, file))), 200, headers);
  });

  routes.post('/bridge/invoke', async (c) => {
    const caller = signedIn(c);
    const { localId, config, payload, ...request } = await bodyOf(c, invokeRequest);
    const { moduleKey, contentId, functionKey: call } = request;
    return withFault(faults.calls?.({ moduleKey, contentId, call }), async () => {
      try {
        const result = await calls.invoke(caller, { ...request, localId, config, payload });
        return c.json({ result });
      } catch (error) {
        if (!(error instanceof InvocationError)) throw error;
        return c.json({ error: { message: error.message, name: error.thrownName } });
      }
    });
  });

  routes.post('/bridge/report', async (c) => {
    signedIn(c);
    const { activity } = await bodyOf(c, report);
    for (const each of activity) border.log.record(each);
    return c.body(null, 204);
  });

  return routes;
}

async function macroView(
  app: InstalledApp,
  macro: MacroModule,
  language: Language,
  reader: Reader,
): Promise<MacroView> {
  const { key, title, description = '', layout, resource, autoConvert, config } = macro;
  const words = (each: typeof title) => app.translations.resolve(each, language);
  return {
    key,
    title: await words(title),
    description: await words(description),
    icon: iconAddress(app, macro),
    layout,
    resource,
    autoConvert: (autoConvert?.matchers ?? []).map(({ pattern }) => pattern),
    isOpen: isOpenTo(macro, reader),
    config: config === undefined ? null : await configView(macro, config, words),
  };
}

async function configView(
  { resource, title }: MacroModule,
  config: NonNullable<MacroModule['config']>,
  words: (each: MacroModule['title']) => Promise<string>,
): Promise<NonNullable<MacroView['config']>> {
  if (!('resource' in config))
    return {
      resource,
      isAdded: true,
      title: await words(title),
      openOnInsert: config.openOnInsert,
      parameters: [],
      viewportSize: 'medium',
    };
  return {
    resource: config.resource,
    isAdded: false,
    title: await words(config.title ?? title),
    openOnInsert: config.openOnInsert,
    parameters: config.parameters.map(({ identifier }) => identifier),
    viewportSize: config.viewportSize,
  };
}

function pageViews(
  app: InstalledApp,
  kind: (typeof PAGE_KINDS)[number],
  language: Language,
  reader: Reader,
): Promise<AppPageView[]> {
  const open = app.manifest.modules[kind].filter((page) => isOpenTo(page, reader));
  return Promise.all(
    open.map(async (page) => ({
      key: page.key,
      title: await app.translations.resolve(page.title, language),
      icon: iconAddress(app, page),
      route: page.route,
      resource: page.resource,
    })),
  );
}

const iconAddress = (app: InstalledApp, module: { key: string; icon?: string }): string | null =>
  iconFile(app.manifest, module) === null ? null : `/local/app/icon/${encodeURIComponent(module.key)}`;
