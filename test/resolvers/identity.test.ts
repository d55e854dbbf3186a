/**
 * Which plan a macro shows, whatever is done to its page and to itself: the plan itself with its history, or a copy that
 * says of what; never silently a starter. The site does to pages and local ids what Confluence does.
 */
import { person } from '../../local-confluence/src/site/caller';
import type { Opened } from '../../src/resolvers/contract';
import { planKey } from '../../src/plan/identity';
import {
  appSite,
  configOf,
  EDITOR,
  EDITOR2,
  OUTSIDER,
  openedIn,
  planIn,
  refused,
  set,
  VIEWER,
  type At,
  type PlanOn,
} from './app-site';

const app = appSite();
const me = () => person(app().account(EDITOR));
const site = () => app().started.site;

type Where = Pick<At, 'page' | 'config' | 'localId'>;

const open = async (where: Where, as = EDITOR): Promise<Opened> =>
  openedIn(await app().call('plan/open', {}, { as, ...where }));
const create = (where: Where, payload: object = {}, as = EDITOR) =>
  app().call('plan/create', payload, { as, ...where });

/** Gives the plan a title that no starter has. */
async function titled({ page, config }: Where, title: string): Promise<void> {
  const shown = await open({ page, config });
  if (shown.state !== 'plan') throw new Error(`It is ${shown.state}.`);
  const edits = [set('top', null, 'title', shown.plan.sections.top.own.title ?? null, title)];
  const edited = await app().call('plan/edit', { section: 'top', edits }, { as: EDITOR, page, config });
  expect(edited).toMatchObject({ ok: true, value: { edits: [{ refusal: null }] } });
}

async function titledPlan(title: string): Promise<PlanOn> {
  const plan = await app().plan();
  await titled(plan, title);
  return plan;
}

const historyOf = async (where: Where) => {
  const request = { of: { kind: 'plan' }, movedFrom: null, cursor: null };
  const read = await app().call('plan/history', request, { as: VIEWER, ...where });
  if (!read.ok) throw new Error(`Refused: ${read.refusal.code}`);
  return read.value.entries;
};

/** The very plan, with what was done to it. */
async function expectItself(where: Where, { plan }: PlanOn, title: string): Promise<void> {
  const shown = await open(where, VIEWER);
  expect(shown).toMatchObject({
    state: 'plan',
    plan: { head: { key: plan.head.key, copyOf: null }, sections: { top: { own: { title } } } },
  });
  expect((await historyOf(where)).length).toBeGreaterThan(0);
}

/** A plan of this page's own, as that other one was when it was copied. */
async function expectCopy(where: Where, of: string, title: string): Promise<void> {
  const shown = await open(where, VIEWER);
  const key = planKey(String(where.config?.['plan']), where.page);
  expect(shown).toMatchObject({
    state: 'plan',
    plan: { head: { key, copyOf: of, contentId: where.page }, sections: { top: { own: { title } } } },
  });
  expect(await historyOf(where)).toEqual([]);
}

const macrosOf = (page: string) =>
  site()
    .contents.open(me(), page)
    .version.body.content.map(({ attrs }) => attrs as { localId: string });

function copyPage(page: string, more: { title?: string; withChildren?: boolean } = {}): string {
  const { content } = site().contents.open(me(), page);
  const { spaceId, parentId } = content;
  return site().copy(me(), page, { spaceId, parentId, withChildren: false, ...more }).id;
}

describe('on its page, the plan is itself', () => {
  it('when the macro is dragged, and gets another local id', async () => {
    const plan = await titledPlan('Dragged');
    app().rewrite(plan.page, [{ localId: 'after-the-drag', config: plan.config }]);
    await expectItself({ ...plan, localId: 'after-the-drag' }, plan, 'Dragged');
  });

  it('[I1] when the macro is copied and pasted above the original, which loses its local id to the copy', async () => {
    const plan = await titledPlan('Above');
    const both = { localId: 'the-original', config: plan.config };
    app().rewrite(plan.page, [both, both]);
    const [copy, original] = macrosOf(plan.page);
    expect(copy?.localId).toBe('the-original');
    expect(original?.localId).not.toBe('the-original');
    for (const macro of [copy, original])
      await expectItself({ ...plan, localId: macro?.localId ?? '' }, plan, 'Above');
  });

  it('when the macro is cut, published without, and pasted or undone later', async () => {
    const plan = await titledPlan('Cut');
    app().rewrite(plan.page, []);
    app().rewrite(plan.page, [{ localId: 'pasted-later', config: plan.config }]);
    await expectItself({ ...plan, localId: 'pasted-later' }, plan, 'Cut');
  });

  it('when the page goes back to an old version, and keeps what was done since', async () => {
    const plan = await titledPlan('Before');
    const { number } = site().contents.open(me(), plan.page).version;
    app().rewrite(plan.page, []);
    await titled(plan, 'After');
    site().contents.restoreVersion(me(), plan.page, number);
    await expectItself(plan, plan, 'After');
  });

  it('when the page is renamed, and moved to another space', async () => {
    const plan = await titledPlan('Moved');
    const { content, version } = site().contents.open(me(), plan.page);
    site().contents.save(me(), plan.page, {
      title: `${content.title}, renamed`,
      body: version.body,
      baseVersion: version.number,
      status: 'current',
    });
    const team = site().spaces.byKey(me(), 'TEAM');
    site().tree.move(me(), plan.page, { spaceId: team.id, parentId: team.homepageId });
    await expectItself(plan, plan, 'Moved');
  });

  it('when the page was in the trash', async () => {
    const plan = await titledPlan('Trashed');
    site().tree.trash(me(), plan.page);
    site().tree.untrash(me(), plan.page);
    await expectItself(plan, plan, 'Trashed');
  });

  it('when another page includes it, as far as the context is the included page’s', async () => {
    const plan = await titledPlan('Included');
    await expectItself({ ...plan, localId: 'whatever-the-include-makes' }, plan, 'Included');
  });
});

