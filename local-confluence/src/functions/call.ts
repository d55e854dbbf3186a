/** One call of one of the app's functions, as Forge's runtime makes it. */
export interface Call {
  /** Shared by everything that this call causes. */
  invocation: string;
  functionKey: string;
  /** How far its clock is put ahead of the machine's. */
  aheadMs: number;
  /** The function's two arguments: `request` and what `@forge/resolver` calls the backend runtime payload. */
  request: Record<string, unknown>;
  runtimePayload: RuntimePayload;
  /** What `getAppContext()` of `@forge/api` reads. */
  app: AppContext;
}

export interface RuntimePayload {
  principal: { accountId: string } | undefined;
  installContext: string;
  installation: { ari: { installationId: string }; contexts: string[] };
  /** A free app, and every app in development, has none. */
  license: undefined;
}

export interface AppContext {
  appId: string;
  appVersion: string;
  environmentId: string;
  environmentType: 'DEVELOPMENT';
  invocationId: string;
  installationId: string;
  moduleKey: string;
  scopes: string[];
}
