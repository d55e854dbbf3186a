/** Forge's limits of a function call, from "Invocation limits" and "Resource limits" of its platform quotas. */
export const DEFAULT_TIMEOUT_SECONDS = 25;
export const MAX_REQUEST_BYTES = 500 * 1024;
export const MAX_RESPONSE_BYTES = 5 * 1024 * 1024;
