/** Tokens of realtime channels, in the form that `@forge/realtime` looks into before it publishes (`out/utils.js`). */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { TOKEN_SECONDS } from './limits';

export const PERMISSIONS = ['subscribe', 'publish'] as const;
export type Permission = (typeof PERMISSIONS)[number];

const payload = v.object({
  exp: v.number(),
  channel: v.object({ name: v.string(), claims: v.unknown() }),
  permissions: v.optional(v.array(v.picklist(PERMISSIONS))),
});

export type TokenFault = 'INVALID_TOKEN' | 'TOKEN_EXPIRED' | 'CHANNEL_NAME_MISMATCH' | 'MISSING_PERMISSION';

export interface SignedToken {
  jwt: string;
  /** In seconds since 1970. */
  expiresAt: number;
}

export class Tokens {
  /** Of this run alone: a token does not outlive the site. */
  private readonly key = randomBytes(32);

  sign(
    name: string,
    claims: unknown,
    permissions: readonly Permission[] | undefined,
    now: number,
  ): SignedToken {
    const exp = Math.floor(now / 1000) + TOKEN_SECONDS;
    const said = { exp, channel: { name, claims }, ...(permissions === undefined ? {} : { permissions }) };
    const head = [{ alg: 'HS256', typ: 'JWT' }, said].map(encoded).join('.');
    return { jwt: `${head}.${this.signature(head)}`, expiresAt: exp };
  }

  /** The claims of a token that allows this, or why it does not. */
  claims(
    jwt: string,
    name: string,
    permission: Permission,
    now: number,
  ): { ok: true; claims: unknown } | { ok: false; fault: TokenFault } {
    const said = this.read(jwt);
    if (said === null) return { ok: false, fault: 'INVALID_TOKEN' };
    if (now / 1000 >= said.exp) return { ok: false, fault: 'TOKEN_EXPIRED' };
    if (said.channel.name !== name) return { ok: false, fault: 'CHANNEL_NAME_MISMATCH' };
    if (said.permissions?.includes(permission) === false) return { ok: false, fault: 'MISSING_PERMISSION' };
    return { ok: true, claims: said.channel.claims };
  }

  private read(jwt: string): v.InferOutput<typeof payload> | null {
    const [head = '', body = '', signature = '', ...more] = jwt.split('.');
    const mine = Buffer.from(this.signature(`${head}.${body}`));
    const theirs = Buffer.from(signature);
    if (more.length > 0 || mine.length !== theirs.length || !timingSafeEqual(mine, theirs)) return null;
    // What carries this key's signature was made by `sign`.
    return v.parse(payload, JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  }

  private signature(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
