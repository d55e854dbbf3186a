import type { Context } from 'hono';
import type { Refusal, RefusalCode } from '../../site/refusal';

/**
 * What version 2 answers to a refusal. It documents no 403: who may view a page and not update it gets 404,
 * as who may not view it, and so do comments (“the user is forbidden from creating a comment tied to a
 * resource they are allowed to view”); publishers of pages have met it so. Version 1 answers 403.
 */
const ANSWERS = {
  unauthenticated: { status: 401, code: 'UNAUTHORIZED' },
  'not-found': { status: 404, code: 'NOT_FOUND' },
  forbidden: { status: 404, code: 'NOT_FOUND' },
  conflict: { status: 409, code: 'CONFLICT' },
  invalid: { status: 400, code: 'INVALID_REQUEST_PARAMETER' },
} as const satisfies Record<RefusalCode, { status: number; code: string }>;

export function refusedV2(c: Context, refusal: Refusal) {
  const { status, code } = ANSWERS[refusal.code];
  return c.json({ errors: [{ status, code, title: refusal.message, detail: null }] }, status);
}
