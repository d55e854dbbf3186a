import { findAll, findByText, host, press, show, textOf, when, type DocumentNode } from '../host';
import { PlansPage } from '../../../src/frontend/space/plans-page';
import { done, refuse, type Result } from '../../../src/plan/refusal';
import type { PlanRow, PlanRows } from '../../../src/resolvers/contract';

const NOW = Date.UTC(2026, 10, 27, 12);
const DAY_MS = 86_400_000;

beforeEach(() => {
  host.forget();
  Object.assign(globalThis, { screen: { width: 1440 } });
  jest.useFakeTimers({ now: NOW, doNotFake: ['queueMicrotask', 'setImmediate'] });
});
afterEach(() => jest.useRealTimers());

const row = (id: string, more: Partial<PlanRow> = {}): PlanRow => ({
  key: `${id}:100`,
  home: { contentId: '100', contentType: 'page' },
  url: `https://site.example/wiki/pages/${id}`,
  title: id,
  pageTitle: `Page of ${id}`,
  spaceId: '1',
  spaceName: null,
  leads: [],
  gaps: {},
  changedAt: NOW - 2 * DAY_MS,
  reviewDue: null,
  pageStatus: 'current',
  ...more,
});

const screenOf = (plans: readonly PlanRow[], more: Partial<PlanRows> = {}): PlanRows => ({
  plans,
  cursor: null,
  mayDelete: false,
  mayAskPeople: true,
  ...more,
});

interface Sent {
  readonly functionKey: string;
  readonly payload: Readonly<Record<string, unknown>>;
}
const sent = (): Sent[] =>
  host.asked.filter(({ command }) => command === 'invoke').map(({ payload }) => payload as Sent);

const SPACE = { type: 'confluence:spacePage', space: { id: '1', key: 'OPS' } };

async function open(
  answer: (payload: Sent['payload'], functionKey: string) => Result<unknown>,
  { extension = SPACE, locale = 'en-US' }: { extension?: object; locale?: string } = {},
): Promise<DocumentNode> {
  host.answer('getContext', () => ({ accountId: 'ana', locale, timezone: 'Europe/Paris', extension }));
  host.answer('invoke', (asked) => {
    const { payload, functionKey } = asked as Sent;
    return answer(payload, functionKey);
  });
  return show(<PlansPage key={String(Math.random())} />);
}

const seek = async (words: string): Promise<DocumentNode> => {
  const [field] = findAll(host.shown, 'Textfield');
  const [form] = findAll(host.shown, 'Form');
  if (field === undefined || form === undefined) throw new Error('There is a field to search in.');
  await press(field, 'onChange', { target: { value: words } });
  return press(form, 'onSubmit');
};

/** The titles of what is listed, in the order of reading. */
const listed = (document: DocumentNode): string[] => findAll(document, 'Link').map(textOf);

it('says of each plan who leads it, what it lacks, when it was changed and when it is to be reviewed', async () => {
  const payments = row('Payments', {
    leads: ['tom', 'ana'],
    gaps: { noRhythm: 1, nobody: 2, nothingWhenDown: 1 },
    reviewDue: '2026-11-12',
  });
  const shown = await open(() => done(screenOf([payments, row('Shop', { title: null })])));
  const text = textOf(shown);
  expect(listed(shown)).toEqual(['Payments', 'Page of Shop']);
  expect(findAll(shown, 'Link').map(({ props }) => props['href'])).toContain(payments.url);
  expect(findAll(shown, 'User').map(({ props }) => props['accountId'])).toEqual(['tom', 'ana']);
  for (const said of [
    'Page of Payments',
    '1 severity without a rhythm',
    '2 roles without anyone to reach',
    'No channel works if we are down',
    '2 days ago',
    'November 12, 2026',
    'Overdue, 15 days ago',
    'Not set',
  ])
    expect(text).toContain(said);
  expect(sent()).toEqual([
    { functionKey: 'plans/list', payload: { order: 'title', beginning: null, cursor: null } },
  ]);
});

