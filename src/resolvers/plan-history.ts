/** `plan/history`: what was done to the plan, newest first, a page at a time; for whoever may see it. */
import * as v from 'valibot';
import { SECTION_NAMES } from '../plan/fields';
import { LIMITS } from '../plan/limits';
import type { PlanKey } from '../plan/plan';
import { done, refuse, type Result } from '../plan/refusal';
import { account, planKey } from '../plan/schema';
import { readHistory } from '../storage/history';
import type { HistoryPage } from './contract';
import type { Place } from './place';
import { maySee } from './rights';
import type { World } from './world';

const request = v.strictObject({
  of: v.variant('kind', [
    v.strictObject({ kind: v.literal('plan') }),
    v.strictObject({ kind: v.literal('section'), section: v.picklist(SECTION_NAMES) }),
    v.strictObject({ kind: v.literal('person'), person: account }),
  ]),
  movedFrom: v.nullable(planKey),
  cursor: v.nullable(v.pipe(v.string(), v.maxLength(4_000))),
});

export async function planHistory(
  world: World,
  place: Place,
  payload: unknown,
): Promise<Result<HistoryPage>> {
  const sent = v.safeParse(request, payload);
  if (!sent.success) return refuse({ code: 'badRequest' });
  const { movedFrom, cursor } = sent.output;
  const { shown, home, section } = place;
  // A section that stands alone is told nothing of the others, then as little as now.
  const of = section === null ? sent.output.of : { kind: 'section' as const, section };
  // The right to see is about content, and so is every plan that was ever at home on it.
  if (movedFrom !== null && contentOf(movedFrom) !== contentOf(shown.key))
    return refuse({ code: 'planGone' });
  // Side by side, and who may not see is told nothing of what was read.
  const reading = readHistory(world.storage, movedFrom ?? shown.key, of, {
    limit: LIMITS.historyPage,
    cursor,
  });
  reading.catch(() => undefined);
  const seen = await maySee(world, place, home);
  if (!seen.ok) return seen;
  if (shown.shows === 'mirror' && seen.value?.isTrashed === true) return refuse({ code: 'planGone' });
  return done(await reading);
}

const contentOf = (key: PlanKey): string | undefined => key.split(':')[1];
