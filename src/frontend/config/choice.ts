/**
 * What the form keeps in the page. A macro that shows a plan keeps showing it whatever else is changed in the form:
 * its id is all that leads to it.
 */
import { planKey, shownPlan, type MacroConfig } from '../../plan/identity';
import type { Language, PlanKey } from '../../plan/plan';
import type { Home } from '../../resolvers/contract';

/** Where the form stands. */
export interface Place {
  /** null in a template, which is no content. */
  readonly home: Home | null;
  readonly localId: string | null;
  readonly isInserting: boolean;
  /** What the macro holds already; null while it is being inserted, and when an earlier form was dismissed. */
  readonly config: MacroConfig | null;
}

export type Choice =
  /** A plan of the page's own. */
  | { readonly shows: 'own'; readonly language: Language; readonly start: MacroConfig['start'] }
  /** A plan that is there. */
  | { readonly shows: 'existing'; readonly plan: PlanAt };

export interface PlanAt {
  readonly key: PlanKey;
  readonly home: Home;
}

/** `newId` is called for a new plan alone. */
export function configFor(choice: Choice, place: Place, newId: () => string): MacroConfig {
  return choice.shows === 'own' ? ownConfig(choice, place, newId) : configOf(choice.plan, place);
}

function ownConfig(
  { language, start }: Extract<Choice, { shows: 'own' }>,
  { home, localId, isInserting, config }: Place,
  newId: () => string,
): MacroConfig {
  const kept = config?.shows === 'own' ? config : null;
  // The home of a copied page's macro is where its plan is copied from; a page that a template made has none yet.
  const from = kept?.home == null ? home : { contentId: kept.home, contentType: kept.homeType };
  // A macro whose form was dismissed shows a plan already.
  const unnamed =
    isInserting || config !== null || home === null ? null : shownPlan(null, home.contentId, localId);
  return {
    plan: kept?.plan ?? (unnamed && idOf(unnamed.key)) ?? newId(),
    home: from?.contentId ?? null,
    homeType: from?.contentType ?? 'page',
    shows: 'own',
    language,
    start,
  };
}

function configOf({ key, home }: PlanAt, place: Place): MacroConfig {
  const { language = 'en-US', start = 'filled' } = place.config ?? {};
  // A plan of this very page is the page's own, also where a second macro shows it.
  const shows = home.contentId === place.home?.contentId ? 'own' : 'mirror';
  return { plan: idOf(key), home: home.contentId, homeType: home.contentType, shows, language, start };
}

/** The plan that a mirror's config names. */
export function mirroredPlan(config: MacroConfig | null): PlanAt | null {
  if (config?.shows !== 'mirror' || config.home === null) return null;
  const { plan, home, homeType } = config;
  return { key: planKey(plan, home), home: { contentId: home, contentType: homeType } };
}

/** As a macro's parameters are kept: strings alone. `parseMacroConfig` reads them back. */
export function configStrings(config: MacroConfig): Record<keyof MacroConfig, string> {
  return { ...config, home: config.home ?? '' };
}

function idOf(key: PlanKey): string {
  return key.split(':', 1)[0] ?? key;
}
