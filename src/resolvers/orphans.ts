/** Plans of a content that no macro in its published document shows any more. */
import { macrosIn, type MacroInDocument } from '../confluence/macros';
import { shownPlan } from '../plan/identity';
import type { PlanKey } from '../plan/plan';
import { parseMacroConfig } from '../plan/schema';
import type { StoredCard } from '../storage/cards';
import type { Home, Orphan } from './contract';

export function orphansAmong(cards: readonly StoredCard[], here: Home, document: string): Orphan[] {
  const shown = shownIn(document, here);
  return cards
    .filter(({ key }) => !shown.has(key))
    .map(({ key, title, changedAt }) => ({ key, title, changedAt }));
}

/** Keys of the plans of this content that its macros show. */
export function shownIn(document: string, here: Home): ReadonlySet<PlanKey> {
  return new Set(macrosIn(document).flatMap((macro) => keysOf(macro, here)));
}

function keysOf({ localIds, config }: MacroInDocument, { contentId }: Home): PlanKey[] {
  const parsed = parseMacroConfig(config);
  const ids = parsed === null && localIds.length > 0 ? localIds : [null];
  return ids
    .map((localId) => shownPlan(parsed, contentId, localId))
    .flatMap((shown) => (shown.shows === 'own' ? [shown.key] : []));
}
