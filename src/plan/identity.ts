/**
 * Which plan a macro shows. Not by the macro's local id: dragging a macro can give it a new one, and a copy pasted
 * above the original takes the old one. The config form makes a plan id when the macro is inserted and keeps it in
 * the config with the content id of that time (`home`); an own plan's key is always that plan id and the content
 * that the platform vouches for, so that a copied page never writes into the plan that it was copied from.
 */
import type { ShownAlone } from './alone';
import { ID } from './ids';
import type { ContentType, Language, PlanKey } from './plan';

/** What the config form keeps in the page. Text that any editor can forge: nothing is granted for it. */
export interface MacroConfig {
  readonly plan: string;
  /** Content id where the macro was inserted; null in a template, which has none. */
  readonly home: string | null;
  readonly homeType: ContentType;
  readonly shows: 'own' | 'mirror';
  /** The one section to be shown; null for all of the plan. */
  readonly section: ShownAlone | null;
  /** What a new plan begins as. */
  readonly language: Language;
  readonly start: 'filled' | 'empty';
}

export type Shown =
  /** A plan of the content that the macro stands in. `copyOf` is where it comes from when it is not there yet. */
  | {
      readonly shows: 'own';
      readonly key: PlanKey;
      readonly copyOf: { readonly key: PlanKey; readonly home: string } | null;
    }
  | { readonly shows: 'mirror'; readonly key: PlanKey; readonly home: string };

export function planKey(planId: string, contentId: string): PlanKey {
  return `${planId}:${contentId}`;
}

export function planIdOf(key: PlanKey): string {
  return key.slice(0, key.indexOf(':'));
}

export function contentIdOf(key: PlanKey): string {
  return key.slice(key.indexOf(':') + 1);
}

/**
 * `config` is null when the form was dismissed or the page was made by REST; then the local id serves, if there is
 * one. It is text that a browser can forge, so what is no id serves as little as none.
 */
export function shownPlan(config: MacroConfig | null, contentId: string, localId: string | null): Shown {
  if (config === null) {
    const planId = localId !== null && ID.test(localId) ? localId : 'macro';
    return { shows: 'own', key: planKey(planId, contentId), copyOf: null };
  }
  const { plan, home } = config;
  // Where it mirrors its own page it is simply that page's plan.
  if (home !== null && home !== contentId && config.shows === 'mirror')
    return { shows: 'mirror', key: planKey(plan, home), home };
  const copyOf = home === null || home === contentId ? null : { key: planKey(plan, home), home };
  return { shows: 'own', key: planKey(plan, contentId), copyOf };
}
