import type { Context } from 'hono';
import type { Refusal, RefusalCode } from '../../site/refusal';

const STATUS = {
  unauthenticated: 401,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
} as const satisfies Record<RefusalCode, number>;

/** The Java exception whose name stands before the message, as version 1 answers. */
const EXCEPTION: Record<RefusalCode, string> = {
  unauthenticated: 'NotAuthenticatedException',
  'not-found': 'NotFoundException',
  forbidden: 'PermissionException',
  conflict: 'ConflictException',
  invalid: 'BadRequestException',
};

export function refusedV1(c: Context, refusal: Refusal) {
  const statusCode = STATUS[refusal.code];
  const isAuthorized = refusal.code !== 'forbidden' && refusal.code !== 'unauthenticated';
  return c.json(
    {
      statusCode,
      data: { authorized: isAuthorized, valid: refusal.code !== 'invalid', errors: [], successful: false },
      message: `com.atlassian.confluence.api.service.exceptions.${EXCEPTION[refusal.code]}: ${refusal.message}`,
    },
    statusCode,
  );
}
