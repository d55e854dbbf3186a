/**
 * Calls of the app's functions, from wherever they come: `invoke` of a front end, an export, an event. What of a call the
 * platform vouches for is put in here: the account, the content that this account may view, its space.
 */
import { randomUUID } from 'node:crypto';
import { ENVIRONMENT_ID, type InstalledApp } from '../bundle/installed-app';
import type { Clock } from '../clock';
import type { AsyncEvent } from '../events/pushed-events';
import { DEFAULT_CONSUMER_SECONDS, MAX_CONSUMER_SECONDS } from '../events/limits';
import type { ExportMacro } from '../export/export-macro';
import type { Reader } from '../developer/switches';
import type { InvokeRequest } from '../local-api';
import {
  type ConsumerModule,
  type FunctionModule,
  isOpenTo,
  type ScheduledTriggerModule,
  type TriggerModule,
} from '../manifest/manifest';
import { declaredScopes } from '../manifest/scopes';
import { macroOfNode } from './macro-node';
import { APP, type Caller } from '../site/caller';
import type { ContentRecord } from '../site/records';
import { forbidden, invalid } from '../site/refusal';
import type { Site } from '../site/site';
import type { Invoked } from './app-requests';
import type { Border } from './border';
import type { Call, RuntimePayload } from './call';
import { callingModule, macroExtension } from './calling-module';
import type { FunctionRunner } from './function-runner';
import { CLOUD_ID, INSTALLATION_ID } from './installation';
import { InvocationRates } from './invocation-rates';
import { InvocationError } from './invocation-error';
import { DEFAULT_TIMEOUT_SECONDS, MAX_REQUEST_BYTES, MAX_RESPONSE_BYTES } from './limits';
import type { HttpAnswer, HttpRequest } from './messages';
import type { Outcome } from './outcome';
import { returnedDocument } from './returned-document';

export interface AppCallsOptions {
  app: InstalledApp;
  site: Site;
  border: Border;
  clock: Clock;
  /** Null while the functions have never been built. */
  runner: () => FunctionRunner | null;
  /** Who the platform says that the caller of a front end's call is. */
  reader: (caller: Caller) => Reader;
  /** How far the functions' clock is put ahead of the machine's. */
  aheadMs: () => number;
  /** Answers what a call asks of storage and of Confluence. */
  answer: (invoked: Invoked, request: HttpRequest) => Promise<HttpAnswer>;
}

/** A function is called: for whom, where, with what. */
interface Started {
  functionKey: string;
  /** The name in `invoke('name')`. */
  call?: string;
  caller: Caller;
  reader: Reader;
  /** Null where an event calls, or a page of the app's own. */
  content: ContentRecord | null;
  moduleKey: string;
  request: Record<string, unknown>;
  timeoutSeconds: number;
}

/** What an event calls: nobody is there, and it stands nowhere. */
const OF_NOBODY = { caller: APP, reader: 'licensed', content: null } as const satisfies Partial<Started>;

export class AppCalls {
  private readonly rates = new InvocationRates();

  constructor(private readonly options: AppCallsOptions) {}

  /**
   * `invoke(functionKey, payload)` of a module's front end.
   * @throws Refusal when the caller may not view where the module stands, as if it were not there.
   * @throws InvocationError when the function threw or took too long.
   */
  async invoke(caller: Caller, request: InvokeRequest): Promise<unknown> {
    const { site, app } = this.options;
    const { module, content, extension } = callingModule(app, site, caller, request);
    if (!module.resolver) throw invalid(`The module ${module.key} has no resolver.`);
    const reader = this.options.reader(caller);
    // In the cloud it is not shown, and there is nothing to call from; what a forged call is answered is our own.
    if (!isOpenTo(module, reader))
      throw forbidden(`The module ${module.key} is not open to ${READERS[reader]}.`);
    const { functionKey, payload } = request;
    const outcome = await this.run({
      functionKey: module.resolver.function,
      call: functionKey,
      caller,
      reader,
      content,
      moduleKey: module.key,
      timeoutSeconds: this.secondsFor(module.resolver.function),
      request: {
        call: { functionKey, payload },
        context: { ...this.context(module, request.localId), accountType: ACCOUNT_TYPES[reader], extension },
      },
    });
    return resultOf(outcome);
  }

