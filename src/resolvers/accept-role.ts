/** `plan/accept`: "I've got it", said by whoever sees the plan and is named in the role. It writes their own entry alone. */
import * as v from 'valibot';
import { accept } from '../plan/accept';
import { done, refuse, Refused, type Result } from '../plan/refusal';
import { id } from '../plan/schema';
import { readPlan } from '../storage/plans';
import { untilWritten } from '../storage/races';
import { saveNotices } from '../storage/save';
import type { TakenOn } from './contract';
import type { Place } from './place';
import { forOneself } from './rights';
import type { World } from './world';

/** A person is not named in it: it is the caller's own, by the account that the platform vouches for. */
const request = v.strictObject({ role: id });

export async function acceptRole(world: World, place: Place, payload: unknown): Promise<Result<TakenOn>> {
  const sent = v.safeParse(request, payload);
  if (!sent.success) return refuse({ code: 'badRequest' });
  const me = await forOneself(world, place, place.home);
  if (!me.ok) return me;
  const { key } = place.shown;
  return untilWritten(world, async (): Promise<Result<TakenOn> | null> => {
    const stored = await readPlan(world.storage, key);
    if (stored === null) throw new Refused({ code: 'planGone' });
    const { notices, plan } = stored;
    const taken = accept(notices, plan.sections.roles, sent.output.role, me.value, world.now());
    if (!taken.ok) return taken;
    if (taken.value === notices) return done({ notices });
    const isWritten = await saveNotices(world.storage, key, taken.value);
    return isWritten ? done({ notices: { ...taken.value, revision: notices.revision + 1 } }) : null;
  });
}
