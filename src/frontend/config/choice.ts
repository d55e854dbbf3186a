/**
 * What the form keeps in the page. A macro that shows a plan keeps showing it whatever else is changed in the form:
 * its id is all that leads to it.
 */
import type { ShownAlone } from '../../plan/alone';
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
  /** A plan that is there, whole or one section of it. */
  | { readonly shows: 'existing'; readonly plan: PlanAt; readonly section: ShownAlone | null };

export interface PlanAt {
  readonly key: PlanKey;
  readonly home: Home;
}

/** `newId` is called for a new plan alone. */
export function configFor(choice: Choice, place: Place, newId: () => string): MacroConfig {
  return choice.shows === 'own' ? ownConfig(choice, place, newId) : existingConfig(choice, place);
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
    section: null,
    language,
    start,
  };
}

function existingConfig(
  { plan: { key, home }, section }: Extract<Choice, { shows: 'existing' }>,
  place: Place,
): MacroConfig {
  const { language = 'en-US', start = 'filled' } = place.config ?? {};
  // A plan of this very page is the page's own, also where a second macro shows it.
  const shows = home.contentId === place.home?.contentId ? 'own' : 'mirror';
  const plan = idOf(key);
  // On a copied page, where its plan is copied from.
  const kept = shows === 'own' && place.config?.plan === plan ? place.config : null;
  const { contentId, contentType } = home;
  return {
    plan,
    home: kept?.home ?? contentId,
    homeType: kept?.homeType ?? contentType,
    shows,
    section,
    language,
    start,
  };
}

/** The plan that the config of a mirror names, or of a macro that shows one section of its page's plan. */
export function existingPlan({ config, home: here }: Pick<Place, 'config' | 'home'>): PlanAt | null {
  if (config === null || config.home === null) return null;
  const { plan, shows, section, homeType } = config;
  if (shows === 'own') return section === null || here === null ? null : at(plan, here);
  return at(plan, { contentId: config.home, contentType: homeType });
}

function at(plan: string, home: Home): PlanAt {
  return { key: planKey(plan, home.contentId), home };
}

/** As a macro's parameters are kept, with the words that search finds the page by: strings alone. `parseMacroConfig` reads them back. */
export function configStrings(
  config: MacroConfig,
  words: string,
): Record<keyof MacroConfig | 'words', string> {
  return { ...config, home: config.home ?? '', section: config.section ?? '', words };
}

function idOf(key: PlanKey): string {
  return key.split(':', 1)[0] ?? key;
}
