/** One entry for each edit that was made. Its key is the edit's id, so that an edit sent twice is found. */
import { Sort } from '@forge/kvs';
import * as v from 'valibot';
import type { Change, Edit } from '../plan/edit';
import { SECTION_NAMES, type SectionName } from '../plan/fields';
import type { Entry, HistoryItem, HistoryOf, Written } from '../plan/history';
import type { PlanKey } from '../plan/plan';
import { refuse, type Result } from '../plan/refusal';
import { account, change, count, edit, parseForms, type StoredFault } from '../plan/schema';
import { sameValue } from '../plan/same';
import { askedFrom, type Found, type Kvs } from './door';
import { historyAt } from './keys';
import { readable } from './plans';
import { documentOf, parseDocumented } from './stored';

export type { Entry };

/** `inverse: null` is the edit with both its values changed round: the text that was changed is not written twice more. */
const unordered = { edit, inverse: v.nullable(change) };
interface Form {
  readonly edit: Edit;
  readonly inverse: Change | null;
  readonly written: Written | null;
}
/** By format: the first one did not keep where an edit stands among those that wrote its section. */
const forms: readonly v.GenericSchema<unknown, Form>[] = [
  v.pipe(
    v.strictObject(unordered),
    v.transform((stored) => ({ ...stored, written: null })),
  ),
  v.strictObject({
    ...unordered,
    written: v.nullable(v.strictObject({ revision: count, nth: count, of: count })),
  }),
];

export function entryValue(plan: PlanKey, { edit, inverse, person, at, written }: Entry) {
  const kept = { edit, inverse: isTurnedRound(edit.change, inverse) ? null : inverse, written };
  return { plan, section: edit.section, person, at, doc: documentOf(kept, forms.length) };
}

/** What was stored under this id of an edit, or null. */
export function entryIn(found: Found, plan: PlanKey, id: string): Entry | null {
  const at = historyAt(plan, id);
  return found.has(at.key) ? readable(entryFrom(found.get(at.key)), at) : null;
}

/** Of one section, newest first. As a query it may lag behind what was written a moment ago. */
export async function newestEntries(
  storage: Kvs,
  plan: PlanKey,
  section: SectionName,
  limit: number,
): Promise<readonly Entry[]> {
  const { results } = await queried(indexOf(storage, plan, { kind: 'section', section }), limit, null);
  return results.map(({ key, value }) => readable(entryFrom(value), { entityName: 'history', key }));
}

export interface HistoryPage {
  readonly entries: readonly HistoryItem[];
  readonly cursor: string | null;
}

/** Newest first. One query, however long the history. */
export async function readHistory(
  storage: Kvs,
  plan: PlanKey,
  of: HistoryOf,
  { limit, cursor }: { readonly limit: number; readonly cursor: string | null },
): Promise<HistoryPage> {
  const { results, nextCursor } = await queried(indexOf(storage, plan, of), limit, cursor);
  return { entries: results.map(({ key, value }) => itemFrom(key, value)), cursor: nextCursor ?? null };
}

/** An index each. */
function indexOf(storage: Kvs, plan: PlanKey, of: HistoryOf) {
  const query = storage.entity<unknown>('history').query();
  switch (of.kind) {
    case 'plan':
      return query.index('by-plan', { partition: [plan] });
    case 'section':
      return query.index('by-section', { partition: [plan, of.section] });
    case 'person':
      return query.index('by-person', { partition: [plan, of.person] });
  }
}

function queried(index: ReturnType<typeof indexOf>, limit: number, cursor: string | null) {
  const query = index.sort(Sort.DESC).limit(limit);
  return askedFrom(cursor, () => (cursor === null ? query : query.cursor(cursor)).getMany());
}

function itemFrom(key: string, value: unknown): HistoryItem {
  const entry = entryFrom(value);
  if (entry.ok) return { state: 'made', entry: entry.value };
  return { state: 'unread', unread: { key, why: entry.refusal, ...v.parse(beside, value) } };
}

/** An object of any kind: an entry that no app wrote is named too. */
const beside = v.fallback(
  v.object({
    section: v.fallback(v.nullable(v.picklist(SECTION_NAMES)), null),
    person: v.fallback(v.nullable(account), null),
    at: v.fallback(v.nullable(v.pipe(v.number(), v.finite())), null),
  }),
  { section: null, person: null, at: null },
);

const signed = v.object({ person: account, at: v.pipe(v.number(), v.finite()) });

function entryFrom(value: unknown): Result<Entry, StoredFault> {
  const documented = parseDocumented(value);
  if (!documented.ok) return documented;
  const kept = parseForms(forms, documented.value.doc);
  if (!kept.ok) return kept;
  const sign = v.safeParse(signed, value);
  if (!sign.success) return refuse('unreadable');
  const { edit, inverse, written } = kept.value;
  return { ok: true, value: { edit, inverse: inverse ?? turnedRound(edit.change), written, ...sign.output } };
}

/** Only a value that was set is stored without its inverse. */
function turnedRound(change: Change): Change {
  return change.type === 'set' ? { ...change, before: change.after, after: change.before } : change;
}

function isTurnedRound(change: Change, inverse: Change): boolean {
  return (
    change.type === 'set' &&
    inverse.type === 'set' &&
    sameValue(change.before, inverse.after) &&
    sameValue(change.after, inverse.before)
  );
}