it('a moved page takes its card along, as soon as somebody looks', async () => {
  const plan = await titledPlan('Taken along');
  const team = site().spaces.byKey(me(), 'TEAM');
  site().tree.move(me(), plan.page, { spaceId: team.id, parentId: null });
  // The list of a space is asked by its space page; the form asks the same index, this space's plans first.
  const firstIn = async () => {
    const listed = await app().call('plan/list', { cursor: null }, { as: VIEWER, page: other });
    return listed.ok ? listed.value.plans[0]?.key : listed.refusal;
  };
  const other = app().page([], { spaceKey: 'TEAM' });
  expect(await firstIn()).not.toBe(plan.plan.head.key);
  await open(plan, VIEWER);
  expect(await firstIn()).toBe(plan.plan.head.key);
});

describe('where another page only includes the macro, and is the content of the context', () => {
  it('[I7] the plan of its home is read, and nothing is stored for the including page', async () => {
    const plan = await titledPlan('Read there');
    const page = app().page([]);
    const there = { page, config: plan.config };
    expect(await open(there, VIEWER)).toMatchObject({
      state: 'plan',
      isIncluded: true,
      mirrorOf: { contentId: plan.page },
      plan: { head: { key: plan.plan.head.key } },
    });
    expect(await create(there)).toEqual(refused({ code: 'badRequest' }));
  });

  it('nothing is said to those who may not see the home', async () => {
    const plan = await titledPlan('Hidden there');
    const page = app().page([], { spaceKey: 'TEAM' });
    expect(JSON.stringify(await open({ page, config: plan.config }, OUTSIDER))).not.toContain('Hidden there');
  });
});

describe('a copied page', () => {
  it('[I2] once and twice gets a copy of its own each time, and says of what', async () => {
    const original = await titledPlan('Original');
    const { config } = original;
    const of = original.plan.head.key;
    const first = { page: copyPage(original.page), config };
    const second = { page: copyPage(original.page), config };
    expect(await create(first)).toMatchObject({ ok: true });
    await titled(first, 'First copy');
    // Of the original or of the first copy: only a person knows.
    expect(await open(second, VIEWER)).toMatchObject({
      state: 'copy',
      origins: [{ key: of }, { key: planKey(String(config['plan']), first.page) }],
    });
    expect(await create(second, { from: { plan: of, contentType: 'page' } })).toMatchObject({ ok: true });
    await expectCopy(second, of, 'Original');
    await expectItself(original, original, 'Original');
  });

  it('[I6] of a copy is a copy of the copy, when its editor says so', async () => {
    const original = await titledPlan('Years old');
    const { config } = original;
    const copy = { page: copyPage(original.page), config };
    await create(copy);
    await titled(copy, 'Of this year');
    const again = { page: copyPage(copy.page), config };
    const from = { plan: planKey(String(config['plan']), copy.page), contentType: 'page' };
    expect(await create(again, { from }, VIEWER)).toEqual(refused({ code: 'mayNotChange' }));
    await create(again, { from }, EDITOR2);
    await expectCopy(again, from.plan, 'Of this year');
  });

  it('whose original lies in the trash, or is hidden, is not begun anew', async () => {
    const original = await titledPlan('Out of sight');
    const { config } = original;
    const copy = { page: copyPage(original.page), config };
    site().restrictions.set(me(), original.page, { view: [app().account(EDITOR)], edit: null });
    expect(await open(copy, EDITOR2)).toMatchObject({ state: 'copy', origins: [] });
    expect(await create(copy, {}, EDITOR2)).toEqual(refused({ code: 'notSeen' }));
    site().tree.trash(me(), original.page);
    expect(await create(copy)).toMatchObject({ ok: true });
    await expectCopy(copy, original.plan.head.key, 'Out of sight');
  });

  it('with its tree gives every page of it a plan of its own, and leaves a mirror what it was', async () => {
    const parent = await titledPlan('Parent');
    const child = await titledPlan('Child');
    const mirror = app().page([{ config: { ...parent.config, shows: 'mirror' } }]);
    const { spaceId } = site().contents.open(me(), parent.page).content;
    for (const page of [child.page, mirror]) site().tree.move(me(), page, { spaceId, parentId: parent.page });
    const copied = copyPage(parent.page, { withChildren: true });
    const [copiedChild, copiedMirror] = site().tree.children(me(), copied);
    for (const [page, { config, plan }, title] of [
      [copied, parent, 'Parent'],
      [copiedChild?.id ?? '', child, 'Child'],
    ] as const) {
      await create({ page, config });
      await expectCopy({ page, config }, plan.head.key, title);
    }
    const shown = await open({
      page: copiedMirror?.id ?? '',
      config: { ...parent.config, shows: 'mirror' },
    });
    expect(shown).toMatchObject({ plan: { head: { key: parent.plan.head.key } } });
  });

  it('takes no plan but one of its own config, seen by the one who takes it', async () => {
    const original = await titledPlan('Mine');
    const other = await titledPlan('Not a copy of this');
    const copy = { page: copyPage(original.page), config: original.config };
    for (const plan of [other.plan.head.key, planKey(String(original.config['plan']), copy.page)])
      expect(await create(copy, { from: { plan, contentType: 'page' } })).toEqual(
        refused({ code: 'badRequest' }),
      );
    for (const from of [{ plan: 'no key at all', contentType: 'page' }, {}, original.plan.head.key])
      expect(await create(copy, { from })).toEqual(refused({ code: 'badRequest' }));
    const hidden = copyPage(original.page);
    await create({ page: hidden, config: original.config });
    site().restrictions.set(me(), hidden, { view: [app().account(EDITOR)], edit: null });
    const from = { plan: planKey(String(original.config['plan']), hidden), contentType: 'page' };
    expect(await create(copy, { from }, EDITOR2)).toEqual(refused({ code: 'notSeen' }));
    expect(await open(copy, EDITOR2)).toMatchObject({ origins: [{ key: original.plan.head.key }] });
  });
});

