/**
 * `__forge_runtime__`, what Forge's packages read of the call that they run in: `@forge/api` (`out/api/runtime.js`,
 * `fetch.js`, `i18n.js`, `authorization`), `@forge/kvs` (`out/index.js`), `@forge/realtime` (`out/publish.js`). Nothing that they don't read.
 */
import type { Call } from './call';

export function forgeRuntime({ app, runtimePayload }: Call, endsAt: number) {
  const { scopes, ...appContext } = app;
  return {
    aaid: runtimePayload.principal?.accountId,
    appContext: {
      ...appContext,
      license: runtimePayload.license,
      installation: runtimePayload.installation,
      permissions: { scopes, external: {} },
    },
    lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()) },
    metrics: {
      counter: () => ({ incr: () => undefined, decr: () => undefined }),
      timing: () => ({ measure: () => ({ stop: () => undefined }) }),
    },
    // Sent back with every event: here the platform knows the invocation anyhow.
    realtime: { contextToken: app.invocationId },
    externalAuth: [],
    container: {},
  };
}

export type ForgeRuntime = ReturnType<typeof forgeRuntime>;