it('says in which space each is, across all spaces', async () => {
  const extension = { type: 'confluence:globalPage' };
  const plans = [row('Payments', { spaceName: 'Operations' })];
  const shown = await open(() => done(screenOf(plans)), { extension });
  expect(textOf(shown)).toContain('Page of Payments · Operations');
});

it('asks storage for another order, from its beginning', async () => {
  await open(({ order }) => done(screenOf([row(String(order))], { cursor: 'next' })));
  const [select] = findAll(host.shown, 'Select');
  if (select === undefined) throw new Error('There is a choice of orders.');
  const shown = await press(select, 'onChange', { value: 'due' });
  expect(listed(shown)).toEqual(['due']);
  expect(sent().at(-1)?.payload).toEqual({ order: 'due', beginning: null, cursor: null });
});

it('stands in the order that storage says, whichever was on screen before', async () => {
  const orders: Record<string, readonly string[]> = {
    title: ['A', 'B', 'C', 'D', 'E'],
    changed: ['E', 'B', 'D', 'A', 'C'],
    due: ['C', 'E', 'A', 'B', 'D'],
  };
  for (const width of [1440, 400]) {
    Object.assign(globalThis, { screen: { width } });
    await open(({ order }) => done(screenOf((orders[String(order)] ?? []).map((id) => row(id)))));
    for (const order of ['changed', 'due', 'title', 'due', 'changed']) {
      const [select] = findAll(host.shown, 'Select');
      if (select === undefined) throw new Error('There is a choice of orders.');
      expect(listed(await press(select, 'onChange', { value: order }))).toEqual(orders[order]);
    }
  }
});

it('shows more where rights thinned a screen out, each plan once', async () => {
  const answer = ({ cursor }: Sent['payload']) =>
    done(
      cursor === null
        ? screenOf([], { cursor: 'a' })
        : cursor === 'a'
          ? screenOf([row('One'), row('Two')], { cursor: 'b' })
          : screenOf([row('Two'), row('Three')]),
    );
  const first = await open(answer);
  expect(textOf(first)).toContain('Among the first of them is none that you may see. There are more.');
  await press(findByText(first, 'Button', 'More plans'));
  const last = await press(findByText(host.shown, 'Button', 'More plans'));
  expect(listed(last)).toEqual(['One', 'Two', 'Three']);
  expect(findAll(last, 'Button').map(textOf)).not.toContain('More plans');
});

it('says how a plan is made where there is none', async () => {
  const shown = await open(() => done(screenOf([])));
  const [empty] = findAll(shown, 'EmptyState');
  expect(empty?.props['header']).toBe('No plans in this space yet');
  expect(findAll(shown, 'Textfield')).toEqual([]);
  const french = await open(() => done(screenOf([])), { locale: 'fr-FR' });
  expect(findAll(french, 'EmptyState')[0]?.props['header']).toBe('Pas encore de plan dans cet espace');
});

it('says why the list did not come, and asks again', async () => {
  let isDown = true;
  const failed = await open(() =>
    isDown ? refuse({ code: 'unavailable', of: 'storage' }) : done(screenOf([row('Payments')])),
  );
  const [retry] = findAll(failed, 'SectionMessage').flatMap(({ props }) => props.actions as DocumentNode[]);
  if (retry === undefined) throw new Error('It can be tried again.');
  isDown = false;
  const shown = await press(retry);
  expect(listed(shown)).toEqual(['Payments']);
});

