/** What the doors of the site share: who calls, and how what comes in is parsed, once. */
import type { Context } from 'hono';
import * as v from 'valibot';
import { ANONYMOUS, type Caller } from '../site/caller';
import { invalid, unauthenticated } from '../site/refusal';

/** The mounter says who calls; who is not named is anonymous. */
export interface DoorEnv {
  Variables: { caller: Caller | undefined };
}

export const callerOf = (c: Context<DoorEnv>): Caller => c.get('caller') ?? ANONYMOUS;

/** The caller, who must be somebody: nothing of this site is open to the anonymous. */
export function signedIn(c: Context<DoorEnv>): Caller {
  const caller = callerOf(c);
  if (caller.kind === 'anonymous') throw unauthenticated();
  return caller;
}

export async function bodyOf<Schema extends v.GenericSchema>(
  c: Context<DoorEnv>,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    throw invalid('The body is not JSON.');
  }
  return parsed(schema, body);
}

export function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  throw invalid(path === null ? issue.message : `${path}: ${issue.message}`);
}
