/**
 * `plan/search-words`: what the form writes into the page for Confluence's search, of the page's own plan; of one that is
 * not there yet, what it will begin with. A mirror has none: whoever finds its page may not see the plan's.
 */
import * as v from 'valibot';
import { LANGUAGES } from '../plan/plan';
import { done, refuse, type Result } from '../plan/refusal';
import { searchWords } from '../plan/search-words';
import { starterPlan } from '../plan/starter';
import { readPlan } from '../storage/plans';
import type { SearchWords } from './contract';
import type { Place } from './place';
import type { World } from './world';

const request = v.strictObject({
  language: v.picklist(LANGUAGES),
  start: v.picklist(['filled', 'empty']),
});

export async function planSearchWords(
  world: World,
  { shown, here }: Place,
  payload: unknown,
): Promise<Result<SearchWords>> {
  const sent = v.safeParse(request, payload);
  if (!sent.success) return refuse({ code: 'badRequest' });
  const { key } = shown;
  const stored = shown.shows === 'own' ? await readPlan(world.storage, key) : null;
  const plan = stored?.plan ?? starterPlan({ key, ...here, ...sent.output, copyOf: null });
  return done({ words: searchWords(plan.sections) });
}