describe('a search', () => {
  const all = [row('Étoile', { title: 'Étoile' }), row('Payments'), row('Shop', { title: 'The pay desk' })];
  const answer = ({ beginning }: Sent['payload']) =>
    done(
      beginning === null
        ? screenOf(all, { cursor: 'next' })
        : screenOf(beginning === 'pay' ? [row('Payments'), row('Payroll')] : []),
    );

  it('is of the beginning of titles in storage, and elsewhere in the loaded rows, and says which', async () => {
    await open(answer);
    const shown = await seek(' pay ');
    expect(sent().at(-1)?.payload).toEqual({ order: 'title', beginning: 'pay', cursor: null });
    expect(findAll(shown, 'Heading').map(textOf)).toEqual([
      'Titles that begin with “pay”',
      '“pay” elsewhere',
    ]);
    expect(listed(shown)).toEqual(['Payments', 'Payroll', 'The pay desk']);
    expect(textOf(shown)).toContain(
      'Looked for in the 3 plans that are loaded so far, not in all: in titles',
    );
    const cleared = await press(findByText(shown, 'Button', 'Show all'));
    expect(listed(cleared)).toEqual(['Étoile', 'Payments', 'The pay desk']);
  });

  it('that finds nothing says so, and of nothing shows all', async () => {
    await open(answer);
    expect(textOf(await seek('xyz'))).toContain('None.');
    expect(listed(await seek('  '))).toHaveLength(3);
  });

  it('costs no commit at a key', async () => {
    await open(answer);
    const before = host.commits;
    const [field] = findAll(host.shown, 'Textfield');
    if (field === undefined) throw new Error('There is a field to search in.');
    await press(field, 'onChange', { target: { value: 'p' } });
    expect(host.commits).toBe(before);
  });
});

describe('who leads', () => {
  const tom = row('Payments', { leads: ['tom'] });
  const all = [tom, row('Shop', { leads: ['ana', 'tom'] }), row('Stock')];
  const answerFor =
    (more: Partial<PlanRows>) =>
    ({ beginning, cursor }: Sent['payload']) =>
      done(
        beginning !== null
          ? screenOf([], more)
          : cursor === null
            ? screenOf(all, { cursor: 'next', ...more })
            : screenOf([row('Tickets', { leads: ['tom', 'zoe'] })], more),
      );
  const confluenceKnows = () =>
    host.answer('fetchProduct', () => {
      const results = [
        { accountId: 'tom', accountStatus: 'inactive', displayName: 'Tom Becker' },
        { accountId: 'ana', accountStatus: 'active', displayName: 'Ana Torres' },
        { accountId: 'zoe', accountStatus: 'active', displayName: 'Zoé Petit' },
      ];
      return { body: JSON.stringify({ results }), headers: [], statusText: '', status: 200 };
    });
  const askedAbout = (): string[][] =>
    host.asked
      .filter(({ command }) => command === 'fetchProduct')
      .map(({ payload }) =>
        ['tom', 'ana', 'zoe'].filter((id) => JSON.stringify(payload).includes(`${id}\\`)),
      );

  it('is asked once for everybody, and who left is marked', async () => {
    confluenceKnows();
    const shown = await open(answerFor({}));
    expect(findAll(shown, 'Lozenge').map(textOf)).toEqual(['Left', 'Left']);
    await press(findByText(shown, 'Button', 'More plans'));
    expect(findAll(host.shown, 'Lozenge').map(textOf)).toEqual(['Left', 'Left', 'Left']);
    expect(askedAbout()).toEqual([['tom', 'ana'], ['zoe']]);
  });

  it('is searched by name in the loaded rows, and that is said', async () => {
    confluenceKnows();
    await open(answerFor({}));
    const shown = await seek('torr');
    expect(listed(shown)).toEqual(['Shop']);
    expect(textOf(shown)).toContain('and in the names of who leads');
  });

  it('is not asked, nor said to be searched, where the screen has no question left', async () => {
    confluenceKnows();
    await open(answerFor({ mayAskPeople: false }));
    const shown = await seek('torr');
    expect(askedAbout()).toEqual([]);
    expect(listed(shown)).toEqual([]);
    expect(textOf(shown)).toContain('in titles alone.');
  });

  it('is shown all the same where Confluence says nothing of people', async () => {
    const shown = await open(answerFor({}));
    expect(findAll(shown, 'User')).toHaveLength(3);
    expect(findAll(shown, 'Lozenge')).toEqual([]);
    expect(textOf(await seek('torr'))).toContain('in titles alone.');
  });
});

