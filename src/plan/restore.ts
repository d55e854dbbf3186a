/**
 * Restoring: a row, a section or the whole plan as it was at a moment of its history. Every entry since then is taken
 * back, newest first, by the inverse that it was stored with; that makes the state of then, and what it differs in from
 * now is sent as edits of one's own. A history in which something is missing, or that does not lead back from what is
 * there now, restores nothing: a plan is never made of half its past.
 */
import { applyEdit } from './apply';
import type { Done } from './describe';
import { difference, rowDifference } from './difference';
import type { Change } from './edit';
import { SECTION_NAMES, type SectionName } from './fields';
import type { Entry, HistoryItem, Unread } from './history';
import type { Revisions, Sections } from './plan';
import { done, refuse, type EditRefusal, type Result } from './refusal';
import type { AnySection } from './section';
import type { RowId } from './values';

/** The plan as it is now: what is stored, without edits that are on their way. */
export interface Now {
  readonly sections: Sections;
  readonly revisions: Revisions;
}

export interface Then {
  readonly entry: Entry;
  /** As it was before that edit, or as the edit left it. */
  readonly side: 'before' | 'after';
}

export type Restored =
  | { readonly what: 'row'; readonly row: RowId; readonly section: SectionName }
  | { readonly what: 'section'; readonly section: SectionName }
  | { readonly what: 'plan' };

export type RestoreRefusal =
  /** Between then and now something is missing: history is read late at times, so reading again may help. */
  | { readonly code: 'gap' }
  /** An entry between then and now cannot be read. */
  | { readonly code: 'unread'; readonly unread: Unread }
  /** An entry cannot be taken back from what the ones after it leave. */
  | { readonly code: 'doesNotFit'; readonly done: Done; readonly why: EditRefusal };

/** What is to be done, each edit with its inverse; nothing where all is as it was. */
export function restore(
  now: Now,
  history: readonly HistoryItem[],
  then: Then,
  restored: Restored,
): Result<readonly Done[], RestoreRefusal> {
  const all: Done[] = [];
  for (const name of restored.what === 'plan' ? SECTION_NAMES : [restored.section]) {
    const was = sectionThen(now, name, history, then);
    if (!was.ok) return was;
    const is: AnySection = now.sections[name];
    const changes =
      restored.what === 'row'
        ? rowDifference(name, is, was.value, restored.row)
        : difference(name, is, was.value);
    const made = donesOf(name, is, changes);
    if (!made.ok) return made;
    all.push(...made.value);
  }
  return done(all);
}

/** A section as it was then. */
export function sectionThen(
  { sections, revisions }: Now,
  name: SectionName,
  history: readonly HistoryItem[],
  then: Then,
): Result<AnySection, RestoreRefusal> {
  const unread = history.find((item) => item.state === 'unread' && concerns(item.unread, name, then));
  if (unread?.state === 'unread') return refuse({ code: 'unread', unread: unread.unread });
  const later = history
    .flatMap((item) => (item.state === 'made' && item.entry.edit.section === name ? item.entry : []))
    .filter((entry) => isLater(entry, then) && (entry.written?.revision ?? 0) <= revisions[name])
    .sort((one, other) => compare(other, one));
  if (!isWhole(later, revisions[name], name === then.entry.edit.section ? then : null))
    return refuse({ code: 'gap' });
  let section: AnySection = sections[name];
  for (const { edit, inverse } of later) {
    const applied = applyEdit(section, { ...edit, change: inverse });
    if (!applied.ok) return refuse({ code: 'doesNotFit', done: { edit, inverse }, why: applied.refusal });
    ({ section } = applied.value);
  }
  return done(section);
}

function concerns({ section, at }: Unread, name: SectionName, then: Then): boolean {
  return (section === null || section === name) && (at === null || at >= then.entry.at);
}

/** Of its own section by the order of writing, of others by the clock. */
function isLater(entry: Entry, { entry: then, side }: Then): boolean {
  if (entry.edit.id === then.edit.id) return side === 'before';
  return entry.edit.section === then.edit.section ? compare(entry, then) > 0 : entry.at > then.at;
}

function compare(one: Entry, other: Entry): number {
  if (one.written === null || other.written === null) return one.at - other.at;
  return one.written.revision - other.written.revision || one.written.nth - other.written.nth;
}

/** Whether nothing is missing between now and what was written first of these, newest first, or before then. */
function isWhole(later: readonly Entry[], revision: number, then: Then | null): boolean {
  const newest = later[0] ?? then?.entry;
  if (newest?.written != null && !isLastOf(newest, revision)) return false;
  const earliest = then?.side === 'after' ? [...later, then.entry] : later;
  return earliest.every((entry, index) => {
    const next = earliest[index + 1];
    return next === undefined || follows(entry, next);
  });
}

function isLastOf({ written }: Entry, revision: number): boolean {
  return written === null || (written.revision === revision && written.nth === written.of - 1);
}

function follows({ written }: Entry, earlier: Entry): boolean {
  if (written === null || earlier.written === null) return true;
  return written.nth > 0
    ? earlier.written.revision === written.revision && earlier.written.nth === written.nth - 1
    : isLastOf(earlier, written.revision - 1);
}

function donesOf(
  name: SectionName,
  from: AnySection,
  changes: readonly Change[],
): Result<readonly Done[], RestoreRefusal> {
  const dones: Done[] = [];
  let section = from;
  for (const change of changes) {
    const edit = { id: '', section: name, change };
    const applied = applyEdit(section, edit);
    if (!applied.ok)
      return refuse({ code: 'doesNotFit', done: { edit, inverse: change }, why: applied.refusal });
    ({ section } = applied.value);
    dones.push({ edit, inverse: applied.value.inverse });
  }
  return done(dones);
}
