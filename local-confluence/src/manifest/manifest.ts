/**
 * What this stand-in reads of a `manifest.yml`. Whether the whole file is one that Forge accepts is for
 * `@forge/manifest` to say (`forge-problems.ts`, `npm run check`); here stands what is used, and what must be right for it.
 */
import { FORGE_SUPPORTED_LOCALE_CODES } from '@forge/i18n';
import * as v from 'valibot';
import type { Reader } from '../developer/switches';
import { MAX_SCHEDULED_TRIGGERS } from '../events/limits';
import {
  ATTRIBUTE_NAME,
  ENTITY_NAME,
  ENTITY_NAME_CHARACTERS,
  INDEX_NAME,
  INDEX_NAME_CHARACTERS,
  MAX_ATTRIBUTE_NAME_CHARACTERS,
  MAX_ATTRIBUTES,
  MAX_ENTITIES,
  MAX_INDEXES,
} from '../storage/limits';
import { parseFilter } from './event-filter';
import { external, unknownExternal } from './external';
import { TOLD_EVENTS } from './told-events';

/** Words as they stand, or the key of a translation. */
const words = v.union([v.string(), v.object({ i18n: v.string() })], 'must be a text or { i18n: <key> }');
export type Words = v.InferOutput<typeof words>;

const calls = v.object({ function: v.string() });

const config = v.object({
  resource: v.string(),
  render: v.literal('native', 'must be native: only UI Kit runs here'),
  title: v.exactOptional(words),
  viewportSize: v.optional(v.picklist(['small', 'medium', 'large', 'xlarge', 'max']), 'medium'),
  // True for a config form of the app's own, false for the classic one, which has no resource.
  openOnInsert: v.optional(v.boolean(), true),
  parameters: v.optional(
    v.array(
      v.object({
        identifier: v.string(),
        type: v.picklist(['string', 'confluence-content', 'attachment', 'spacekey']),
      }),
    ),
    [],
  ),
});

/** The form is a second document of the macro's own front end (`ForgeReconciler.addConfig`): `true`, or no resource. */
const addedConfig = v.pipe(
  v.union([v.literal(true), v.object({ openOnInsert: v.optional(v.boolean(), false) })]),
  v.transform((declared) => (declared === true ? { openOnInsert: false } : declared)),
);
const anyConfig = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'resource' in input ? config : addedConfig,
);

/** Of people without a licence, whom a module is shown to. */
const unlicensedAccess = v.optional(v.array(v.picklist(['unlicensed', 'customer', 'anonymous'])), []);

const macro = v.object({
  key: v.string(),
  resource: v.string(),
  render: v.literal('native', 'must be native: only UI Kit runs here'),
  title: words,
  description: v.exactOptional(words),
  icon: v.exactOptional(v.string()),
  layout: v.optional(v.picklist(['block', 'inline', 'bodied']), 'block'),
  resolver: v.exactOptional(calls),
  adfExport: v.exactOptional(calls),
  autoConvert: v.exactOptional(v.object({ matchers: v.array(v.object({ pattern: v.string() })) })),
  config: v.exactOptional(anyConfig),
  unlicensedAccess,
});
export type MacroModule = v.InferOutput<typeof macro>;

/** A page of the app's own, in the place of a Confluence page: `confluence:spacePage` and `confluence:globalPage`. */
const appPage = v.object({
  key: v.string(),
  resource: v.string(),
  render: v.literal('native', 'must be native: only UI Kit runs here'),
  title: words,
  route: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'must be of small letters, digits and hyphens alone')),
  icon: v.exactOptional(v.string()),
  resolver: v.exactOptional(calls),
  unlicensedAccess,
});
export type AppPageModule = v.InferOutput<typeof appPage>;

/** Custom UI, and what UI Kit 1 was: not run here. Another module of the app may well be. */
const otherUi = v.object({ key: v.string(), render: v.exactOptional(v.undefined()) });

/** A module that says how it is rendered, or one that is not run. */
const nativeOr = <Native extends v.GenericSchema>(native: Native) =>
  v.lazy((input) => (isWithoutRender(input) ? otherUi : native));

const isWithoutRender = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && !('render' in input);

