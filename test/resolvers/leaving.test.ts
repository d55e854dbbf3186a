import { wordsOf } from '../../locales/catalogs';
import { adfToHtml } from '../../local-confluence/src/adf/to-html';
import { person } from '../../local-confluence/src/site/caller';
import { EMPTY_DOCUMENT } from '../../local-confluence/src/site/contents';
import { readPlanFile } from '../../src/plan/file/plan-file';
import { LANGUAGES } from '../../src/plan/plan';
import type { Downloaded, WrittenPage } from '../../src/resolvers/contract';
import { planInFull } from '../background/plan-in-full';
import { faultsOf } from '../plan/adf-schema';
import { textOf } from '../plan/html-text';
import { missingIn } from '../plan/said-of';
import { appSite, configOf, EDITOR, name, OUTSIDER, refused, set, VIEWER, type At } from './app-site';

const app = appSite();

async function download(as: 'json' | 'html', at: At): Promise<Downloaded> {
  const answer = await app().call('plan/download', { as }, at);
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

async function write(at: At): Promise<WrittenPage> {
  const answer = await app().call('plan/write-page', {}, at);
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

it('[L1] gives whoever may see the plan a file of it, which calls people by their names', async () => {
  const { page, config, plan } = await app().plan();
  const [role] = plan.sections.roles.rows;
  const edits = [name(role?.id ?? '', app().account(EDITOR))];
  await app().call('plan/edit', { section: 'roles', edits }, { as: EDITOR, page, config });
  const file = await download('json', { as: VIEWER, page, config });
  expect(file).toMatchObject({ type: 'application/json' });
  expect(file.name).toMatch(/^A-page-for-a-test-\d+-\d{4}-\d\d-\d\d\.json$/);
  const read = readPlanFile(file.text);
  if (!read.ok) throw new Error(read.refusal);
  expect(read.value.sections.values).toEqual(plan.sections.values);
  const called = app().started.site.people.byEmail(EDITOR)?.name ?? '';
  expect(file.text).toContain(`"${app().account(EDITOR)}": "${called}"`);
});

it('[L3] gives the page that needs no network, with the title of the plan and its address', async () => {
  const { page, config } = await app().plan();
  const edits = [set('top', null, 'title', null, 'Wenn der Laden brennt / 火')];
  await app().call('plan/edit', { section: 'top', edits }, { as: EDITOR, page, config });
  const file = await download('html', { as: VIEWER, page, config });
  expect(file.name).toMatch(/^Wenn-der-Laden-brennt-火-.*\.html$/);
  expect(file.text).toContain('Wenn der Laden brennt');
  expect(file.text).toContain(`/pages/${page}`);
});

it('asks Confluence for the page and the people, and storage once', async () => {
  const { page, config } = await app().plan();
  const { activity } = app().started;
  activity.clear();
  await download('json', { as: VIEWER, page, config });
  const kinds = activity.all().map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'storage')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'rest').length).toBeLessThanOrEqual(2);
});

it('gives no file of a mirror to those who may not see its home', async () => {
  const home = await app().plan();
  const config = configOf({ plan: String(home.config['plan']), home: home.page, shows: 'mirror' });
  const page = app().page([{ config }], { spaceKey: 'TEAM' });
  for (const call of ['plan/download', 'plan/write-page'] as const)
    expect(
      await app().call(call, call === 'plan/download' ? { as: 'json' } : {}, { as: OUTSIDER, page, config }),
    ).toEqual(refused({ code: 'notSeen' }));
  expect((await download('json', { as: VIEWER, page, config })).text).toContain(`/pages/${home.page}`);
});

it('refuses a file of another kind', async () => {
  const { page, config } = await app().plan();
  for (const payload of [{}, { as: 'exe' }, { as: 'json', to: '/etc' }])
    expect(await app().call('plan/download', payload, { as: EDITOR, page, config })).toEqual(
      refused({ code: 'badRequest' }),
    );
});

