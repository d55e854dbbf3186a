/** Forge's limits of async events, from "Async events limits" and "Async events API" of its documentation. */
export const MAX_EVENTS_A_PUSH = 50;
export const MAX_PUSH_BYTES = 200 * 1024;
/** "Payload size for long running functions": of one event, where the consumer may take longer than it takes unsaid. */
export const MAX_LONG_EVENT_BYTES = 100 * 1024;
export const MAX_EVENTS_A_MINUTE = 500;
export const MAX_DELAY_SECONDS = 900;
export const MAX_RETRY_AFTER_SECONDS = 900;
export const MAX_RETRY_DATA_BYTES = 4 * 1024;
/** From when an event was pushed, how long it is tried. */
export const RETENTION_MS = 24 * 60 * 60 * 1000;
/** A consumer has more time than a call that somebody waits for. */
export const DEFAULT_CONSUMER_SECONDS = 55;
export const MAX_CONSUMER_SECONDS = 900;
/** Of a product event: "up to three minutes" (documentation of product events); here always, the hardest case for an app. */
export const MAX_PRODUCT_EVENT_LATE_MS = 3 * 60 * 1000;
export const MAX_PRODUCT_EVENT_RETRIES = 4;
/** From "Scheduled trigger": how many a manifest has, and when each begins. */
export const MAX_SCHEDULED_TRIGGERS = 5;
export const FIRST_SCHEDULE_MS = 5 * 60 * 1000;
