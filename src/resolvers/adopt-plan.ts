/** `plan/adopt`: a macro that has no plan takes over one of its content that no macro shows any more. */
import * as v from 'valibot';
import { contentWithDocument } from '../confluence/contents';
import { done, refuse, Refused, type Result } from '../plan/refusal';
import { planKey } from '../plan/schema';
import { cardIn } from '../storage/cards';
import { readAll } from '../storage/door';
import { cardAt, planAt } from '../storage/keys';
import { planIn } from '../storage/plans';
import { movePlan } from '../storage/save';
import type { Opened } from './contract';
import { opened } from './open-plan';
import { shownIn } from './orphans';
import type { Place } from './place';
import { editor } from './rights';
import type { World } from './world';

const request = v.strictObject({ orphan: planKey });

export async function adoptPlan(world: World, place: Place, payload: unknown): Promise<Result<Opened>> {
  const sent = v.safeParse(request, payload);
  const { account, config, here, shown } = place;
  if (!sent.success || config !== null) return refuse({ code: 'badRequest' });
  if (account === null) return refuse({ code: 'mayNotChange' });
  const { orphan } = sent.output;
  const reading = readAll(world.storage, [...planAt(shown.key), ...planAt(orphan), cardAt(orphan)]);
  reading.catch(() => undefined);
  const may = editor(account, await contentWithDocument(world.confluence, here));
  if (!may.ok) return may;
  const found = await reading;
  const already = planIn(found, shown.key);
  if (already !== null) return done(opened(already, null));
  const left = planIn(found, orphan);
  // The same answer for a plan of other content as for one that is not there.
  if (left?.plan.head.contentId !== here.contentId) return refuse({ code: 'planGone' });
  if (shownIn(may.value.content.document, here).has(orphan)) return refuse({ code: 'badRequest' });
  const { key } = shown;
  const moved = await movePlan(world.storage, left, {
    plan: { ...left.plan, head: { ...left.plan.head, key, copyOf: orphan } },
    notices: left.notices,
    card: { ...cardIn(found, orphan).card, key },
  });
  if (moved === null) throw new Refused({ code: 'busy', retryAfterSeconds: null });
  return done(opened(moved, null));
}
