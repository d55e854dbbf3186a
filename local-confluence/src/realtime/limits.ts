/** Forge's limit of realtime ("Realtime limits"): subscribing, publishing and signing count together, for each installation. */
export const OPERATIONS_PER_SECOND = 50;

/** How long an event can be replayed, and a subscription is kept whose page does not listen. Forge names neither. */
export const KEPT_MS = 5 * 60_000;

/** Forge says when a token ends and not how long it lasts. */
export const TOKEN_SECONDS = 60 * 60;
