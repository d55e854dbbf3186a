/** `plan/open`: the plan that the macro shows; on its own content one read, and nothing is asked of Confluence. */
import * as v from 'valibot';
import { contentWithDocument, type Content } from '../confluence/contents';
import type { ShownAlone } from '../plan/alone';
import type { SectionName } from '../plan/fields';
import type { Notices } from '../plan/notice';
import { LANGUAGES, type Language, type Plan } from '../plan/plan';
import { done, refuse, type Result } from '../plan/refusal';
import { starterPlan } from '../plan/starter';
import { cardBeside, cardsOfContent, type RevisedCard } from '../storage/cards';
import { readAll } from '../storage/door';
import { cardAt, planAt } from '../storage/keys';
import { followPage } from '../storage/follow-page';
import { planToShowIn, type ShownPlan } from '../storage/plans';
import type { Home, KeptOn, Opened, Orphan } from './contract';
import { originsOf } from './origins';
import { orphansAmong, shownIn } from './orphans';
import { languageOf, type Place } from './place';
import { maySee } from './rights';
import { noticesShown, planShown } from './section-shown';
import type { World } from './world';

const request = v.object({ language: v.exactOptional(v.picklist(LANGUAGES)) });

export async function openPlan(world: World, place: Place, payload: unknown = {}): Promise<Result<Opened>> {
  const sent = v.safeParse(request, payload);
  if (!sent.success) return refuse({ code: 'badRequest' });
  const { language } = sent.output;
  const { shown, home, section } = place;
  // Side by side, and who may not see is told nothing of what was read.
  const reading = readToShow(world, shown.key);
  reading.catch(() => undefined);
  const seen = await maySee(world, place, home);
  if (!seen.ok) return seen;
  const isMirror = shown.shows === 'mirror';
  if (isMirror && seen.value?.isTrashed === true) return refuse({ code: 'planGone' });
  const stored = await reading;
  if (stored !== null) {
    const spaceId = seen.value?.spaceId ?? place.spaceId;
    if (stored.card !== null) await followPage(world.storage, stored.card, { spaceId });
    return done(opened(shownOf(stored, section), keptOn(home, seen.value)));
  }
  if (isMirror) return refuse({ code: 'planGone' });
  return done(place.config === null ? await unnamed(world, place, language) : await notHereYet(world, place));
}

/** On the content of the context nothing was asked, and it is no other page. */
function keptOn(home: Home, seen: Content | null): KeptOn | null {
  return seen === null ? null : { ...home, title: seen.title };
}

function shownOf({ plan, notices, newer }: ShownPlan, section: ShownAlone | null): Stored {
  return {
    plan: planShown(plan, section),
    notices: noticesShown(notices, section),
    newer: newer.filter((name) => section === null || name === section),
  };
}

interface Stored {
  readonly plan: Plan;
  readonly notices: Notices;
  readonly newer?: readonly SectionName[];
}

type OpenedPlan = Extract<Opened, { state: 'plan' }>;

export function opened({ plan, notices, newer = [] }: Stored, mirrorOf: KeptOn | null): OpenedPlan {
  return { state: 'plan', plan, notices, mirrorOf, ...(newer.length > 0 && { newer }) };
}

/** What everyone sees until somebody who may edit stores it. */
export function beginningOf(place: Place, reader?: Language): Plan {
  return starterPlan({
    key: place.shown.key,
    ...place.here,
    language: languageOf(place, reader),
    start: place.config?.start ?? 'filled',
    copyOf: null,
  });
}

/** With its card, so that a page that was moved takes it along. */
async function readToShow(
  { storage }: World,
  key: string,
): Promise<(ShownPlan & { readonly card: RevisedCard | null }) | null> {
  const found = await readAll(storage, [...planAt(key), cardAt(key)]);
  const plan = planToShowIn(found, key);
  return plan === null ? null : { ...plan, card: cardBeside(found, key) };
}

/** The config was made on another content, on this one, or in a template, which is none. */
async function notHereYet(world: World, place: Place): Promise<Opened> {
  const { config, here, shown, section } = place;
  const beginning = (): Plan => planShown(beginningOf(place), section);
  if (config?.home === here.contentId) return { state: 'new', plan: beginning(), orphans: [], origins: [] };
  const [origins, isIncluded] = await Promise.all([originsOf(world, place), isOnlyIncluded(world, place)]);
  const [origin] = origins;
  if (
    isIncluded &&
    origin !== undefined &&
    (origins.length === 1 || origin.home.contentId === config?.home)
  ) {
    const stored = await readToShow(world, origin.key);
    const keptAt = { ...origin.home, title: origin.pageTitle };
    if (stored !== null) return { ...opened(shownOf(stored, section), keptAt), isIncluded: true };
  }
  if (shown.shows === 'own' && shown.copyOf !== null)
    return {
      state: 'copy',
      of: { contentId: shown.copyOf.home, contentType: config?.homeType ?? 'page' },
      origins,
    };
  return { state: 'new', plan: beginning(), orphans: [], origins };
}

/**
 * Whether the content does not hold the macro that calls from it. Where *Include* shows a page's macros on another
 * page, Atlassian says of neither that it is the content of the context; nothing must be stored for the other.
 */
async function isOnlyIncluded(world: World, { account, here, shown }: Place): Promise<boolean> {
  if (account === null) return false;
  const content = await contentWithDocument(world.confluence, here);
  return content !== null && !shownIn(content.document, here).has(shown.key);
}

/** Only a macro whose form was dismissed is offered others' plans: with a plan id of its own it is meant to be new. */
async function unnamed(world: World, place: Place, reader?: Language): Promise<Opened> {
  return {
    state: 'new',
    plan: planShown(beginningOf(place, reader), place.section),
    orphans: await orphansAt(world, place),
    origins: [],
  };
}

async function orphansAt(world: World, place: Place): Promise<readonly Orphan[]> {
  if (place.account === null) return [];
  const found = await cardsOfContent(world.storage, place.here.contentId);
  if (found.length === 0) return [];
  const content = await contentWithDocument(world.confluence, place.here);
  if (content === null) return [];
  const cards = found.map(({ card }) => card);
  return orphansAmong(cards, place.here, content.document);
}
