/** A card follows its page to another space, or to another title, as soon as somebody or the app sees the page there. */
import { Refused } from '../plan/refusal';
import type { RevisedCard, StoredCard } from './cards';
import type { Kvs } from './door';
import { saveCard } from './save';

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
