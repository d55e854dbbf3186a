import type { SectionName } from './fields';
import type { SectionOf } from './section';

/** The languages that a plan's content and the controls can be in. */
export const LANGUAGES = ['en-US', 'fr-FR'] as const;
export type Language = (typeof LANGUAGES)[number];

export type ContentType = 'page' | 'blogpost';

/** `planId:contentId`. The content id comes from the platform's context, never from a payload, for a plan of its own page. */
export type PlanKey = string;

/** What does not change by edits. */
export interface Head {
  readonly key: PlanKey;
  /** The content that the plan is at home on: who may see and change that may see and change the plan. */
  readonly contentId: string;
  readonly contentType: ContentType;
  readonly language: Language;
  /** The app's starter that it began with, or none for an empty one. */
  readonly starter: number | null;
  /** Key of the plan that it was copied from, when its page was. */
  readonly copyOf: PlanKey | null;
}

export type Sections = { readonly [S in SectionName]: SectionOf<S> };
export type Revisions = { readonly [S in SectionName]: number };

/** A whole plan. A revision counts the transactions that wrote a section. */
export interface Plan {
  readonly head: Head;
  readonly sections: Sections;
  readonly revisions: Revisions;
}
