/** The bells of the site, counted: how often each naming rang. */
import { person } from '../../../local-confluence/src/site/caller';
import type { Site } from '../../../local-confluence/src/site/site';
import type { PersonInRole } from '../../../src/plan/notices';
import type { Place } from '../../../src/resolvers/place';

export interface Naming extends PersonInRole {
  readonly plan: Place;
}

export const keyOf = ({ plan, role, person: who }: Naming): string => `${plan.home.contentId} ${role} ${who}`;

/**
 * From each bell, and from the comment that rang it: one comment rings once for all that it says to a person.
 * @param roleNamed the role that a comment calls so.
 */
export function ringsOf(
  site: Site,
  people: readonly string[],
  plans: readonly Place[],
  roleNamed: (name: string) => string,
): ReadonlyMap<string, number> {
  const rings = new Map<string, number>();
  for (const who of people)
    for (const { notification, content } of site.notifications.of(person(who))) {
      const plan = plans.find(({ home }) => home.contentId === content.id);
      const { commentId, kind } = notification;
      if (plan === undefined || kind !== 'mention' || commentId === null) continue;
      for (const paragraph of site.comments.get(person(who), commentId).body.content) {
        const [mention, , role] = paragraph.content ?? [];
        if (mention?.attrs?.['id'] !== who) continue;
        const key = keyOf({ plan, role: roleNamed(role?.text ?? ''), person: who });
        rings.set(key, (rings.get(key) ?? 0) + 1);
      }
    }
  return rings;
}
