/**
 * What other browsers are told of a change: which parts of the plan are newer, and the ids of the edits. Never a word
 * of what anybody typed: a message goes to whoever knows the channel, and may come from anybody. What it says is a
 * hint to read, with one's own right to see.
 */
import * as v from 'valibot';
import { SECTION_NAMES } from './fields';
import type { PlanKey } from './plan';
import { count, id } from './schema';

export const PARTS = [...SECTION_NAMES, 'notices'] as const;
export type Part = (typeof PARTS)[number];

/** Revisions of some parts. */
export type Known = { readonly [P in Part]?: number };

export interface News {
  readonly revisions: Known;
  readonly edits: readonly string[];
}

export const known: v.GenericSchema<Known> = v.strictObject(v.entriesFromList(PARTS, v.exactOptional(count)));
const news: v.GenericSchema<News> = v.object({ revisions: known, edits: v.array(id) });

/** Null for what is no such message. Some hosts give a text that holds it. */
export function parseNews(said: unknown): News | null {
  const parsed = v.safeParse(v.union([news, v.pipe(v.string(), v.parseJson(), news)]), said);
  return parsed.success ? parsed.output : null;
}

/** Global within the installation: a mirror on another page hears of its plan too. */
export function channelOf(plan: PlanKey): string {
  return `plan-${plan.replace(':', '-')}`;
}
