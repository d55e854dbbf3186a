/** `plan/create`: stores, for somebody who may edit here, a plan that is not there yet: a beginning, or a copy. */
import * as v from 'valibot';
import { contentWithDocument } from '../confluence/contents';
import { cardOf } from '../plan/card';
import { heldBack } from '../plan/notices';
import { contentIdOf, planIdOf } from '../plan/identity';
import { LANGUAGES, type Language, type Plan, type PlanKey } from '../plan/plan';
import { done, refuse, Refused, type Result } from '../plan/refusal';
import { contentType, planKey } from '../plan/schema';
import { readAll } from '../storage/door';
import { planAt } from '../storage/keys';
import { planIn, readPlan, type StoredPlan } from '../storage/plans';
import { createPlan, type NewPlan } from '../storage/save';
import type { Home, Opened } from './contract';
import { beginningOf, opened } from './open-plan';
import { shownIn } from './orphans';
import type { Place } from './place';
import { editor, mayChange, maySee, type Editor } from './rights';
import type { World } from './world';

const request = v.strictObject({
  /** Chosen by a person, among the plans that the macro's config has on other contents. */
  from: v.exactOptional(v.strictObject({ plan: planKey, contentType })),
  /** The reader's, for a macro whose form was dismissed. */
  language: v.exactOptional(v.picklist(LANGUAGES)),
});

export async function storePlan(world: World, place: Place, payload: unknown = {}): Promise<Result<Opened>> {
  const sent = v.safeParse(request, payload);
  const { shown, config } = place;
  if (!sent.success || shown.shows === 'mirror') return refuse({ code: 'badRequest' });
  const { from, language } = sent.output;
  if (from !== undefined) {
    // Of another plan id it would be no copy of this page.
    if (config === null || planIdOf(from.plan) !== config.plan || from.plan === shown.key)
      return refuse({ code: 'badRequest' });
    const home = { contentId: contentIdOf(from.plan), contentType: from.contentType };
    return storeCopy(world, place, { key: from.plan, home });
  }
  const { copyOf } = shown;
  if (copyOf === null) return storeBeginning(world, place, language);
  const home = { contentId: copyOf.home, contentType: config?.homeType ?? 'page' };
  return storeCopy(world, place, { key: copyOf.key, home });
}

async function storeBeginning(
  world: World,
  place: Place,
  reader: Language | undefined,
): Promise<Result<Opened>> {
  const reading = readPlan(world.storage, place.shown.key);
  reading.catch(() => undefined);
  const may = await mayChange(world, place, place.here);
  if (!may.ok) return may;
  const stored =
    (await reading) ?? (await created(world, newPlan(beginningOf(place, reader), may.value, world)));
  return done(opened(stored, null));
}

/** The caller may edit here and view the home, and the page here really holds the macro with that plan and that home. */
async function storeCopy(
  world: World,
  place: Place,
  copyOf: { readonly key: PlanKey; readonly home: Home },
): Promise<Result<Opened>> {
  const { account, here, shown } = place;
  if (account === null) return refuse({ code: 'mayNotChange' });
  const reading = readAll(world.storage, [...planAt(shown.key), ...planAt(copyOf.key)]);
  reading.catch(() => undefined);
  const [content, seen] = await Promise.all([
    contentWithDocument(world.confluence, here),
    maySee(world, place, copyOf.home),
  ]);
  const may = editor(account, content);
  if (!may.ok) return may;
  const found = await reading;
  const already = planIn(found, shown.key);
  if (already !== null) return done(opened(already, null));
  if (!shownIn(may.value.content.document, here).has(shown.key)) return refuse({ code: 'badRequest' });
  if (!seen.ok) return seen;
  const original = planIn(found, copyOf.key);
  const plan = original === null ? beginningOf(place) : copyTo(place, original.plan);
  return done(opened(await created(world, newPlan(plan, may.value, world)), null));
}

/** Everything but who was told. */
function copyTo({ shown: { key }, here }: Place, { head, sections, revisions }: Plan): Plan {
  return { head: { ...head, ...here, key, copyOf: head.key }, sections, revisions };
}

/** Whoever is named in it already is told when an editor says so. */
function newPlan(plan: Plan, { account, content: { spaceId, title } }: Editor, { now }: World): NewPlan {
  const { key, contentId, contentType } = plan.head;
  const card = { key, contentId, contentType, spaceId, pageTitle: title, ...cardOf(plan.sections, now()) };
  return { plan, notices: heldBack(plan.sections.roles, account, now()), card };
}

/** What is stored, by this call or by another that was faster. */
async function created({ storage }: World, made: NewPlan): Promise<StoredPlan> {
  const { key } = made.plan.head;
  const stored = (await createPlan(storage, made)) ?? (await readPlan(storage, key));
  // A part of it is there and its head is not: it stays as it is.
  if (stored === null) throw new Refused({ code: 'unreadable', key });
  return stored;
}
