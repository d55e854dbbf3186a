/** Pages made from a template of a space, as people make them: each begins a plan of its own, in the template's language. */
import * as v from 'valibot';
import { person } from '../../local-confluence/src/site/caller';
import { planKey } from '../../src/plan/identity';
import {
  ADMIN,
  appSite,
  configOf,
  EDITOR,
  EDITOR2,
  openedIn,
  planIn,
  refused,
  set,
  VIEWER,
} from './app-site';

const app = appSite();
const template = v.object({ id: v.string(), body: v.object({ content: v.array(v.unknown()) }) });
const withId = v.object({ id: v.string() });

/** Through the same door as the site's own pages. */
async function send(as: string, path: string, body: unknown): Promise<unknown> {
  const { address } = app().started;
  const signedIn = await fetch(`${address}/login?as=${as}`, { redirect: 'manual' });
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: String(signedIn.headers.get('set-cookie')).split(';', 1).join(''),
    },
    body: JSON.stringify(body),
  });
  return answer.ok ? answer.json() : answer.status;
}

/** What the form keeps where there is no content: no home. */
const config = { ...configOf({ plan: 'of-the-template', home: '' }), language: 'fr-FR', start: 'empty' };

/** The document that the editor of a template keeps. */
function bodyWith(kept: Record<string, unknown>) {
  const { site } = app().started;
  const page = app().page([{ localId: 'in-the-template', config: kept }]);
  return site.contents.open(person(app().account(EDITOR)), page).version.body;
}

const templateOf = (as: string) =>
  send(as, '/local/spaces/OPS/templates', { name: 'A service of ours', body: bodyWith(config) });

/** Made from the template and published: what the macro in it says of itself. */
async function pageFrom(templateId: string, title: string) {
  const asked = { spaceKey: 'OPS', kind: 'page', subtype: null, title: '', templateId };
  const { id } = v.parse(withId, await send(EDITOR, '/local/content', asked));
  const { site } = app().started;
  const me = person(app().account(EDITOR));
  const { version } = site.contents.open(me, id);
  site.contents.save(me, id, { title, body: version.body, baseVersion: 1, status: 'current' });
  const attributes = v.parse(
    v.object({
      localId: v.string(),
      parameters: v.object({ guestParams: v.record(v.string(), v.unknown()) }),
    }),
    version.body.content[0]?.attrs,
  );
  return { page: id, localId: attributes.localId, config: attributes.parameters.guestParams };
}

it('three pages of one template are three plans, each in its language and as full as it says', async () => {
  const made = v.parse(template, await templateOf(ADMIN));
  const pages = [];
  for (const title of ['Payments', 'Search', 'Warehouse']) pages.push(await pageFrom(made.id, title));
  // Nothing but the page tells them apart: config and local id are the template's.
  expect(new Set(pages.map(({ localId }) => localId))).toEqual(new Set(['in-the-template']));
  expect(pages.map((each) => each.config)).toEqual([config, config, config]);

  for (const { page, ...macro } of pages) {
    const begun = planIn(await app().call('plan/create', {}, { as: EDITOR, page, ...macro }));
    expect(begun.head).toMatchObject({
      key: planKey('of-the-template', page),
      language: 'fr-FR',
      starter: null,
      copyOf: null,
    });
    const edits = [set('top', null, 'title', null, `Plan of ${page}`)];
    const edited = { section: 'top', edits };
    await app().call('plan/edit', edited, { as: EDITOR, page, ...macro });
  }
  for (const { page, ...macro } of pages)
    expect(openedIn(await app().call('plan/open', {}, { as: VIEWER, page, ...macro }))).toMatchObject({
      state: 'plan',
      plan: { sections: { top: { own: { title: `Plan of ${page}` } } } },
    });
});

it('the form in a template is told which plans there are, and no plan is opened or stored there', async () => {
  const { plan } = await app().plan({}, 'OPS');
  const { id } = v.parse(template, await templateOf(ADMIN));
  const { started } = app();
  const spaceId = started.site.spaces.byKey(person(app().account(ADMIN)), 'OPS').id;
  const inTemplate = (functionKey: string, payload: unknown, templateId?: string) =>
    started.invoke({
      as: ADMIN,
      moduleKey: 'incident-plan',
      spaceId,
      templateId,
      config,
      functionKey,
      payload,
    });
  for (const templateId of [id, undefined]) {
    const listed = await inTemplate('plan/list', { cursor: null }, templateId);
    expect(JSON.stringify(listed)).toContain(plan.head.key);
    for (const call of ['plan/open', 'plan/create'])
      expect(await inTemplate(call, {}, templateId)).toEqual(refused({ code: 'notAPage' }));
  }
});

it('who administers the space writes its templates, and who may write in it uses them', async () => {
  expect(await templateOf(EDITOR)).toBe(403);
  const { id } = v.parse(template, await templateOf(ADMIN));
  const asked = { spaceKey: 'OPS', kind: 'page', subtype: null, title: '', templateId: id };
  expect(v.is(withId, await send(EDITOR2, '/local/content', asked))).toBe(true);
  expect(await send(VIEWER, '/local/content', asked)).toBe(404);
});
