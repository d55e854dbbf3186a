/** From naming to "I've got it": the comment is read before it goes, or goes by itself, and nobody hears of a naming taken back. */
import type { Page } from 'playwright-core';
import { person } from '../../local-confluence/src/site/caller';
import { browsing } from './browsing';
import { macroPage, type MacroPage } from './macro-page';
import { EDITOR, EDITOR2, FRENCH, FRENCH_PLAN, VIEWER } from './people';
import { PlanPage, READERS_BUTTONS } from './plan-page';
import { gone, inView, shown } from './waits';

const ADMIN = 'admin@example.com';
const GOT_IT = 'I’ve got it';
const HALF_MS = 60_000;

const { site, visit } = browsing();

const accountOf = (email: string): string => {
  const found = site().site.people.byEmail(email);
  if (found === undefined) throw new Error(`Nobody is ${email}.`);
  return found.accountId;
};
const caller = (email: string) => person(accountOf(email));
const newPlan = (): Promise<MacroPage> => macroPage(site(), 'incident-plan');
const commentsOn = (id: string) => site().site.comments.of(caller(EDITOR), id);
const bellOf = (email: string, id: string) =>
  site()
    .site.notifications.of(caller(email))
    .filter(({ content }) => content.id === id);

const open = async (as: string, { path }: Pick<MacroPage, 'path'>, width = 1280): Promise<PlanPage> =>
  new PlanPage(await visit(as, path, { width })).ready();

async function name(plan: PlanPage, people: Readonly<Record<string, string>>): Promise<void> {
  await plan.edit('roles');
  for (const [role, who] of Object.entries(people)) {
    await plan.press('Who', role);
    await plan.field('Who').fill(who);
    await plan.page.getByRole('option', { name: who }).click();
    await plan.save();
  }
  await plan.done();
}

const preview = (page: Page, title = 'The comment, as it will be') =>
  page.getByRole('dialog', { name: title });
const row = (plan: PlanPage, role: string) => plan.macro.getByRole('row', { name: new RegExp(`^${role}`) });

it('three people are named, mentioned by a comment that was read, find it in their bells and take their roles on', async () => {
  const at = await newPlan();
  const plan = await open(EDITOR, at);
  await name(plan, {
    Scribe: 'Priya Raman',
    'Support lead': 'Jonas Weber',
    'Executive sponsor': 'Nadia Haddad',
  });
  await plan.button('Mention 3 people').click();
  await shown(preview(plan.page).getByText(/you are the Scribe in /));
  const promised = await preview(plan.page).innerText();
  expect(promised).toMatch(/Priya Raman\s*, you are the Scribe in /);
  expect(promised).toContain('Writes down what happened');
  expect(promised).toContain(`press “${GOT_IT}”`);
  expect(commentsOn(at.id)).toEqual([]);
  await preview(plan.page).getByRole('button', { name: 'Send' }).click();
  await shown(plan.text('3 people were mentioned.'));
  expect(commentsOn(at.id)).toHaveLength(1);

  for (const [email, role] of [
    [EDITOR2, 'Scribe'],
    [VIEWER, 'Support lead'],
    [ADMIN, 'Executive sponsor'],
  ] as const) {
    const page = await visit(email, '/');
    await page.getByRole('button', { name: /^Notifications, \d+ unread$/ }).click();
    await page
      .getByRole('link', { name: new RegExp(`Tom Becker mentioned you.*you are the ${role}`) })
      .click();
    await page.waitForURL(new RegExp(`/pages/${at.id}`));
    const theirs = await new PlanPage(page).ready();
    await shown(row(theirs, role).getByText('Your role'));
    // The plan above it came later than the comment that the bell leads to.
    await inView(page.locator('.comment.is-linked'));
    if (email === VIEWER)
      expect((await theirs.macro.getByRole('button').allInnerTexts()).sort()).toEqual(
        [...READERS_BUTTONS, GOT_IT].sort(),
      );
    await theirs.button(GOT_IT).click();
    await shown(theirs.macro.getByText(/^You have got it since /));
  }

  await plan.page.reload();
  await plan.ready();
  for (const role of ['Scribe', 'Support lead', 'Executive sponsor'])
    await shown(row(plan, role).getByText(/Has got it, /));
});