it('writes the plan as a page under its home, twice in a minute too, and nobody is mentioned by it', async () => {
  const { page, config, plan } = await app().plan();
  const { site } = app().started;
  const [role] = plan.sections.roles.rows;
  const named = app().account(VIEWER);
  const edits = [name(role?.id ?? '', named)];
  await app().call('plan/edit', { section: 'roles', edits }, { as: EDITOR, page, config });
  const [first, second] = [
    await write({ as: EDITOR, page, config }),
    await write({ as: EDITOR, page, config }),
  ];
  expect(first.url).not.toBe(second.url);
  const id = /\/pages\/(\d+)/.exec(first.url)?.[1] ?? '';
  const { content, version } = site.contents.open(person(app().account(EDITOR)), id);
  expect(content.parentId).toBe(page);
  expect(faultsOf(version.body)).toEqual([]);
  const text = JSON.stringify(version.body);
  expect(text).toContain('Say it early');
  expect(text).toContain(`/people/${named}`);
  expect(text).not.toContain('"mention"');
  expect(site.notifications.of(person(named))).toEqual([]);
});

it('says so when the person may not create a page there', async () => {
  const { page, config } = await app().plan();
  expect(await app().call('plan/write-page', {}, { as: VIEWER, page, config })).toEqual(
    refused({ code: 'mayNotWritePage' }),
  );
});

describe('a page that is written', () => {
  const writer = () => person(app().account(EDITOR));
  const under = (page: string) =>
    app()
      .started.site.tree.children(writer(), page)
      .map(({ id }) => app().started.site.contents.open(writer(), id));

  it('is called like the plan and the moment, in the language of the plan, and says whose snapshot it is', async () => {
    const { page, config } = await app().plan({ language: 'fr-FR' });
    const edits = [set('top', null, 'title', null, 'Quand la boutique brûle')];
    await app().call('plan/edit', { section: 'top', edits }, { as: EDITOR, page, config });
    await write({ as: EDITOR, page, config });
    const [written] = under(page);
    const today = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.now(),
    );
    expect(written?.version.title).toMatch(new RegExp(`^Quand la boutique brûle – ${today}.* UTC$`));
    const text = JSON.stringify(written?.version.body);
    expect(text).toContain('Copie du ');
    expect(text).toContain('Elle ne suit pas les modifications du plan');
    expect(text).toContain('Valeurs d');
  });

  it('holds every field of every row', async () => {
    for (const language of LANGUAGES) {
      const { page, config, plan } = await planInFull(app(), language);
      await write({ as: EDITOR, page, config });
      const [written] = under(page);
      const nameOf = (id: string) => app().started.site.people.get(id)?.name ?? null;
      const said = textOf(adfToHtml(written?.version.body ?? EMPTY_DOCUMENT));
      expect(missingIn(said, { sections: plan.sections, words: wordsOf(language), nameOf })).toEqual([]);
    }
  });

  it('never changes afterwards: the next one stands beside it, with what was changed', async () => {
    const { page, config } = await app().plan();
    await write({ as: EDITOR, page, config });
    const [before] = under(page);
    const edits = [set('values', null, 'text', null, 'Since then')];
    await app().call('plan/edit', { section: 'values', edits }, { as: EDITOR, page, config });
    await write({ as: EDITOR, page, config });
    const [first, second] = under(page);
    expect([first?.version, first?.content]).toEqual([before?.version, before?.content]);
    expect(JSON.stringify(second?.version.body)).toContain('Since then');
  });

  it('is refused by name where pages of that title are there', async () => {
    const { page, config } = await app().plan();
    app().started.faults.rest = ({ method }) =>
      method === 'POST' ? { kind: 'answer', answer: { status: 400 } } : undefined;
    const answer = await app().call('plan/write-page', {}, { as: EDITOR, page, config });
    expect(answer).toEqual(refused({ code: 'titleTaken' }));
    expect(under(page)).toEqual([]);
  });

  it.each([
    ['lost', 1],
    ['answer', 0],
  ] as const)(
    'may be there where Confluence fails on the way (%s), and that is said',
    async (kind, pages) => {
      const { page, config } = await app().plan();
      app().started.faults.rest = ({ method }) =>
        method === 'POST' ? { kind, answer: { status: 502 } } : undefined;
      const answer = await app().call('plan/write-page', {}, { as: EDITOR, page, config });
      expect(answer).toEqual(refused({ code: 'pageUnknown' }));
      expect(under(page)).toHaveLength(pages);
    },
  );
});
