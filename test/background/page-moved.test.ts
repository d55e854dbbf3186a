/** What the app does when a page goes to another space, by the events that Confluence tells it of pages. */
import { bareAppId } from '../../local-confluence/src/manifest/manifest';
import { readManifest } from '../../local-confluence/src/manifest/read-manifest';
import { person } from '../../local-confluence/src/site/caller';
import { startSite } from '../../local-confluence/src/start-site';
import { pageMoved } from '../../src/background/page-moved';
import { appSiteOn, EDITOR, EDITOR2, type AppSite, type PlanOn } from '../resolvers/app-site';

const THREE_MINUTES = 180_000;
const TEN_MINUTES = 600_000;

let app: AppSite;
let later = 0;

beforeAll(async () => {
  const clock = { now: () => Date.now() + later };
  app = appSiteOn(await startSite({ app: '.', clock }), bareAppId(await readManifest('.')));
}, 120_000);
afterEach(() => {
  const { faults } = app.started;
  delete faults.rest;
  delete faults.productEvent;
});
afterAll(() => app.started.stop());

const editor = () => person(app.account(EDITOR));
const spaceOf = (key: string) => app.started.site.spaces.byKey(editor(), key);

function move(page: string, spaceKey: string, parentId: string | null = null): void {
  app.started.site.tree.move(editor(), page, { spaceId: spaceOf(spaceKey).id, parentId });
}

async function pass(ms = THREE_MINUTES): Promise<void> {
  later += ms;
  await app.started.deliverEvents();
}

/** A page with a plan, and under it another one. */
async function tree(): Promise<readonly [PlanOn, PlanOn]> {
  const [above, below] = [await app.plan(), await app.plan()];
  move(below.page, 'OPS', above.page);
  await pass();
  return [above, below];
}

/** What a list shows of these at the first look, by which a card of its own space follows too. */
async function listed(spaceKey: string, plans: readonly PlanOn[], as = EDITOR): Promise<string[]> {
  const asked = { order: 'changed', beginning: null, cursor: null };
  const answer = await app.callList('plans/list', asked, { as, space: spaceKey });
  if (!answer.ok) throw new Error('The list is there.');
  const keys = answer.value.plans.map(({ key }) => key);
  return plans.map(({ plan }) => plan.head.key).filter((key) => keys.includes(key));
}
const keysOf = (plans: readonly PlanOn[]) => plans.map(({ plan }) => plan.head.key);

/** What a trigger asked of storage and Confluence since the log was cleared. */
const askedBy = () =>
  app.started.activity
    .all()
    .flatMap((line) =>
      line.kind === 'storage' ? [line.path] : line.kind === 'rest' ? [`${line.method} ${line.path}`] : [],
    );

describe('the card of a page that was moved', () => {
  it('is in the list of the new space, and so are those of what stood under it, before anybody looks', async () => {
    const plans = await tree();
    move(plans[0].page, 'TEAM');
    expect(await listed('TEAM', plans)).toEqual([]);
    await pass();
    expect(await listed('TEAM', plans)).toEqual(keysOf(plans));
    expect(await listed('OPS', plans)).toEqual([]);
  });

  it('costs two queries and one question, however many plans there are', async () => {
    const plans = await tree();
    move(plans[0].page, 'TEAM');
    app.started.activity.clear();
    await pass();
    const asked = askedBy();
    expect(asked.filter((one) => one.endsWith('/query'))).toHaveLength(2);
    expect(asked.filter((one) => one.startsWith('GET '))).toHaveLength(1);
    expect(asked.filter((one) => one.endsWith('/transaction'))).toHaveLength(2);
  });

  it('is written once though the event comes twice', async () => {
    const plans = await tree();
    app.started.faults.productEvent = () => 'twice';
    move(plans[0].page, 'TEAM');
    app.started.activity.clear();
    await pass();
    expect(askedBy().filter((one) => one.endsWith('/transaction'))).toHaveLength(2);
  });

  it('is where the page is now, whatever a late event says', async () => {
    const plans = await tree();
    move(plans[0].page, 'TEAM');
    move(plans[0].page, 'OPS');
    app.started.activity.clear();
    await pass();
    expect(askedBy().filter((one) => one.endsWith('/transaction'))).toEqual([]);
    expect(await listed('OPS', plans)).toEqual(keysOf(plans));
  });

  it('follows who looks, where the event was lost or the page is restricted', async () => {
    const [lost] = await tree();
    const [hidden] = await tree();
    app.started.site.restrictions.set(editor(), hidden.page, { view: [app.account(EDITOR)], edit: null });
    app.started.faults.productEvent = () => 'lost';
    move(lost.page, 'TEAM');
    delete app.started.faults.productEvent;
    move(hidden.page, 'TEAM');
    await pass();
    const both = [lost, hidden];
    expect(await listed('TEAM', both)).toEqual([]);
    expect(await listed('OPS', both)).toEqual([]);
    expect(await listed('TEAM', both)).toEqual(keysOf(both));
    expect(await listed('TEAM', both, EDITOR2)).toEqual(keysOf([lost]));
  });

  it('is looked for again when Confluence was busy', async () => {
    const plans = await tree();
    app.started.faults.rest = ({ via, method }) =>
      via === 'function' && method === 'GET' ? { kind: 'answer', answer: { status: 429 } } : undefined;
    move(plans[0].page, 'TEAM');
    await pass();
    delete app.started.faults.rest;
    await pass(TEN_MINUTES);
    expect(await listed('TEAM', plans)).toEqual(keysOf(plans));
  });

  it('stays, and nothing is asked, where a page went within its space', async () => {
    const [, below] = await tree();
    app.started.activity.clear();
    move(below.page, 'OPS', spaceOf('OPS').homepageId);
    await pass();
    expect(askedBy()).toEqual([]);
  });

  const here = { id: 7 };
  it.each([
    null,
    {},
    { content: { id: '1', space: here }, prevContent: { space: here } },
    { content: { id: '1', space: { id: 7 } } },
    { content: 'x', prevContent: {} },
  ])('is left alone by what is no move to another space: %j', async (event) => {
    expect(await pageMoved(event)).toBeUndefined();
  });
});
