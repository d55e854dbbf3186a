/** Forge's limits of a function call, from "Invocation limits" and "Resource limits" of its platform quotas. */
export const DEFAULT_TIMEOUT_SECONDS = 25;
export const MAX_REQUEST_BYTES = 500 * 1024;
export const MAX_RESPONSE_BYTES = 5 * 1024 * 1024;
/** Calls of people; those of events and schedules have limits of their own. */
export const MAX_PERSONS_INVOCATIONS_A_MINUTE = 1_200;
export const MAX_INVOCATIONS_A_MINUTE = 5_000;
/** For each minute begun that a call may take. */
export const MAX_LOG_LINES_A_MINUTE = 100;
export const MAX_LOG_BYTES = 200 * 1024;
