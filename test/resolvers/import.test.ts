import type { AdfDocument } from '../../local-confluence/src/local-api';
import { person } from '../../local-confluence/src/site/caller';
import { rowsOf } from '../../src/plan/section';
import type { Understood } from '../../src/plan/import/outcome';
import { englishTemplate } from '../plan/import/fixtures/static-template';
import { appSite, configOf, EDITOR, EDITOR2, OUTSIDER, refused, VIEWER, type At } from './app-site';

const app = appSite();
const document: AdfDocument = JSON.parse(JSON.stringify({ ...englishTemplate, version: 1 })) as AdfDocument;
let pages = 0;

/** A page made with the static template, as the editor publishes it. */
function oldPlan(spaceKey = 'OPS'): string {
  const { site } = app().started;
  const author = person(app().account(EDITOR));
  const { id } = site.contents.create(author, {
    spaceId: site.spaces.byKey(author, spaceKey).id,
    kind: 'page',
    subtype: null,
    status: 'current',
    title: `An old plan ${++pages}`,
    body: document,
  });
  return id;
}

const ask = (payload: unknown, at: At) => app().call('plan/import', payload, at);

async function understood(payload: unknown, at: At): Promise<Understood> {
  const answer = await ask(payload, at);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

it('[B9] says what a page holds, chosen or by any address of it, and changes nothing', async () => {
  const { page, config } = await app().plan();
  const at = { as: EDITOR, page, config };
  const source = oldPlan();
  const { contents } = app().started.site;
  const bodyOf = () => contents.open(person(app().account(EDITOR)), page).version.body;
  const before = bodyOf();
  const file = await app().call('plan/download', { as: 'json' }, at);
  const home = file.ok ? /"from": "(.*)"/.exec(file.value.text)?.[1] : undefined;
  const [site = ''] = home?.split('/wiki/') ?? [];
  const addresses = [
    source,
    `${site}/wiki/spaces/OPS/pages/${source}/An+old+plan?x=1#roles`,
    `${site}/wiki/spaces/OPS/pages/edit-v2/${source}`,
    `${site}/wiki/pages/viewpage.action?pageId=${source}`,
  ];
  const asked = [
    ...addresses.map((address) => ({ from: 'address', address })),
    { from: 'page', page: { contentId: source, contentType: 'page' } },
  ];
  for (const payload of asked) {
    const { found, sections, kept } = await understood(payload, at);
    expect(found).toEqual(['top', 'incidents', 'roles', 'channels', 'templates', 'values']);
    expect(rowsOf(sections.roles, 'role')).toHaveLength(2);
    expect(kept.map(({ field }) => field)).toEqual(['startHere']);
  }
  expect(bodyOf()).toEqual(before);
});

it('[B9] is for whoever may change the plan and see the page', async () => {
  const plan = await app().plan({}, 'TEAM');
  const source = oldPlan();
  const asked = { from: 'page', page: { contentId: source, contentType: 'page' } };
  expect(await ask(asked, { as: VIEWER, ...plan })).toEqual(refused({ code: 'mayNotChange' }));
  const only = [app().account(EDITOR)];
  app().started.site.restrictions.set(person(only[0] ?? ''), source, { view: only, edit: only });
  expect(await ask(asked, { as: EDITOR2, ...plan })).toEqual(refused({ code: 'noPageThere' }));
  expect(await ask(asked, { as: EDITOR, ...plan })).toMatchObject({ ok: true });
  const elsewhere = { from: 'address', address: `https://other.example/wiki/spaces/OPS/pages/${source}` };
  expect(await ask(elsewhere, { as: EDITOR, ...plan })).toEqual(refused({ code: 'noPageThere' }));
});

it('[B9] an address of no page is refused, and so is what nobody means', async () => {
  const at = { as: EDITOR, ...(await app().plan()) };
  for (const address of ['', 'x', 'javascript:alert(1)', 'https://example.org/wiki/x/AbC', '999999999'])
    expect(await ask({ from: 'address', address }, at)).toEqual(refused({ code: 'noPageThere' }));
  for (const payload of [
    {},
    { from: 'page' },
    { from: 'page', page: { contentId: '../1', contentType: 'page' } },
    { from: 'file', address: '1' },
    { from: 'sky', text: '' },
  ])
    expect(await ask(payload, at)).toEqual(refused({ code: 'badRequest' }));
});

it('[B10] a file comes in whole; one that is none is refused by name', async () => {
  const at = { as: EDITOR, ...(await app().plan()) };
  const file = await app().call('plan/download', { as: 'json' }, at);
  if (!file.ok) throw new Error('There is a file.');
  const { text } = file.value;
  const { sections, over } = await understood({ from: 'file', text }, at);
  expect(sections).toEqual(at.plan.sections);
  expect(over).toEqual([]);
  expect(await ask({ from: 'file', text: text.slice(0, 9_000) }, at)).toEqual(
    refused({ code: 'fileNotJson' }),
  );
  expect(await ask({ from: 'file', text: '{}' }, at)).toEqual(refused({ code: 'fileNotAPlan' }));
  const newer = text.replace('"version": 1', '"version": 2');
  expect(await ask({ from: 'file', text: newer }, at)).toEqual(refused({ code: 'fileNewer' }));
  const large = `${text}${' '.repeat(480_000)}`;
  expect(await ask({ from: 'file', text: large }, at)).toMatchObject({
    refusal: { code: 'fileTooLarge', limitBytes: 480_000 },
  });
});

it('[B9] costs one read of storage, and two questions of Confluence', async () => {
  const { page, config } = await app().plan();
  const source = oldPlan();
  const { activity } = app().started;
  activity.clear();
  await understood({ from: 'address', address: source }, { as: EDITOR, page, config });
  const kinds = activity.all().map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'storage')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'rest')).toHaveLength(2);
});

it('[B9] on a page that shows another page’s plan, by who may change it there', async () => {
  const home = await app().plan();
  const config = configOf({ plan: String(home.config['plan']), home: home.page, shows: 'mirror' });
  const page = app().page([{ config }], { spaceKey: 'TEAM' });
  const asked = { from: 'address', address: oldPlan('TEAM') };
  expect(await ask(asked, { as: VIEWER, page, config })).toEqual(refused({ code: 'mayNotChange' }));
  expect(await ask(asked, { as: OUTSIDER, page, config })).toEqual(refused({ code: 'notSeen' }));
  expect(await ask(asked, { as: EDITOR, page, config })).toMatchObject({ ok: true });
});
