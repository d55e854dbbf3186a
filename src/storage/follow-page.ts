/** A card follows its page to another space, or to another title, as soon as somebody or the app sees the page there. */
import { Refused } from '../plan/refusal';
import type { RevisedCard, StoredCard } from './cards';
import type { Kvs } from './door';
import { saveCard } from './save';

/** Where a page is now, by its content. */
export type PagesNow = ReadonlyMap<string, { readonly spaceId: string; readonly title: string }>;

/** Each that was seen; of the others nothing is known. */
export async function followPages(
  storage: Kvs,
  cards: Iterable<RevisedCard>,
  pages: PagesNow,
): Promise<void> {
  await Promise.all(
    [...cards].map(async (each) => {
      const page = pages.get(each.card.contentId);
      if (page !== undefined)
        await followPage(storage, each, { spaceId: page.spaceId, pageTitle: page.title });
    }),
  );
}

export async function followPage(
  storage: Kvs,
  { card, revision }: RevisedCard,
  page: Partial<Pick<StoredCard, 'spaceId' | 'pageTitle'>>,
): Promise<void> {
  const followed = { ...card, ...page };
  if (followed.spaceId === card.spaceId && followed.pageTitle === card.pageTitle) return;
  try {
    await saveCard(storage, { card: followed, revision });
  } catch (error) {
    // What was asked for is told all the same: whoever looks next finds it again.
    if (!(error instanceof Refused)) throw error;
  }
}