  /** A macro as ADF, for paper. Nobody is signed in to an export. */
  readonly exportMacro: ExportMacro = async ({ node, content, space, exportType }) => {
    const found = macroOfNode(this.options.app, node);
    if (!found?.macro.adfExport) return null;
    const { macro, localId, config, autoConvertLink } = found;
    const outcome = await this.run({
      functionKey: found.macro.adfExport.function,
      caller: APP,
      reader: 'licensed',
      content,
      moduleKey: macro.key,
      timeoutSeconds: this.secondsFor(found.macro.adfExport.function),
      request: {
        exportType,
        context: {
          ...this.context(macro, localId),
          extension: macroExtension(content, space, { ...UNSAID, config, autoConvertLink }),
        },
      },
    });
    return returnedDocument(resultOf(outcome));
  };

  /** An event that was pushed, at its consumer. */
  consume({ key, function: functionKey }: ConsumerModule, event: AsyncEvent): Promise<Outcome> {
    return this.run({
      ...OF_NOBODY,
      functionKey,
      moduleKey: key,
      timeoutSeconds: this.secondsFor(functionKey, DEFAULT_CONSUMER_SECONDS, MAX_CONSUMER_SECONDS),
      request: { ...event },
    });
  }

  /** A product event, at its trigger: nobody is there, whoever caused it. */
  trigger({ key, function: functionKey }: TriggerModule, event: Record<string, unknown>): Promise<Outcome> {
    return this.run({
      ...OF_NOBODY,
      functionKey,
      moduleKey: key,
      timeoutSeconds: this.secondsFor(functionKey),
      request: event,
    });
  }

  /** The hour of a schedule. */
  scheduled({ key, function: functionKey }: ScheduledTriggerModule): Promise<Outcome> {
    return this.run({
      ...OF_NOBODY,
      functionKey,
      moduleKey: key,
      timeoutSeconds: this.secondsFor(functionKey, DEFAULT_CONSUMER_SECONDS, MAX_CONSUMER_SECONDS),
      // The token means something to Atlassian alone.
      request: { context: { cloudId: CLOUD_ID, moduleKey: key }, contextToken: randomUUID() },
    });
  }

  /** Ends every instance, in the middle of what it does, as happens in the cloud; the next calls are cold. */
  async killFunctions(): Promise<void> {
    await this.options.runner()?.stop();
  }

  private context({ key }: { key: string }, localId: string | undefined) {
    return {
      cloudId: CLOUD_ID,
      environmentId: ENVIRONMENT_ID,
      environmentType: 'DEVELOPMENT',
      moduleKey: key,
      ...(localId === undefined ? {} : { localId }),
    };
  }

  /** Called by a person or an export, no function has more than 25 s, whatever the manifest allows it elsewhere. */
  private secondsFor(
    functionKey: string,
    unsaid = DEFAULT_TIMEOUT_SECONDS,
    atMost = DEFAULT_TIMEOUT_SECONDS,
  ): number {
    const functions = this.options.app.manifest.modules.function;
    const module = functions.find(({ key }: FunctionModule) => key === functionKey);
    return Math.min(module?.timeoutSeconds ?? unsaid, atMost);
  }

