/** Everything that writes: one transaction each, on the condition that nobody else wrote meanwhile. */
import type { SectionName } from '../plan/fields';
import type { Notices } from '../plan/notice';
import { planIdOf } from '../plan/identity';
import type { PlanKey, Revisions } from '../plan/plan';
import { SECTION_NAMES } from '../plan/fields';
import type { AnySection } from '../plan/section';
import { cardValue, type RevisedCard, type StoredCard } from './cards';
import { written, type Kvs, type Transaction } from './door';
import { entryValue, type Entry } from './history';
import { cardAt, headAt, historyAt, noticesAt, sectionAt, type Address } from './keys';
import type { StoredPlan } from './plans';
import { documentOf, notThere, still } from './stored';

export interface NewPlan extends StoredPlan {
  readonly card: StoredCard;
}

/** The plan as it is stored, or null when another was faster. A revision counts the transactions that wrote a section. */
export async function createPlan(storage: Kvs, made: NewPlan): Promise<StoredPlan | null> {
  const created = firstOf(made);
  return (await written(adding(storage.transact(), created))) ? created : null;
}

/**
 * Moves a plan to another key of the same content, whole, unless somebody edited it meanwhile. Its history stays
 * under the old key, which the head names as what it is a copy of.
 */
export async function movePlan(storage: Kvs, from: StoredPlan, made: NewPlan): Promise<StoredPlan | null> {
  const created = firstOf(made);
  const transaction = adding(storage.transact(), created);
  const { head, revisions } = from.plan;
  const remove = ({ key, entityName }: Address, revision: number): void => {
    transaction.delete(key, { entityName, conditions: still(revision) });
  };
  for (const name of SECTION_NAMES) remove(sectionAt(head.key, name), revisions[name]);
  remove(noticesAt(head.key), from.notices.revision);
  transaction.delete(headAt(head.key).key, { entityName: 'head' });
  transaction.delete(cardAt(head.key).key, { entityName: 'card' });
  return (await written(transaction)) ? created : null;
}

export interface Save {
  readonly key: PlanKey;
  readonly name: SectionName;
  readonly section: AnySection;
  /** The section's revision that was read. */
  readonly revision: number;
  readonly entries: readonly Entry[];
  /** With the revision that was read; null when nothing changes in them. */
  readonly notices: Notices | null;
  readonly card: RevisedCard | null;
}

/** False when the section, the notices or the card were written by somebody else since they were read. */
export function saveEdits(storage: Kvs, { key, name, section, revision, ...more }: Save): Promise<boolean> {
  const transaction = storage.transact();
  transaction.set(sectionAt(key, name).key, sectionValue(section, revision + 1), {
    entityName: 'section',
    conditions: still(revision),
  });
  for (const entry of more.entries)
    transaction.set(historyAt(key, entry.edit.id).key, entryValue(key, entry), {
      entityName: 'history',
      conditions: notThere('at'),
    });
  if (more.notices !== null) writeNotices(transaction, key, more.notices);
  if (more.card !== null)
    transaction.set(cardAt(key).key, cardValue(more.card.card, more.card.revision + 1), {
      entityName: 'card',
      conditions: still(more.card.revision),
    });
  return written(transaction);
}

/** `notices` carry the revision that was read. */
export function saveNotices(storage: Kvs, key: PlanKey, notices: Notices): Promise<boolean> {
  const transaction = storage.transact();
  writeNotices(transaction, key, notices);
  return written(transaction);
}

/** False when an edit was faster, which writes the card itself. */
export function saveCard(storage: Kvs, { card, revision }: RevisedCard): Promise<boolean> {
  const transaction = storage.transact();
  transaction.set(cardAt(card.key).key, cardValue(card, revision + 1), {
    entityName: 'card',
    conditions: still(revision),
  });
  return written(transaction);
}

function writeNotices(transaction: Transaction, key: PlanKey, notices: Notices): void {
  transaction.set(noticesAt(key).key, noticesValue({ ...notices, revision: notices.revision + 1 }), {
    entityName: 'notice',
    conditions: still(notices.revision),
  });
}

function firstOf({ plan, notices, card }: NewPlan): NewPlan {
  const revisions: Revisions = { top: 1, incidents: 1, roles: 1, channels: 1, templates: 1, values: 1 };
  return { plan: { ...plan, revisions }, notices: { ...notices, revision: 1 }, card };
}

/** Conditions on every part, so that not even a plan of which a part is lost is written over. */
function adding(transaction: Transaction, { plan, notices, card }: NewPlan): Transaction {
  const { key, contentId } = plan.head;
  const add = (at: Address, value: Record<string, unknown>, attribute: string): void => {
    transaction.set(at.key, value, { entityName: at.entityName, conditions: notThere(attribute) });
  };
  add(headAt(key), { planId: planIdOf(key), contentId, doc: documentOf(plan.head) }, 'contentId');
  for (const name of SECTION_NAMES)
    add(sectionAt(key, name), sectionValue(plan.sections[name], plan.revisions[name]), 'revision');
  add(noticesAt(key), noticesValue(notices), 'revision');
  add(cardAt(key), cardValue(card, 1), 'revision');
  return transaction;
}

const sectionValue = (section: AnySection, revision: number) => ({ revision, doc: documentOf(section) });
const noticesValue = (notices: Notices) => ({ revision: notices.revision, doc: documentOf(notices) });