export const isNative = <Module extends { render?: 'native' | undefined }>(
  module: Module,
): module is Extract<Module, { render: 'native' }> => module.render === 'native';

const functionModule = v.object({
  key: v.string(),
  handler: v.pipe(
    v.string(),
    v.regex(/^[\w/-]+\.[A-Za-z_$][\w$]*$/, 'must be <file in src>.<export>, like index.resolver'),
  ),
  timeoutSeconds: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(900))),
});
export type FunctionModule = v.InferOutput<typeof functionModule>;

const consumer = v.object({ key: v.string(), queue: v.string(), function: v.string() });
export type ConsumerModule = v.InferOutput<typeof consumer>;

const trigger = v.object({
  key: v.string(),
  function: v.string(),
  events: v.pipe(v.array(v.string()), v.minLength(1)),
  // `ignoreSelf` concerns events of Jira alone.
  filter: v.exactOptional(
    v.object({
      expression: v.exactOptional(v.string()),
      onError: v.optional(
        v.picklist(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']),
        'IGNORE_AND_LOG',
      ),
    }),
  ),
});
export type TriggerModule = v.InferOutput<typeof trigger>;

const scheduledTrigger = v.object({
  key: v.string(),
  function: v.string(),
  interval: v.picklist(['fiveMinute', 'hour', 'day', 'week']),
});
export type ScheduledTriggerModule = v.InferOutput<typeof scheduledTrigger>;

const attribute = v.object({ type: v.picklist(['integer', 'float', 'string', 'boolean', 'any']) });
const nameWithin = ({ least, most }: { least: number; most: number }, pattern: RegExp) =>
  v.pipe(
    v.string(),
    v.minLength(least, `must have at least ${least} characters`),
    v.maxLength(most, `must have at most ${most} characters`),
    v.regex(pattern, `must match ${pattern}`),
  );
const attributeName = nameWithin({ least: 1, most: MAX_ATTRIBUTE_NAME_CHARACTERS }, ATTRIBUTE_NAME);
const index = v.union([
  v.string(),
  v.object({
    name: nameWithin(INDEX_NAME_CHARACTERS, INDEX_NAME),
    partition: v.exactOptional(v.array(v.string())),
    range: v.pipe(v.array(v.string()), v.length(1, 'must name exactly one attribute')),
  }),
]);
const entity = v.object({
  name: nameWithin(ENTITY_NAME_CHARACTERS, ENTITY_NAME),
  attributes: v.pipe(
    v.record(attributeName, attribute),
    v.check(
      (attributes) => Object.keys(attributes).length <= MAX_ATTRIBUTES,
      `must be at most ${MAX_ATTRIBUTES}`,
    ),
  ),
  indexes: v.optional(v.pipe(v.array(index), v.maxLength(MAX_INDEXES, `must be at most ${MAX_INDEXES}`)), []),
});
const entities = v.pipe(
  v.array(entity),
  v.maxLength(MAX_ENTITIES, `must be at most ${MAX_ENTITIES}`),
  v.check((all) => new Set(all.map(({ name }) => name)).size === all.length, 'must not have two of one name'),
);
export type EntityDeclaration = v.InferOutput<typeof entity>;

const locale = v.picklist(FORGE_SUPPORTED_LOCALE_CODES);
const translations = v.object({
  resources: v.array(v.object({ key: locale, path: v.string() })),
  fallback: v.object({
    default: locale,
    ...v.entriesFromList(FORGE_SUPPORTED_LOCALE_CODES, v.exactOptional(v.array(locale))),
  }),
});
export type TranslationsDeclaration = v.InferOutput<typeof translations>;

const APP_ID = /^ari:cloud:ecosystem::app\/([^\s/]+)$/;

const scopeOptions = v.object({ allowImpersonation: v.optional(v.boolean(), false) });

export const manifestSchema = v.object({
  app: v.object({
    id: v.pipe(v.string(), v.regex(APP_ID, 'must be ari:cloud:ecosystem::app/<id>')),
    runtime: v.object({
      name: v.pipe(v.string(), v.regex(/^nodejs\d+\.x$/, 'must be a Node.js runtime, like nodejs22.x')),
      memoryMB: v.optional(v.pipe(v.number(), v.minValue(128), v.maxValue(1024)), 512),
    }),
    storage: v.exactOptional(v.object({ entities: v.optional(entities, []) })),
  }),
  modules: v.objectWithRest(
    {
      macro: v.optional(v.array(nativeOr(macro)), []),
      'confluence:spacePage': v.optional(v.array(nativeOr(appPage)), []),
      'confluence:globalPage': v.optional(v.array(nativeOr(appPage)), []),
      function: v.optional(v.array(functionModule), []),
      consumer: v.optional(v.array(consumer), []),
      trigger: v.optional(v.array(trigger), []),
      scheduledTrigger: v.optional(
        v.pipe(
          v.array(scheduledTrigger),
          v.maxLength(MAX_SCHEDULED_TRIGGERS, `must be at most ${MAX_SCHEDULED_TRIGGERS}`),
        ),
        [],
      ),
    },
    v.unknown(),
  ),
  resources: v.optional(v.array(v.object({ key: v.string(), path: v.string() })), []),
  permissions: v.exactOptional(
    v.object({
      // With offline impersonation the scopes are a map.
      scopes: v.optional(v.union([v.array(v.string()), v.record(v.string(), scopeOptions)]), []),
      external: v.exactOptional(external),
      content: v.exactOptional(v.unknown()),
    }),
  ),
  remotes: v.exactOptional(v.unknown()),
  translations: v.exactOptional(translations),
});
/** The kinds of pages of an app's own. */
export const PAGE_KINDS = ['confluence:spacePage', 'confluence:globalPage'] as const;

/** As the file has it. */
export type Declared = v.InferOutput<typeof manifestSchema>;

/** With the modules alone that run here; the others are named. */
export function manifestOf({ modules, ...declared }: Declared) {
  const otherUi = (['macro', ...PAGE_KINDS] as const).flatMap((kind) =>
    modules[kind].flatMap((each) => (isNative(each) ? [] : [`${kind} ${each.key}`])),
  );
  return {
    ...declared,
    otherUi,
    modules: {
      ...modules,
      macro: modules.macro.filter(isNative),
      'confluence:spacePage': modules['confluence:spacePage'].filter(isNative),
      'confluence:globalPage': modules['confluence:globalPage'].filter(isNative),
    },
  };
}
export type Manifest = ReturnType<typeof manifestOf>;

/** Whether a module is shown to such a reader, and may be called by one. */
export function isOpenTo(
  { unlicensedAccess }: Pick<MacroModule, 'unlicensedAccess'>,
  reader: Reader,
): boolean {
  switch (reader) {
    case 'licensed':
      return true;
    case 'guest':
      return unlicensedAccess.includes('unlicensed');
    case 'anonymous':
      return unlicensedAccess.includes('anonymous');
  }
}

/** The id without its ARI, as it stands in the extension key of a macro. */
export const bareAppId = ({ app }: Manifest): string => APP_ID.exec(app.id)?.[1] ?? app.id;

const RUN: ReadonlySet<string> = new Set([
  'macro',
  ...PAGE_KINDS,
  'function',
  'consumer',
  'trigger',
  'scheduledTrigger',
]);

/** What the app declares and this stand-in does not run or permit. */
export function unknownParts({ modules, otherUi, permissions, remotes }: Manifest): string[] {
  return [
    ...Object.keys(modules)
      .filter((kind) => !RUN.has(kind))
      .map((kind) => `modules.${kind}`),
    ...otherUi.map((module) => `modules.${module} (not UI Kit)`),
    ...modules.trigger.flatMap(({ key, events, filter }) => [
      ...events.filter((event) => !TOLD_EVENTS.has(event)).map((event) => `modules.trigger ${key}: ${event}`),
      ...(filter?.expression === undefined || parseFilter(filter.expression) !== null
        ? []
        : [`modules.trigger ${key}: filter.expression`]),
    ]),
    ...(permissions?.external === undefined ? [] : unknownExternal(permissions.external)),
    ...Object.entries({ 'permissions.content': permissions?.content, remotes })
      .filter(([, declared]) => declared !== undefined)
      .map(([name]) => name),
  ];
}
