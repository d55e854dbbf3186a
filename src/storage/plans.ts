/** A plan in storage: its head, its six sections and its notices, read together and never in half. */
import type { SectionName } from '../plan/fields';
import type { Notices } from '../plan/notice';
import type { Head, Plan, PlanKey, Revisions, Sections } from '../plan/plan';
import { understood } from '../plan/newer-section';
import { parseHead, parseNotices, parseSection, type StoredFault } from '../plan/schema';
import type { Result } from '../plan/refusal';
import type { SectionOf } from '../plan/section';
import { readAll, unreadable, type Found, type Kvs } from './door';
import { headAt, noticesAt, planAt, sectionAt, type Address } from './keys';
import { parseDocumented, parseRevised } from './stored';

export interface StoredPlan {
  readonly plan: Plan;
  readonly notices: Notices;
}

/** In one request; null when it is not there. */
export async function readPlan(storage: Kvs, key: PlanKey): Promise<StoredPlan | null> {
  return planIn(await readAll(storage, planAt(key)), key);
}

export interface ShownPlan extends StoredPlan {
  /** Sections that a newer version of the app wrote: what is understood of them is there, to be read. */
  readonly newer: readonly SectionName[];
}

/** To be shown, and not to be written. */
export function planToShowIn(found: Found, key: PlanKey): ShownPlan | null {
  const newer: SectionName[] = [];
  const stored = planIn(found, key, (_, __, name) => shownSectionIn(found, key, name, newer));
  return stored === null ? null : { ...stored, newer };
}

/** @throws Refused that names the value which does not parse, or was written by a newer version of the app. */
export function planIn(found: Found, key: PlanKey, read: ReadSection = sectionIn): StoredPlan | null {
  if (!found.has(headAt(key).key)) return null;
  const [top, incidents, roles, channels, templates, values] = [
    read(found, key, 'top'),
    read(found, key, 'incidents'),
    read(found, key, 'roles'),
    read(found, key, 'channels'),
    read(found, key, 'templates'),
    read(found, key, 'values'),
  ];
  const sections: Sections = {
    top: top.section,
    incidents: incidents.section,
    roles: roles.section,
    channels: channels.section,
    templates: templates.section,
    values: values.section,
  };
  const revisions: Revisions = {
    top: top.revision,
    incidents: incidents.revision,
    roles: roles.revision,
    channels: channels.revision,
    templates: templates.revision,
    values: values.revision,
  };
  return { plan: { head: headIn(found, key), sections, revisions }, notices: noticesIn(found, key) };
}

export function headIn(found: Found, key: PlanKey): Head {
  const at = headAt(key);
  const { doc } = readable(parseDocumented(found.get(at.key)), at);
  const head = readable(parseHead(doc), at);
  // Under another plan's key it is no plan of this content, whatever it says.
  if (head.key !== key) throw unreadable('unreadable', at);
  return head;
}

interface RevisedSection<S extends SectionName> {
  readonly section: SectionOf<S>;
  readonly revision: number;
}
type ReadSection = <S extends SectionName>(found: Found, key: PlanKey, name: S) => RevisedSection<S>;

export function sectionIn<S extends SectionName>(found: Found, key: PlanKey, name: S): RevisedSection<S> {
  const at = sectionAt(key, name);
  const { revision, doc } = readable(parseRevised(found.get(at.key)), at);
  return { section: readable(parseSection(name, doc), at), revision };
}

function shownSectionIn<S extends SectionName>(
  found: Found,
  key: PlanKey,
  name: S,
  newer: SectionName[],
): RevisedSection<S> {
  const at = sectionAt(key, name);
  const { revision, doc } = readable(parseRevised(found.get(at.key)), at);
  const parsed = parseSection(name, doc);
  if (parsed.ok || parsed.refusal !== 'newerFormat') return { section: readable(parsed, at), revision };
  newer.push(name);
  return { section: readable(understood(name, doc), at), revision };
}

export function noticesIn(found: Found, key: PlanKey): Notices {
  const at = noticesAt(key);
  const { revision, doc } = readable(parseRevised(found.get(at.key)), at);
  // The revision beside the document is the one that conditions ask about.
  return { ...readable(parseNotices(doc), at), revision };
}

export function readable<Value>(parsed: Result<Value, StoredFault>, at: Address): Value {
  if (!parsed.ok) throw unreadable(parsed.refusal, at);
  return parsed.value;
}
