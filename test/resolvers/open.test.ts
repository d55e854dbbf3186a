import { person } from '../../local-confluence/src/site/caller';
import {
  ADMIN,
  appSite,
  configOf,
  EDITOR,
  EDITOR2,
  openedIn,
  OUTSIDER,
  planIn,
  refused,
  set,
  VIEWER,
} from './app-site';

const app = appSite();
const me = () => person(app().account(EDITOR));

describe('a plan that is not there yet', () => {
  it('is shown to everyone as the starter, and stored by the first who may edit', async () => {
    const page = app().page();
    const config = configOf({ plan: 'first', home: page });
    const seen = openedIn(await app().call('plan/open', {}, { as: VIEWER, page, config }));
    expect(seen).toMatchObject({ state: 'new', orphans: [] });

    expect(await app().call('plan/create', {}, { as: VIEWER, page, config })).toEqual(
      refused({ code: 'mayNotChange' }),
    );
    const made = openedIn(await app().call('plan/create', {}, { as: EDITOR, page, config }));
    expect(made).toMatchObject({ state: 'plan', mirrorOf: null, notices: { named: [] } });
    expect(planIn({ ok: true, value: made }).sections).toEqual(planIn({ ok: true, value: seen }).sections);
    expect(openedIn(await app().call('plan/open', {}, { as: VIEWER, page, config }))).toEqual(made);
  });

  it('begins in the language and as empty as its macro says', async () => {
    const { plan } = await app().plan({ language: 'fr-FR', start: 'empty' });
    expect(plan.head).toMatchObject({ language: 'fr-FR', starter: null });
    expect(plan.sections.roles.rows).toEqual([]);
  });

  it('is stored once when two editors are the first', async () => {
    const page = app().page();
    const config = configOf({ plan: 'race', home: page });
    const both = await Promise.all(
      [EDITOR, EDITOR2].map((as) => app().call('plan/create', {}, { as, page, config })),
    );
    expect(both.map((answer) => openedIn(answer).state)).toEqual(['plan', 'plan']);
    expect(both[0]).toEqual(both[1]);
  });

  it('is not begun anew over one that was edited', async () => {
    const { page, config } = await app().plan();
    await app().call(
      'plan/edit',
      { section: 'top', edits: [set('top', null, 'title', null, 'Ours')] },
      { as: EDITOR, page, config },
    );
    const again = planIn(await app().call('plan/create', {}, { as: EDITOR2, page, config }));
    expect(again.sections.top.own.title).toBe('Ours');
  });

  it('lives on blog posts too', async () => {
    const page = app().page([{}], { kind: 'blogpost' });
    const config = configOf({ plan: 'post', home: page, homeType: 'blogpost' });
    const made = planIn(await app().call('plan/create', {}, { as: EDITOR, page, config }));
    expect(made.head.contentType).toBe('blogpost');
  });
});

describe('a copied page', () => {
  async function copied() {
    const original = await app().plan();
    await app().call(
      'plan/edit',
      {
        section: 'roles',
        edits: [
          set('roles', 'commander', 'name', 'Incident commander', 'Captain'),
          {
            id: 'named',
            section: 'roles',
            change: {
              type: 'addMember',
              row: 'scribe',
              field: 'holders',
              member: app().account(VIEWER),
              at: null,
            },
          },
        ],
      },
      { as: EDITOR, ...original },
    );
    const { site } = app().started;
    const { content } = site.contents.open(me(), original.page);
    const { id: page } = site.copy(me(), original.page, {
      spaceId: content.spaceId,
      parentId: content.parentId,
      withChildren: false,
    });
    return { original, page, config: original.config };
  }

  it('[I2] waits for an editor, gets its own copy and mentions nobody anew', async () => {
    const { original, page, config } = await copied();
    expect(openedIn(await app().call('plan/open', {}, { as: VIEWER, page, config }))).toEqual({
      state: 'copy',
      of: { contentId: original.page, contentType: 'page' },
      origins: [expect.objectContaining({ key: original.plan.head.key })],
    });
    expect(await app().call('plan/create', {}, { as: VIEWER, page, config })).toEqual(
      refused({ code: 'mayNotChange' }),
    );
    const made = openedIn(await app().call('plan/create', {}, { as: EDITOR2, page, config }));
    const named = made.state === 'plan' ? made.notices.named : [];
    expect(named.map(({ told }) => told)).toEqual(named.map(() => ({ state: 'held', why: 'copy' })));
    const { head, sections } = planIn({ ok: true, value: made });
    expect(head).toMatchObject({ contentId: page, copyOf: original.plan.head.key });
    expect(sections.roles.rows[0]?.cells.name).toBe('Captain');

    await app().call(
      'plan/edit',
      { section: 'roles', edits: [set('roles', 'commander', 'name', 'Captain', 'Other')] },
      { as: EDITOR, page, config },
    );
    const kept = planIn(await app().call('plan/open', {}, { as: VIEWER, ...original }));
    expect(kept.sections.roles.rows[0]?.cells.name).toBe('Captain');
  });

  it('is not made from a page that the editor may not view', async () => {
    const { original, page, config } = await copied();
    app().started.site.restrictions.set(me(), original.page, { view: [app().account(EDITOR)], edit: null });
    expect(await app().call('plan/create', {}, { as: EDITOR2, page, config })).toEqual(
      refused({ code: 'notSeen' }),
    );
    expect(planIn(await app().call('plan/create', {}, { as: EDITOR, page, config })).head.contentId).toBe(
      page,
    );
  });

  it('is not made for a config that no macro of the page has', async () => {
    const { config } = await app().plan();
    const page = app().page();
    expect(await app().call('plan/create', {}, { as: EDITOR, page, config })).toEqual(
      refused({ code: 'badRequest' }),
    );
  });

  it('begins anew where the original has no plan', async () => {
    const empty = app().page();
    const config = configOf({ plan: 'never-stored', home: empty });
    const page = app().page([{ config }]);
    expect(planIn(await app().call('plan/create', {}, { as: EDITOR, page, config })).head.copyOf).toBeNull();
  });
});

