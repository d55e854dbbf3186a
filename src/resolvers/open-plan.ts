/** `plan/open`: the plan that the macro shows; on its own content one read, and nothing is asked of Confluence. */
import { contentWithDocument, type Content } from '../confluence/contents';
import type { ShownAlone } from '../plan/alone';
import type { SectionName } from '../plan/fields';
import type { Notices } from '../plan/notice';
import type { Plan } from '../plan/plan';
import { done, refuse, type Result } from '../plan/refusal';
import { starterPlan } from '../plan/starter';
import { cardsOfContent } from '../storage/cards';
import { readPlanToShow, type ShownPlan } from '../storage/plans';
import type { Home, KeptOn, Opened, Orphan } from './contract';
import { orphansAmong } from './orphans';
import { languageOf, type Place } from './place';
import { maySee } from './rights';
import { noticesShown, planShown } from './section-shown';
import type { World } from './world';

export async function openPlan(world: World, place: Place): Promise<Result<Opened>> {
  const { shown, home, section } = place;
  // Side by side, and who may not see is told nothing of what was read.
  const reading = readPlanToShow(world.storage, shown.key);
  reading.catch(() => undefined);
  const seen = await maySee(world, place, home);
  if (!seen.ok) return seen;
  const isMirror = shown.shows === 'mirror';
  if (isMirror && seen.value?.isTrashed === true) return refuse({ code: 'planGone' });
  const stored = await reading;
  if (stored !== null) return done(opened(shownOf(stored, section), keptOn(home, seen.value)));
  if (isMirror) return refuse({ code: 'planGone' });
  if (shown.copyOf !== null)
    return done({
      state: 'copy',
      of: { contentId: shown.copyOf.home, contentType: place.config?.homeType ?? 'page' },
    });
  const plan = planShown(beginningOf(place), section);
  return done({ state: 'new', plan, orphans: await orphansAt(world, place) });
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

export function opened({ plan, notices, newer = [] }: Stored, mirrorOf: KeptOn | null): Opened {
  return { state: 'plan', plan, notices, mirrorOf, ...(newer.length > 0 && { newer }) };
}

/** What everyone sees until somebody who may edit stores it. */
export function beginningOf(place: Place): Plan {
  return starterPlan({
    key: place.shown.key,
    ...place.here,
    language: languageOf(place),
    start: place.config?.start ?? 'filled',
    copyOf: null,
  });
}

/** Only a macro whose form was dismissed is offered others' plans: with a plan id of its own it is meant to be new. */
async function orphansAt(world: World, place: Place): Promise<readonly Orphan[]> {
  if (place.config !== null || place.account === null) return [];
  const cards = await cardsOfContent(world.storage, place.here.contentId);
  if (cards.length === 0) return [];
  const content = await contentWithDocument(world.confluence, place.here);
  return content === null ? [] : orphansAmong(cards, place.here, content.document);
}
