/**
 * Asking Confluence over REST: each answer within its time, and what it refuses by name. As whom is asked is in
 * `Asker`: `asUser()` wherever a person is there.
 */
import type { APIResponse, asUser } from '@forge/api';
import * as v from 'valibot';
import { parsedJson } from '../plan/parsed-json';
import { Refused } from '../plan/refusal';

export type Asker = Pick<ReturnType<typeof asUser>, 'requestConfluence'>;

/** A function has 25 s for a person: two of these, one comment, and what storage takes. */
export const READ_TIMEOUT_MS = 6_000;
/** A slow Confluence must not look like a lost edit. */
export const COMMENT_TIMEOUT_MS = 8_000;

export type Asked =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** As JSON; undefined where it is none, or where Confluence refused. */
      readonly body: unknown;
      readonly retryAfterSeconds: number | null;
    }
  | { readonly kind: 'timedOut' };

type Request = (signal: AbortSignal) => Promise<APIResponse>;

export async function within(timeoutMs: number, request: Request): Promise<Asked> {
  const abort = new AbortController();
  const answer = request(abort.signal).then(answered);
  // Whoever gave up on it does not hear any more how it ended.
  answer.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const timeOut = new Promise<Asked>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'timedOut' }), timeoutMs);
  });
  try {
    const first = await Promise.race([answer, timeOut]);
    if (first.kind === 'timedOut') abort.abort();
    return first;
  } finally {
    clearTimeout(timer);
  }
}

/** What a read answered, parsed; null when it is not there or the asker may not see it: the two are never told apart. */
export async function read<Schema extends v.GenericSchema>(
  schema: Schema,
  request: Request,
): Promise<v.InferOutput<Schema> | null> {
  const asked = await within(READ_TIMEOUT_MS, request);
  if (asked.kind === 'timedOut') throw unavailable();
  const { status, body, retryAfterSeconds } = asked;
  if (status === 401 || status === 403 || status === 404) return null;
  if (status === 429) throw new Refused({ code: 'busy', retryAfterSeconds });
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) throw unavailable();
  return parsed.output;
}

export const unavailable = () => new Refused({ code: 'unavailable', of: 'confluence' });

async function answered(response: APIResponse): Promise<Asked> {
  const { ok, status, headers } = response;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return {
    kind: 'answered',
    status,
    body: ok ? parsedJson(await response.text()) : undefined,
    retryAfterSeconds: Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null,
  };
}