  private async run(started: Started): Promise<Outcome> {
    const { app, border, clock, answer } = this.options;
    const runner = this.options.runner();
    if (runner === null) throw new InvocationError(app.buildError ?? 'The app has no functions.');
    const requestBytes = bytesOf(JSON.stringify(started.request));
    const call = this.callOf(started);
    const at = clock.now();
    const startedAt = performance.now();
    let outcome: Outcome;
    let start: 'cold' | 'warm' | undefined;
    const refused = this.refusal(started, requestBytes, at);
    if (refused !== null) {
      outcome = threw(refused);
    } else {
      const { content, moduleKey } = started;
      const invoked = {
        invocation: call.invocation,
        caller: started.caller,
        reader: started.reader,
        place:
          started.call === undefined || content === null
            ? null
            : { moduleKey, contentId: content.id, spaceId: content.spaceId },
      };
      const run = await runner.run(call, started.timeoutSeconds, (request) => answer(invoked, request));
      outcome = withinSize(run.outcome);
      start = run.isCold ? 'cold' : 'warm';
    }
    border.log.record({
      kind: 'invocation',
      invocation: call.invocation,
      at,
      functionKey: started.functionKey,
      ...(started.call === undefined ? {} : { call: started.call }),
      ...(started.caller.kind === 'person' ? { accountId: started.caller.accountId } : {}),
      ...(started.content === null ? {} : { contentId: started.content.id }),
      ...(start === undefined ? {} : { start }),
      requestBytes,
      responseBytes: outcome.kind === 'returned' ? bytesOf(outcome.json ?? '') : 0,
      tookMs: performance.now() - startedAt,
      outcome: outcome.kind === 'returned' ? 'answered' : outcome.kind,
      ...(outcome.kind === 'threw' ? { error: outcome.error.message } : {}),
    });
    return outcome;
  }

  private refusal({ caller, call }: Started, requestBytes: number, now: number): string | null {
    if (requestBytes > MAX_REQUEST_BYTES) return `The request is larger than ${MAX_REQUEST_BYTES / 1024} KB.`;
    if (call === undefined || caller.kind !== 'person') return null;
    const over = this.rates.refusal(caller.accountId, now);
    return over === null ? null : `Too many requests: there are at most ${over}.`;
  }

  private callOf({ functionKey, caller, reader, moduleKey, request }: Started): Call {
    const { app } = this.options;
    const invocation = randomUUID();
    return {
      invocation,
      functionKey,
      aheadMs: this.options.aheadMs(),
      request,
      runtimePayload: runtimePayloadOf(caller, reader),
      app: {
        appId: app.appId,
        appVersion: '1.0.0',
        environmentId: ENVIRONMENT_ID,
        environmentType: 'DEVELOPMENT',
        invocationId: invocation,
        installationId: INSTALLATION_ID,
        moduleKey,
        scopes: [...declaredScopes(app.manifest).names],
      },
    };
  }
}

/** Of a macro that no front end calls for. */
const UNSAID = { isEditing: false, isConfiguring: false, isInserting: false };

export const ACCOUNT_TYPES = {
  licensed: 'licensed',
  guest: 'unlicensed',
  anonymous: 'anonymous',
} as const satisfies Record<Reader, string>;

const READERS = { licensed: 'licensed people', guest: 'guests', anonymous: 'anonymous readers' } as const;

/** The account of everybody who is not signed in. */
export const UNIDENTIFIED = 'unidentified';

function runtimePayloadOf(caller: Caller, reader: Reader): RuntimePayload {
  const accountOf = (accountId: string) => (reader === 'anonymous' ? UNIDENTIFIED : accountId);
  const site = `ari:cloud:confluence::site/${CLOUD_ID}`;
  return {
    principal: caller.kind === 'person' ? { accountId: accountOf(caller.accountId) } : undefined,
    installContext: site,
    installation: { ari: { installationId: INSTALLATION_ID }, contexts: [site] },
    license: undefined,
  };
}

const bytesOf = (text: string) => Buffer.byteLength(text);

const threw = (message: string): Outcome => ({ kind: 'threw', error: { name: 'Error', message, stack: '' } });

function withinSize(outcome: Outcome): Outcome {
  if (outcome.kind !== 'returned' || bytesOf(outcome.json ?? '') <= MAX_RESPONSE_BYTES) return outcome;
  return threw(`The answer is larger than ${MAX_RESPONSE_BYTES / 1024 / 1024} MB.`);
}

function resultOf(outcome: Outcome): unknown {
  switch (outcome.kind) {
    case 'returned':
      return outcome.json === undefined ? undefined : JSON.parse(outcome.json);
    case 'threw':
      throw new InvocationError(outcome.error.message, outcome.error.name);
    case 'timed out':
      // Amazon's words, which Forge hands on.
      throw new InvocationError(`Task timed out after ${outcome.afterSeconds.toFixed(2)} seconds`);
  }
}
