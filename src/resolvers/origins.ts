/**
 * Which plans a page may have been copied with. A copied page has the config of its original, a page made from a
 * template that of the template: the plan id is the same on all of them, and only a person knows which page was copied.
 */
import { seenOf } from '../confluence/contents';
import { cardsOfPlanId } from '../storage/cards';
import type { Origin } from './contract';
import type { Place } from './place';
import type { World } from './world';

/** More than a person looks through. */
const OFFERED = 20;

/** Where the config says that it is from first, then by their last change; only those that the caller may see. */
export async function originsOf(world: World, place: Place): Promise<readonly Origin[]> {
  const { account, config, here } = place;
  // Confluence cannot be asked as nobody.
  if (account === null || config === null) return [];
  const found = await cardsOfPlanId(world.storage, config.plan);
  const cards = found.filter(({ contentId }) => contentId !== here.contentId);
  if (cards.length === 0) return [];
  const seen = await seenOf(world.confluence, cards, ['current', 'trashed']);
  const origins = cards.flatMap(({ key, contentId, contentType, changedAt }): Origin[] => {
    const content = seen.get(contentId);
    if (content === undefined) return [];
    return [{ key, home: { contentId, contentType }, pageTitle: content.title, changedAt }];
  });
  const isFrom = ({ home }: Origin): boolean => home.contentId === config.home;
  return [...origins.filter(isFrom), ...origins.filter((each) => !isFrom(each))].slice(0, OFFERED);
}
