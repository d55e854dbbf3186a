/** A plan with the content that it is at home on and the names of its people, for somebody who may see it. */
import { contentOf, type Content } from '../confluence/contents';
import { peopleOf } from '../confluence/people';
import { peopleIn } from '../plan/file/plan-file';
import type { Plan } from '../plan/plan';
import { done, refuse, type Result } from '../plan/refusal';
import type { AccountId } from '../plan/values';
import { readPlan } from '../storage/plans';
import { beginningOf } from './open-plan';
import type { Place } from './place';
import type { World } from './world';

export interface SeenPlan {
  readonly plan: Plan;
  readonly content: Content;
  /** The plan's own title, or its page's. */
  readonly title: string;
  readonly nameOf: (person: AccountId) => string | null;
}

/** The content is asked for even where the platform has done so: a file and a page say where they come from. */
export async function seenPlan(world: World, place: Place): Promise<Result<SeenPlan>> {
  const { shown, home } = place;
  const reading = readPlan(world.storage, shown.key);
  reading.catch(() => undefined);
  const content = await contentOf(world.confluence, home);
  if (content === null) return refuse({ code: 'notSeen' });
  if (shown.shows === 'mirror' && content.isTrashed) return refuse({ code: 'planGone' });
  const stored = await reading;
  if (stored === null && (shown.shows === 'mirror' || shown.copyOf !== null))
    return refuse({ code: 'planGone' });
  const plan = stored?.plan ?? beginningOf(place);
  const people = await peopleOf(world.confluence, peopleIn(plan.sections));
  return done({
    plan,
    content,
    title: plan.sections.top.own.title ?? content.title,
    nameOf: (person) => people.get(person)?.name ?? null,
  });
}
