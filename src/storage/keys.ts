/**
 * What is stored under which key; the entities and their indexes stand in `manifest.yml`. Keys differ across
 * entities, because a transaction takes each key once. Every key of a plan begins with the plan's own, so that no
 * other plan's edits can take it.
 */
import { SECTION_NAMES, type SectionName } from '../plan/fields';
import type { PlanKey } from '../plan/plan';

export type EntityName = 'head' | 'section' | 'notice' | 'history' | 'card';

export interface Address {
  readonly entityName: EntityName;
  readonly key: string;
}

export const headAt = (plan: PlanKey): Address => ({ entityName: 'head', key: `head:${plan}` });
/** The plan whose head lies under a key; null for another key. */
export const planOfHead = (key: string): PlanKey | null =>
  key.startsWith('head:') ? key.slice('head:'.length) : null;
export const sectionAt = (plan: PlanKey, section: SectionName): Address => ({
  entityName: 'section',
  key: `section:${plan}:${section}`,
});
export const noticesAt = (plan: PlanKey): Address => ({ entityName: 'notice', key: `notice:${plan}` });
export const cardAt = (plan: PlanKey): Address => ({ entityName: 'card', key: `card:${plan}` });
/** `edit` is the edit's id: an edit that is sent twice is found here. */
export const historyAt = (plan: PlanKey, edit: string): Address => ({
  entityName: 'history',
  key: `history:${plan}:${edit}`,
});

/** What a plan is read from: eight of the twenty-five keys of one batch. */
export const planAt = (plan: PlanKey): Address[] => [
  headAt(plan),
  ...SECTION_NAMES.map((section) => sectionAt(plan, section)),
  noticesAt(plan),
];