describe('a mirror', () => {
  const mirror = (config: Record<string, unknown>) => ({ ...config, shows: 'mirror' });

  it('[I3] shows the plan of its home to those who may see that, and lets them edit it', async () => {
    const original = await app().plan();
    const page = app().page([{}], { spaceKey: 'TEAM' });
    const config = mirror(original.config);
    const seen = openedIn(await app().call('plan/open', {}, { as: VIEWER, page, config }));
    expect(seen).toMatchObject({
      state: 'plan',
      mirrorOf: {
        contentId: original.page,
        contentType: 'page',
        title: expect.stringContaining('A page for a test') as unknown,
      },
      plan: { head: original.plan.head },
    });
    expect(await app().call('plan/open', {}, { as: OUTSIDER, page, config })).toEqual(
      refused({ code: 'notSeen' }),
    );
    const edits = [set('top', null, 'title', null, 'From afar')];
    const from = { as: EDITOR2, page, config };
    expect(await app().call('plan/edit', { section: 'top', edits }, from)).toMatchObject({ ok: true });
    const home = planIn(await app().call('plan/open', {}, { as: VIEWER, ...original }));
    expect(home.sections.top.own.title).toBe('From afar');
  });

  it('of its own page is that page’s plan', async () => {
    const { page, config, plan } = await app().plan();
    const seen = openedIn(await app().call('plan/open', {}, { as: VIEWER, page, config: mirror(config) }));
    expect(seen).toMatchObject({ state: 'plan', mirrorOf: null, plan: { head: plan.head } });
  });

  it('says nothing of a plan to those who may not see its home, not even that it cannot be read', async () => {
    const page = app().page([{}], { spaceKey: 'TEAM' });
    const nowhere = mirror(configOf({ plan: 'none', home: '98305' }));
    const at = { page, config: nowhere };
    expect(await app().call('plan/open', {}, { as: OUTSIDER, ...at })).toEqual(refused({ code: 'notSeen' }));
    expect(await app().call('plan/open', {}, { as: VIEWER, ...at })).toEqual(refused({ code: 'planGone' }));
    expect(await app().call('plan/create', {}, { as: EDITOR, ...at })).toEqual(
      refused({ code: 'badRequest' }),
    );
  });

  it('of a page in the trash says that the plan is gone', async () => {
    const original = await app().plan();
    app().started.site.tree.trash(me(), original.page);
    const at = { as: EDITOR, page: app().page(), config: mirror(original.config) };
    expect(await app().call('plan/open', {}, at)).toEqual(refused({ code: 'planGone' }));
    const edits = [set('top', null, 'title', null, 'Late')];
    expect(await app().call('plan/edit', { section: 'top', edits }, at)).toEqual(
      refused({ code: 'mayNotChange' }),
    );
  });
});

