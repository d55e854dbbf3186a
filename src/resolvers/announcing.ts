/** Which answers of a use case say that something is newer, and that others are told of it. */
import * as v from 'valibot';
import { SECTION_NAMES } from '../plan/fields';
import type { News } from '../plan/news';
import type { Notices } from '../plan/notice';
import type { Result } from '../plan/refusal';
import type { Edited } from './contract';
import type { Place } from './place';
import type { World } from './world';

type UseCase<Answer> = (world: World, place: Place, payload: unknown) => Promise<Result<Answer>>;

/** The use case, and then what its answer says is newer. */
export function announcing<Answer>(
  useCase: UseCase<Answer>,
  newsOf: (answer: Answer, payload: unknown) => News | null,
): UseCase<Answer> {
  return async (world, place, payload) => {
    const answer = await useCase(world, place, payload);
    const news = answer.ok ? newsOf(answer.value, payload) : null;
    if (news !== null) await world.announce(place.shown.key, news);
    return answer;
  };
}

const editing = v.object({ section: v.picklist(SECTION_NAMES) });

/** Edits that were sent again are announced again: nobody is behind by then, and nothing is read. */
export function newsOfEdits({ edits, revision, notices }: Edited, payload: unknown): News | null {
  const sent = v.safeParse(editing, payload);
  const saved = edits.filter(({ refusal }) => refusal === null).map(({ id }) => id);
  if (!sent.success || saved.length === 0) return null;
  return { revisions: { [sent.output.section]: revision, notices: notices.revision }, edits: saved };
}

export function newsOfNotices({ notices }: { readonly notices: Notices }): News {
  return { revisions: { notices: notices.revision }, edits: [] };
}
