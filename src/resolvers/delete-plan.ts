/**
 * `plans/delete`: a plan whose page lies in the trash, for good. By an administrator of its space alone, who has seen
 * the page there and typed its title.
 */
import * as v from 'valibot';
import { contentOf } from '../confluence/contents';
import { administers } from '../confluence/spaces';
import { done, refuse, type Result } from '../plan/refusal';
import { contentType, planKey } from '../plan/schema';
import { removePlan } from '../storage/remove';
import type { ListPlace } from './list-place';
import type { World } from './world';

const request = v.strictObject({
  plan: planKey,
  contentType,
  /** As it was typed. */
  title: v.pipe(v.string(), v.maxLength(1_000)),
});

export async function deletePlan(world: World, _place: ListPlace, payload: unknown): Promise<Result<null>> {
  const sent = v.safeParse(request, payload);
  if (!sent.success) return refuse({ code: 'badRequest' });
  const { plan, contentType: kind, title } = sent.output;
  const contentId = plan.slice(plan.indexOf(':') + 1);
  const content = await contentOf(world.confluence, { contentId, contentType: kind });
  if (content === null) return refuse({ code: 'notSeen' });
  if (!content.isTrashed) return refuse({ code: 'notInTrash' });
  if (!(await administers(world.confluence, content.spaceId))) return refuse({ code: 'mayNotDelete' });
  if (title.trim() !== content.title.trim()) return refuse({ code: 'otherTitle' });
  await removePlan(world.storage, plan);
  return done(null);
}
