/**
 * The limits of Forge's hosted storage, and the page of Atlassian's documentation that states each. Pages are
 * paths under https://developer.atlassian.com/platform/forge.
 */

/** /limits-kvs-ce */
export const MAX_KEY_CHARACTERS = 500;
/** /limits-kvs-ce, as printed there; between `\s` and `#` the hyphen is itself. */
export const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
/** /limits-kvs-ce: "240 KiB … (in RAW)", taken as the bytes of the value's JSON. */
export const MAX_VALUE_BYTES = 240 * 1024;
/** /limits-kvs-ce. The pages on errors say 32; the smaller is kept. A bare string has depth 0, `{}` has 1. */
export const MAX_VALUE_DEPTH = 31;

export const TTL_UNIT_MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;
/** /storage-reference/kvs-api: "1 year from the time the expiry is set", taken as 365 days. */
export const MAX_TTL_MS = 365 * TTL_UNIT_MS.DAYS;
/** /storage-reference/kvs-api: "Deletion may take up to 48 hours"; until then reads may still give what expired. */
export const EXPIRED_KEPT_MS = 48 * TTL_UNIT_MS.HOURS;

/** /limits-kvs-ce: a request counts once for each 10 KB begun. */
export const BYTES_A_UNIT = 10_000;
/**
 * For each installation. The copy of /limits-kvs-ce of December 2025 states the three; in that of August 2026 their
 * table is missing.
 */
export const MAX_READ_UNITS_A_MINUTE = 4_000;
export const MAX_WRITE_UNITS_A_MINUTE = 4_000;
export const MAX_REQUESTS_A_SECOND = 1_000;
/** For each key, the same page: megabytes a second, taken as millions of bytes of the value's JSON. */
export const MAX_KEY_READ_BYTES_A_SECOND = 12_000_000;
export const MAX_KEY_WRITTEN_BYTES_A_SECOND = 1_000_000;
/** The same page: "24 MB/s per index value". */
export const MAX_INDEX_VALUE_BYTES_A_SECOND = 24_000_000;

/** /runtime-reference/storage-api-custom-entities: a signed integer of 32 bits. */
export const MIN_INTEGER = -(2 ** 31);
export const MAX_INTEGER = 2 ** 31 - 1;
/** /runtime-reference/storage-api-custom-entities: 0, or a magnitude from here … */
export const MIN_FLOAT_MAGNITUDE = 1e-130;
/** … to here: 9.99… (38 digits) E+125, whose nearest double is this. */
export const MAX_FLOAT_MAGNITUDE = 1e126;

/** /runtime-reference/custom-entities: all values of an index's range together. */
export const MAX_RANGE_BYTES = 900;
/** /runtime-reference/custom-entities: all values of an index's partition together. */
export const MAX_PARTITION_BYTES = 1700;

/** /limits-kvs-ce, "Custom Entity Store limits": what a manifest declares. */
export const MAX_ENTITIES = 20;
export const MAX_ATTRIBUTES = 50;
export const MAX_INDEXES = 7;
export const MAX_ATTRIBUTE_NAME_CHARACTERS = 30;
export const ENTITY_NAME_CHARACTERS = { least: 3, most: 60 } as const;
export const INDEX_NAME_CHARACTERS = { least: 3, most: 50 } as const;
/** As the schema of @forge/manifest 13.7 has them; an attribute's name begins with a letter there. */
export const ENTITY_NAME = /^(?![_.-])(?!.*\.{2})[a-z0-9:\-_.]*(?<![.])$/;
export const ATTRIBUTE_NAME = /^[a-zA-Z][a-zA-Z0-9_]*$/;
/** /limits-kvs-ce */
export const INDEX_NAME = /^(?!\.)(?!.*\.{2})[a-zA-Z0-9:\-_.]*(?<!\.)$/;

/** /runtime-reference/storage-api-query and …/storage-api-query-complex */
export const DEFAULT_QUERY_ROWS = 10;
/**
 * /runtime-reference/storage-api-query and …/storage-api-query-complex. /storage-reference/handling-errors-kvs
 * says "below 100" of queries over keys, and an app's author reports that 100 is refused there.
 */
export const MAX_QUERY_ROWS = 100;
/** /runtime-reference/storage-api-query-complex: "each complex query can only have a maximum of 100 conditions" */
export const MAX_QUERY_CONDITIONS = 100;

/** /storage-reference/transactions */
export const MAX_TRANSACTION_OPERATIONS = 25;
/** /storage-reference/transactions: "a payload size of 4MB", taken as the bytes of the request. */
export const MAX_TRANSACTION_BYTES = 4_000_000;
/** /storage-reference/batch-operations */
export const MAX_BATCH_ITEMS = 25;
/** /storage-reference/batch-operations: `batchSet` alone. */
export const MAX_BATCH_SET_BYTES = 4_000_000;
