/** History: everything that was done to a plan since its beginning, one entry an edit. */
import type { Done } from './describe';
import type { SectionName } from './fields';
import type { StoredFault } from './schema';
import type { AccountId } from './values';

export interface Entry extends Done {
  readonly person: AccountId;
  /** Milliseconds since 1970, by the function's clock: when it was, and no order among writings at one moment. */
  readonly at: number;
  /** Null in entries of before it was kept. */
  readonly written: Written | null;
}

/** Where an edit stands among all that wrote its section: without a gap, so that what is missing is noticed. */
export interface Written {
  /** The section's revision that it was written with. */
  readonly revision: number;
  /** Which of the edits of that writing, from 0. */
  readonly nth: number;
  /** How many they were. */
  readonly of: number;
}

/** An entry that cannot be read: it is named, left as it is, and keeps nobody from reading the others. */
export interface Unread {
  readonly key: string;
  readonly why: StoredFault;
  /** What stands beside the entry in storage; null where that cannot be read either. */
  readonly section: SectionName | null;
  readonly person: AccountId | null;
  readonly at: number | null;
}

export type HistoryItem =
  { readonly state: 'made'; readonly entry: Entry } | { readonly state: 'unread'; readonly unread: Unread };

/** All of a plan, or what was done in a section, or by a person. */
export type HistoryOf =
  | { readonly kind: 'plan' }
  | { readonly kind: 'section'; readonly section: SectionName }
  | { readonly kind: 'person'; readonly person: AccountId };

/**
 * A history with that of before the plan was moved behind it, both newest first: moving a plan counts its revisions
 * anew from 1, so those of before are counted down from there.
 */
export function continued(
  history: readonly HistoryItem[],
  before: readonly HistoryItem[],
): readonly HistoryItem[] {
  const last = new Map<SectionName, number>();
  return [
    ...history,
    ...before.map((item): HistoryItem => {
      if (item.state === 'unread' || item.entry.written === null) return item;
      const { entry } = item;
      const { written } = item.entry;
      const { section } = entry.edit;
      if (!last.has(section)) last.set(section, written.revision);
      const revision = written.revision + 1 - (last.get(section) ?? 0);
      return { state: 'made', entry: { ...entry, written: { ...written, revision } } };
    }),
  ];
}
