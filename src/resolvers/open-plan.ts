/** `plan/open`: the plan that the macro shows; on its own content one read, and nothing is asked of Confluence. */
import { contentWithDocument } from '../confluence/contents';
import type { SectionName } from '../plan/fields';
import type { Notices } from '../plan/notice';
import type { Plan } from '../plan/plan';
import { done, refuse, type Result } from '../plan/refusal';
import { starterPlan } from '../plan/starter';
import { cardsOfContent } from '../storage/cards';
import { readPlanToShow } from '../storage/plans';
import type { Home, Opened, Orphan } from './contract';
import { orphansAmong } from './orphans';
import { languageOf, type Place } from './place';
import { maySee } from './rights';
import type { World } from './world';

export async function openPlan(world: World, place: Place): Promise<Result<Opened>> {
  const { shown, home } = place;
  // Side by side, and who may not see is told nothing of what was read.
  const reading = readPlanToShow(world.storage, shown.key);
  reading.catch(() => undefined);
  const seen = await maySee(world, place, home);
  if (!seen.ok) return seen;
  const isMirror = shown.shows === 'mirror';
  if (isMirror && seen.value?.isTrashed === true) return refuse({ code: 'planGone' });
  const stored = await reading;
  if (stored !== null) return done(opened(stored, isMirror ? home : null));
  if (isMirror) return refuse({ code: 'planGone' });
  if (shown.copyOf !== null)
    return done({
      state: 'copy',
      of: { contentId: shown.copyOf.home, contentType: place.config?.homeType ?? 'page' },
    });
  return done({ state: 'new', plan: beginningOf(place), orphans: await orphansAt(world, place) });
}

interface Stored {
  readonly plan: Plan;
  readonly notices: Notices;
  readonly newer?: readonly SectionName[];
}

export function opened({ plan, notices, newer = [] }: Stored, mirrorOf: Home | null): Opened {
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