describe('a plan whose page is archived', () => {
  const old = row('Old', { pageStatus: 'archived' });

  it('is counted, and stands among the others when it is asked for', async () => {
    const shown = await open(() => done(screenOf([row('New'), old, row('Zebra')])));
    expect(listed(shown)).toEqual(['New', 'Zebra']);
    expect(textOf(shown)).toContain('1 plan on an archived page is not shown.');
    const all = await press(findByText(shown, 'Button', 'Show archived'));
    expect(listed(all)).toEqual(['New', 'Old', 'Zebra']);
    expect(findAll(all, 'Lozenge').map(textOf)).toEqual(['Archived']);
    expect(listed(await press(findByText(all, 'Button', 'Hide archived')))).toEqual(['New', 'Zebra']);
  });

  it('is no reason to say that there are no plans, or none that one may see', async () => {
    const alone = await open(() => done(screenOf([old])));
    expect(findAll(alone, 'EmptyState')).toEqual([]);
    expect(textOf(alone)).toContain('1 plan on an archived page is not shown.');
    const more = await open(() => done(screenOf([old], { cursor: 'a' })));
    expect(textOf(more)).not.toContain('none that you may see');
  });

  it('is found by who looks for it, and marked', async () => {
    await open(({ beginning }) => done(screenOf(beginning === null ? [row('New')] : [old])));
    const shown = await seek('ol');
    expect(listed(shown)).toEqual(['Old']);
    expect(textOf(shown)).toContain('The page is archived: the plan can be read, and not changed.');
  });
});

describe('a plan whose page lies in the trash', () => {
  const gone = row('Old', { pageStatus: 'trashed' });

  it('is marked, and only an administrator of the space may delete it', async () => {
    const reader = await open(() => done(screenOf([gone])));
    expect(textOf(reader)).toContain('The page is in the trash: restored, it brings its plan back.');
    expect(findAll(reader, 'Button').map(textOf)).not.toContain('Delete for good');
    const site = await open(() => done(screenOf([gone])), { extension: {} });
    expect(textOf(site)).toContain('in that space’s list');
  });

  it('is deleted after its page’s title was typed, and a wrong title is refused in a sentence', async () => {
    const shown = await open(({ title }, name) => {
      if (name === 'plans/list') return done(screenOf([gone, row('New')], { mayDelete: true }));
      return title === gone.pageTitle ? done(null) : refuse({ code: 'otherTitle' });
    });
    await press(findByText(shown, 'Button', 'Delete for good'));
    const type = async (title: string): Promise<DocumentNode> => {
      const [modal] = findAll(host.shown, 'Modal');
      const [field] = modal === undefined ? [] : findAll(modal, 'Textfield');
      const [form] = modal === undefined ? [] : findAll(modal, 'Form');
      if (field === undefined || form === undefined) throw new Error('The title is asked for.');
      await press(field, 'onChange', { target: { value: title } });
      return press(form, 'onSubmit');
    };
    const refused = await type('Old');
    expect(textOf(refused)).toContain('This is not the page');
    const deleted = await type(gone.pageTitle);
    expect(sent().at(-1)).toEqual({
      functionKey: 'plans/delete',
      payload: { plan: gone.key, contentType: 'page', title: gone.pageTitle },
    });
    expect(findAll(deleted, 'Modal')).toEqual([]);
    expect(listed(deleted)).toEqual(['New']);
    expect(textOf(deleted)).toContain('The plan “Old” is deleted.');
  });
});

it('takes no answer to what was asked before', async () => {
  let answerTitle: (rows: Result<PlanRows>) => void = () => undefined;
  const held = new Promise<Result<PlanRows>>((resolve) => (answerTitle = resolve));
  host.answer('getContext', () => ({ locale: 'en-US', timezone: 'UTC', extension: SPACE }));
  host.answer('invoke', (asked) => {
    const { payload } = asked as Sent;
    return payload['order'] === 'title' ? held : done(screenOf([row('By change')]));
  });
  const first = await show(<PlansPage key="late" />);
  const [select] = findAll(first, 'Select');
  if (select === undefined) throw new Error('There is a choice of orders.');
  await press(select, 'onChange', { value: 'changed' });
  const shown = await when(() => answerTitle(done(screenOf([row('By title')]))));
  expect(listed(shown)).toEqual(['By change']);
});