it('a naming that is taken back before it went tells nobody, and the two quiet minutes do not run for it', async () => {
  const at = await newPlan();
  const plan = await open(EDITOR, at, 1290);
  await plan.page.clock.install();
  await plan.edit('roles');
  await plan.press('Who', 'Scribe');
  await plan.field('Who').fill('Priya Raman');
  await plan.page.getByRole('option', { name: 'Priya Raman' }).click();
  await plan.save();
  await shown(plan.text('1 not mentioned yet'));
  await plan.macro.getByRole('button', { name: /^Undo: / }).click();
  await gone(plan.text('1 not mentioned yet'));
  await plan.page.clock.fastForward(10 * HALF_MS);
  await plan.page.reload();
  await plan.ready();
  expect([commentsOn(at.id), bellOf(EDITOR2, at.id)]).toEqual([[], []]);
});

it('two quiet minutes after the last naming the comment goes by itself', async () => {
  const at = await newPlan();
  const plan = await open(EDITOR, at, 1290);
  await plan.page.clock.install();
  await name(plan, { Scribe: 'Priya Raman' });
  await shown(plan.text('The comment to the person you named goes by itself after two quiet minutes.'));
  await plan.page.clock.fastForward(HALF_MS);
  expect(commentsOn(at.id)).toEqual([]);
  await plan.page.clock.fastForward(HALF_MS);
  await shown(plan.text('1 person was mentioned.'));
  expect(bellOf(EDITOR2, at.id)).toHaveLength(1);
});

it('whoever leaves before leaves it to the next editor, who reads the comment and sends it', async () => {
  const at = await newPlan();
  const plan = await open(EDITOR, at, 1290);
  await plan.page.clock.install();
  await name(plan, { 'Support lead': 'Jonas Weber' });
  await plan.button('Not yet').click();
  await shown(plan.text(/^Nothing goes by itself any more/));
  await plan.page.clock.fastForward(10 * HALF_MS);
  await plan.page.close();
  expect(commentsOn(at.id)).toEqual([]);

  const next = await open(EDITOR2, at);
  await shown(next.text('1 person was named in this plan and has not been mentioned yet.'));
  await next.button('See the comment').click();
  await preview(next.page).getByRole('button', { name: 'Send' }).click();
  await shown(next.text('1 person was mentioned.'));
  expect(bellOf(VIEWER, at.id)).toMatchObject([{ notification: { byId: accountOf(EDITOR2) } }]);
});

it('of a restricted page it is said that nobody knows whether they see it, and where to look', async () => {
  const at = await newPlan();
  const plan = await open(EDITOR, at);
  await name(plan, { 'Support lead': 'Jonas Weber' });
  site().site.restrictions.set(caller(EDITOR), at.id, { view: [accountOf(EDITOR)], edit: null });
  await plan.page.reload();
  await plan.ready();
  await shown(row(plan, 'Support lead').getByText(/may not be able to see it\. The padlock/));

  // A page below inherits them.
  const { restrictions, tree, spaces } = site().site;
  restrictions.set(caller(EDITOR), at.id, { view: null, edit: null });
  const above = await macroPage(site(), 'incident-plan');
  const { id: spaceId } = spaces.byKey(caller(EDITOR), 'OPS');
  tree.move(caller(EDITOR), at.id, { spaceId, parentId: above.id });
  restrictions.set(caller(EDITOR), above.id, { view: [accountOf(EDITOR)], edit: null });
  await plan.page.reload();
  await plan.ready();
  await shown(row(plan, 'Support lead').getByText(/^A page above this one is restricted/));
});

it('a plan that mentions nobody says so where people are named', async () => {
  const plan = await open(EDITOR, await newPlan());
  await plan.macro.getByRole('button', { name: 'Edit', exact: true }).first().click();
  await plan.press('How people are told');
  await plan.page.getByRole('option', { name: 'Never' }).click();
  await plan.done();
  await shown(plan.macro.getByText(/^This plan mentions nobody/));
});

it('in French it reads as it would have been written there', async () => {
  const page = await visit(FRENCH, FRENCH_PLAN);
  const plan = await new PlanPage(page).ready('Valeurs d’incident');
  await shown(plan.text('2 personnes ont été nommées dans ce plan et n’ont pas encore été mentionnées.'));
  await plan.button('Voir le commentaire').click();
  const comment = preview(page, 'Le commentaire, tel qu’il sera');
  await shown(comment.getByText(/, vous êtes /));
  expect(await comment.innerText()).toMatch(/Tom Becker\s*, vous êtes .* dans /);
  await comment.getByRole('button', { name: 'Envoyer' }).click();
  await shown(plan.text('2 personnes ont été mentionnées.'));
  await shown(plan.macro.getByText(/Mention envoyée le /));
  await plan.button('C’est noté').click();
  await shown(plan.macro.getByText(/^Vous en avez pris note le /));
});
