/** The attributes that stand beside a document, for conditions and indexes; the document itself carries its format. */
import { Filter, FilterConditions } from '@forge/kvs';
import * as v from 'valibot';
import { refuse, type Result } from '../plan/refusal';
import { FORMAT, type Stored, type StoredFault } from '../plan/schema';

export const documentOf = (value: unknown, format: number = FORMAT): Stored => ({ format, value });

export interface Revised {
  readonly revision: number;
  readonly doc: unknown;
}

const revised = v.object({ revision: v.pipe(v.number(), v.integer(), v.minValue(0)), doc: v.unknown() });
const documented = v.object({ doc: v.unknown() });

export function parseRevised(value: unknown): Result<Revised, StoredFault> {
  const parsed = v.safeParse(revised, value);
  return parsed.success ? { ok: true, value: parsed.output } : refuse('unreadable');
}

export function parseDocumented(value: unknown): Result<{ doc: unknown }, StoredFault> {
  const parsed = v.safeParse(documented, value);
  return parsed.success ? { ok: true, value: parsed.output } : refuse('unreadable');
}

/** On the condition that it is still the one that was read. */
export const still = (revision: number) =>
  new Filter<{ revision: number }>().and('revision', FilterConditions.equalTo(revision));

/**
 * On the condition that it is not there. That `notExists` passes where there is nothing at all is written nowhere;
 * it is the first thing to try on a real site.
 */
export const notThere = <Attribute extends string>(attribute: Attribute) =>
  new Filter<Record<Attribute, unknown>>().and(attribute, FilterConditions.notExists());