describe('[I8] a macro that was made of a pasted link', () => {
  const link = (page: string, plan: string) =>
    `https://shop.atlassian.net/wiki/spaces/OPS/pages/${page}/incident-plan#/${plan}`;

  it('shows that plan, to those who may see its home', async () => {
    const { page: home, plan } = await app().plan();
    const [id = ''] = plan.head.key.split(':');
    const at = { page: app().page([{}], { spaceKey: 'TEAM' }), autoConvertLink: link(home, id) };
    expect(openedIn(await app().call('plan/open', {}, { as: VIEWER, ...at }))).toMatchObject({
      state: 'plan',
      mirrorOf: { contentId: home },
      plan: { head: plan.head },
    });
    expect(await app().call('plan/open', {}, { as: OUTSIDER, ...at })).toEqual(refused({ code: 'notSeen' }));
    // In its own home it is no other page's.
    const own = openedIn(await app().call('plan/open', {}, { as: EDITOR, ...at, page: home }));
    expect(own).toMatchObject({ state: 'plan', mirrorOf: null });
  });

  it('that leads to no plan begins none', async () => {
    const page = app().page();
    const links = [link(page, '..'), link(app().page(), 'nothing'), 'https://shop.atlassian.net/wiki/x/abc'];
    for (const autoConvertLink of links) {
      const at = { as: EDITOR, page, autoConvertLink };
      expect(await app().call('plan/open', {}, at)).toEqual(refused({ code: 'planGone' }));
      expect(await app().call('plan/create', {}, at)).toMatchObject({ ok: false });
    }
  });
});

describe('a macro without a config', () => {
  const open = async (page: string, localId: string, as = EDITOR) =>
    openedIn(await app().call('plan/open', {}, { as, page, localId }));

  it('keeps its plan by its local id, and is offered it back when that is another one', async () => {
    const page = app().page([{ localId: 'before' }]);
    const made = planIn(await app().call('plan/create', {}, { as: EDITOR, page, localId: 'before' }));
    expect(made.head.key).toBe(`before:${page}`);
    // While the macro stands there, its plan is nobody's to take.
    expect(await open(page, 'second')).toMatchObject({ state: 'new', orphans: [] });

    app().rewrite(page, [{ localId: 'dragged' }]);
    const seen = await open(page, 'dragged', VIEWER);
    expect(seen).toMatchObject({ state: 'new', orphans: [{ key: made.head.key, title: null }] });

    const take = { orphan: made.head.key };
    const at = { page, localId: 'dragged' };
    expect(await app().call('plan/adopt', take, { as: VIEWER, ...at })).toEqual(
      refused({ code: 'mayNotChange' }),
    );
    const adopted = planIn(await app().call('plan/adopt', take, { as: EDITOR2, ...at }));
    expect(adopted.head).toMatchObject({ key: `dragged:${page}`, copyOf: made.head.key });
    expect(adopted.sections).toEqual(made.sections);
    expect(await open(page, 'dragged')).toMatchObject({ state: 'plan', plan: adopted });
    // Taken once, it is there once.
    expect(await open(page, 'third')).toMatchObject({ state: 'new', orphans: [] });
  });

  it('[I9] begins in the language of whoever looks, and keeps that of the first who may edit', async () => {
    const page = app().page([{ localId: 'here' }]);
    const at = { page, localId: 'here' };
    const seenIn = async (language: unknown) =>
      planIn(await app().call('plan/open', { language }, { as: VIEWER, ...at })).head.language;
    expect([await seenIn('fr-FR'), await seenIn('en-US')]).toEqual(['fr-FR', 'en-US']);
    expect(await app().call('plan/open', { language: 'xx' }, { as: VIEWER, ...at })).toEqual(
      refused({ code: 'badRequest' }),
    );
    await app().call('plan/create', { language: 'fr-FR' }, { as: EDITOR, ...at });
    expect(await seenIn('en-US')).toBe('fr-FR');
  });

  it('takes no plan of another page, of a macro that stands there, or by a config', async () => {
    const other = await app().plan();
    const page = app().page([{ localId: 'kept' }, { localId: 'taker' }]);
    await app().call('plan/create', {}, { as: EDITOR, page, localId: 'kept' });
    const at = { as: EDITOR, page, localId: 'taker' };
    const take = (orphan: string, more = {}) => app().call('plan/adopt', { orphan }, { ...at, ...more });
    expect(await take(other.plan.head.key)).toEqual(refused({ code: 'planGone' }));
    expect(await take(`nothing:${page}`)).toEqual(refused({ code: 'planGone' }));
    expect(await take(`kept:${page}`)).toEqual(refused({ code: 'badRequest' }));
    expect(await take('no key at all')).toEqual(refused({ code: 'badRequest' }));
    expect(await take(`kept:${page}`, { config: other.config })).toEqual(refused({ code: 'badRequest' }));
  });
});

describe('content that is gone', () => {
  it('is not found, as if the app were not there', async () => {
    const { page, config } = await app().plan();
    app().started.site.tree.trash(me(), page);
    app().started.site.tree.purge(person(app().account(ADMIN)), page);
    await expect(app().call('plan/open', {}, { as: EDITOR, page, config })).rejects.toThrow();
  });
});