it('a macro cut and pasted to another page brings a copy there, and the page that it left keeps the plan', async () => {
  const plan = await titledPlan('Taken away');
  app().rewrite(plan.page, []);
  const there = { page: app().page([{ config: plan.config }]), config: plan.config };
  await create(there);
  await expectCopy(there, plan.plan.head.key, 'Taken away');
  app().rewrite(plan.page, [{ config: plan.config }]);
  await expectItself(plan, plan, 'Taken away');
});

describe('a page made from a template', () => {
  let made = 0;
  /** What the form keeps where there is no content: `configStrings`. */
  const template = (more: Record<string, unknown> = {}) => ({
    ...configOf({ plan: `template-${++made}`, home: '' }),
    ...more,
  });
  const fromTemplate = (config: Record<string, unknown>) => ({ page: app().page([{ config }]), config });

  it('begins in the language and as full as the template says; the next one is asked whether it is new', async () => {
    const config = template({ language: 'fr-FR', start: 'empty' });
    const first = fromTemplate(config);
    expect(await open(first)).toMatchObject({ state: 'new', origins: [] });
    expect(planIn(await create(first)).head).toMatchObject({ language: 'fr-FR', starter: null });
    await titled(first, 'Le premier');

    const second = fromTemplate(config);
    const key = planKey(String(config['plan']), first.page);
    expect(await open(second)).toMatchObject({
      state: 'new',
      origins: [{ key, home: { contentId: first.page, contentType: 'page' } }],
    });
    const begun = planIn(await create(second));
    expect(begun.head).toMatchObject({ language: 'fr-FR', starter: null, copyOf: null });
    expect(begun.sections.top.own.title).toBeUndefined();
    await expectItself(first, { ...first, plan: planIn(await create(first)) }, 'Le premier');
  });

  it('[I6] and copied is offered the plan of the page that it was copied from, and never begins anew by itself', async () => {
    const config = template();
    const first = fromTemplate(config);
    await create(first);
    await titled(first, 'Worked on for a year');
    const copy = { page: copyPage(first.page), config };
    const from = { plan: planKey(String(config['plan']), first.page), contentType: 'page' };
    expect(await open(copy)).toMatchObject({ state: 'new', origins: [{ key: from.plan }] });
    expect(await create(copy, { from })).toMatchObject({ ok: true });
    await expectCopy(copy, from.plan, 'Worked on for a year');
  });

  it('offers nobody a page that they may not see', async () => {
    const config = template();
    const hidden = fromTemplate(config);
    await create(hidden);
    const { site: made } = app().started;
    made.restrictions.set(me(), hidden.page, { view: [app().account(EDITOR)], edit: null });
    expect(await open(fromTemplate(config), EDITOR2)).toMatchObject({ state: 'new', origins: [] });
  });
});
