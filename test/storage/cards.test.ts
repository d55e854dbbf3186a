import { FORMAT } from '../../src/plan/schema';
import { cardsOfContent, cardValue, cardsIn, titledCards, type StoredCard } from '../../src/storage/cards';
import { cardAt } from '../../src/storage/keys';
import { localStorage } from './local-storage';

const local = localStorage();

const card = (id: string, more: Partial<StoredCard> = {}): StoredCard => ({
  key: `${id}:200`,
  contentId: '200',
  contentType: 'page',
  spaceId: 'A',
  title: null,
  pageTitle: '',
  gaps: {},
  reviewDue: null,
  leads: [],
  changedAt: 0,
  ...more,
});

const put = (each: StoredCard) => local().put(cardAt(each.key), cardValue(each, 1));

const byIndex = async (index: string, spaceId: string) => {
  const { results } = await local()
    .storage.entity<{ doc: { value: StoredCard } }>('card')
    .query()
    .index(index, { partition: [spaceId] })
    .limit(100)
    .getMany();
  return results.map(({ value }) => value.doc.value.key);
};

it('are listed newest change first, a page at a time, of a space or of the site', async () => {
  for (let n = 1; n <= 5; n++)
    await put(card(`n${n}`, { changedAt: n * 600_000, spaceId: n % 2 ? 'odd' : 'even' }));
  const first = await cardsIn(local().storage, 'odd', 'changed', { limit: 2, cursor: null });
  expect(first.cards.map(({ card: { key } }) => key)).toEqual(['n5:200', 'n3:200']);
  const second = await cardsIn(local().storage, 'odd', 'changed', { limit: 2, cursor: first.cursor });
  expect(second.cards.map(({ card: { key } }) => key)).toEqual(['n1:200']);
  expect(second.cursor).toBeNull();
  const all = await cardsIn(local().storage, null, 'changed', { limit: 50, cursor: null });
  expect(all.cards.map(({ card: { key } }) => key).filter((key) => key.startsWith('n'))).toEqual(
    [5, 4, 3, 2, 1].map((n) => `n${n}:200`),
  );
});

it('stand in every list: without a title or a review, behind the others', async () => {
  const spaceId = 'lists';
  await put(card('none', { spaceId }));
  await put(card('zebra', { spaceId, title: 'Zebra', reviewDue: '2026-01-01' }));
  await put(card('eclair', { spaceId, title: 'éclair', reviewDue: '2027-01-01' }));
  await put(card('alpha', { spaceId, title: 'alpha', reviewDue: '2026-06-01' }));
  expect(await byIndex('by-space-title', spaceId)).toEqual([
    'alpha:200',
    'eclair:200',
    'zebra:200',
    'none:200',
  ]);
  expect(await byIndex('by-space-due', spaceId)).toEqual([
    'zebra:200',
    'alpha:200',
    'eclair:200',
    'none:200',
  ]);
});

it('of one content are found by it', async () => {
  await put(card('here', { key: 'here:300', contentId: '300' }));
  expect((await cardsOfContent(local().storage, '300')).map(({ card }) => card.key)).toEqual(['here:300']);
  expect(await cardsOfContent(local().storage, '301')).toEqual([]);
});

it('that cannot be read keep nobody from the others', async () => {
  const content = { contentId: '400', spaceId: 'A', title: 't', changedAt: 0, reviewDue: '2026-01-01' };
  await local().put(cardAt('bad:400'), { ...content, revision: 1, doc: { format: FORMAT, value: {} } });
  await local().put(cardAt('newer:400'), { ...content, revision: 1, doc: { format: 99, value: {} } });
  // Under a key that is not its own it could stand for another plan.
  await local().put(cardAt('false:400'), cardValue(card('here', { key: 'good:400', contentId: '400' }), 1));
  await put(card('good', { key: 'good:400', contentId: '400' }));
  expect((await cardsOfContent(local().storage, '400')).map(({ card }) => card.key)).toEqual(['good:400']);
});

it('are found by the beginning of their title, or of their page’s where they have none, whatever its case and accents', async () => {
  const spaceId = 'titles';
  await put(card('own', { spaceId, title: 'Payments', pageTitle: 'Shop' }));
  await put(card('page', { spaceId, pageTitle: 'Payroll' }));
  await put(card('other', { spaceId, title: 'Shop' }));
  await put(card('accents', { spaceId, title: 'Étoile' }));
  const found = async (beginning: string) => {
    const { cards } = await titledCards(local().storage, spaceId, beginning, { limit: 50, cursor: null });
    return cards.map(({ card: { key } }) => key);
  };
  expect(await found('pay')).toEqual(['own:200', 'page:200']);
  expect(await found('PAYR')).toEqual(['page:200']);
  expect(await found('shop')).toEqual(['other:200']);
  expect(await found('eto')).toEqual(['accents:200']);
  expect(await found('ÉTO')).toEqual(['accents:200']);
  expect(await found('x')).toEqual([]);
});

it('are listed by title, and by the review that is due first', async () => {
  const spaceId = 'orders';
  await put(card('b', { spaceId, title: 'beta', reviewDue: '2026-01-01' }));
  await put(card('a', { spaceId, title: 'Alpha', reviewDue: null }));
  await put(card('c', { spaceId, title: 'Gamma', reviewDue: '2025-01-01' }));
  const listed = async (order: 'title' | 'due') => {
    const { cards } = await cardsIn(local().storage, spaceId, order, { limit: 50, cursor: null });
    return cards.map(({ card: { key } }) => key[0]);
  };
  expect(await listed('title')).toEqual(['a', 'b', 'c']);
  expect(await listed('due')).toEqual(['c', 'b', 'a']);
});
